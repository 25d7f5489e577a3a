package import Documents
package import EDTF

/// What is left of an article or a statement that is no longer shown: names, and why. It holds no word of a text.
package struct Tombstone: Sendable {
  package enum Subject: Sendable {
    case article
    /// Every name that it had in the archive, the last one first.
    case statement([StatementReference])
  }

  package let subject: Subject
  package let article: Headline
  package let withdrawal: Withdrawal
}

/// What may be told of an article whose text may not.
package struct Headline: Sendable {
  /// Every slug that it had, the present one first.
  package let slugs: [String]
  package let title: String
  /// Whether the editor gave the title, the article having none.
  package let titleIsSupplied: Bool
  /// BCP 47.
  package let language: String
  /// Nil where it is `unknown`.
  package let outlet: Handle<Outlet>?
  package let published: EDTFDate?
  /// Whether the article as a whole is withdrawn.
  package let isWithdrawn: Bool
  /// The path of its file.
  package let path: String

  package var slug: String { slugs[0] }
}
