package import ArchiveModel
package import Diagnostics
internal import Documents
package import FileTrees

/// The captured source texts of an archive, by the name of their file.
package struct Captures: Sendable {
  private let files: [String: SourceFile]
  /// Whether there is a folder of captures; without one the record is shown.
  package let areAtHand: Bool

  /// - Parameter files: with paths from the folder of captures; nil where that folder is not at hand.
  package init(_ files: [SourceFile]?) {
    areAtHand = files != nil
    self.files = Dictionary((files ?? []).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  fileprivate func file(_ name: String) -> SourceFile? { files[name] }

  /// The file that was meant where a name is misspelt: one that is called nearly so and has the digest.
  fileprivate func nearMiss(of reference: CaptureReference) -> String? {
    let isMeant = { (file: SourceFile) in file.digest.hexadecimal == reference.sha256.value }
    return Diagnostics.nearMiss(of: reference.file.value, among: files.keys).flatMap { files[$0] }
      .flatMap { isMeant($0) ? $0.path : nil }
  }
}

/// An article with its grades, and what was compared.
package struct VerifiedArticle: Sendable {
  package let article: Article
  package let entries: [VerificationRecord.Key: VerificationRecord.Entry]
  /// How many statements were compared and have no name by which a record could tell of them.
  package let namelessCount: Int
}

/// Compares every quotation of an article with its capture (manual: “Verification”).
///
/// - Returns: the article with its grades, statements that the text does not hold in the order of the capture.
package func verify(
  _ article: Article, against captures: Captures, record: VerificationRecord
) -> Checked<VerifiedArticle> {
  capture(of: article, in: captures).then { capture in
    let verification = ArticleVerification(article, capture: capture, record: record)
    let share = capture.map { $0.text.share(in: article.textsShown) }
    let verified = article.with(statements: verification.statements, grades: verification.grades, share: share)
    return Checked(
      VerifiedArticle(
        article: verified.orderingListed(), entries: verification.entries, namelessCount: verification.nameless.count),
      verification.diagnostics)
  }
}

private func capture(
  of article: Article, in captures: Captures
) -> Checked<(text: CaptureText, digest: String)?> {
  guard let reference = article.front.capture, captures.areAtHand else { return Checked(nil) }
  guard let file = captures.file(reference.file.value) else {
    return Checked(nil, [.captureMissing(reference, meant: captures.nearMiss(of: reference), in: article.source)])
  }
  let digest = file.digest.hexadecimal
  guard digest == reference.sha256.value else {
    return Checked(nil, [.captureChanged(reference, digest, in: article.source)])
  }
  return decodeSource(file).map { text in
    text.map { (CaptureText(String(decoding: $0.bytes, as: UTF8.self)), digest) }
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func captureMissing(
    _ reference: CaptureReference, meant name: String?, in text: DocumentSource
  ) -> Diagnostic {
    .warning(
      .captureMissing, at: text.place(reference.file.range),
      "the folder of captures holds no file ‘\(reference.file.value)’",
      help: name.map { "did you mean ‘\($0)’?" }
        ?? "put it there; until then the record of the last ‘dictum verify’ is shown")
  }

  fileprivate static func captureChanged(
    _ reference: CaptureReference, _ digest: String, in text: DocumentSource
  ) -> Diagnostic {
    .error(
      .captureChanged, at: text.place(reference.sha256.range),
      "the capture ‘\(reference.file.value)’ is not the file of this digest",
      help: "put the file back as it was captured; its digest now is \(digest)")
  }
}
