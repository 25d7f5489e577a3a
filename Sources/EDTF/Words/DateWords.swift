/// How long the words may be.
package enum DateStyle: Sendable, Hashable, CaseIterable {
  /// Names of months in full.
  case long
  /// Names of months and quarters shortened.
  case short
}

/// A date in words and how fine it is, which decides the word before it in many languages.
package struct DateWords<Phrase: Sendable>: Sendable {
  /// With its qualifier in words.
  package let phrase: Phrase
  /// How finely the date is written; a day asks for another preposition than a year.
  package let precision: DatePrecision
}

/// A year in words, and whether it is one that is known, so that a month can stand straight before it.
package struct YearWords<Phrase: Sendable>: Sendable {
  package let phrase: Phrase
  package let isExact: Bool
}

/// The three qualifiers of EDTF: `?`, `~` and `%`.
package enum DateCertainty: Sendable, Hashable {
  case uncertain
  case approximate
  case uncertainAndApproximate
}

/// Parts of one date that bear the same qualifier, the year first.
package struct QualifiedParts: Sendable, Hashable {
  /// Some of year, month and day, in this order.
  package let parts: [DatePrecision]
  /// What all of them bear.
  package let certainty: DateCertainty
}
