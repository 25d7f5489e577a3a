package import EDTF

/// How a date is known.
package enum DateBasis: String, CaseIterable, Sendable, Hashable {
  /// The article says it.
  case stated
  /// It follows from what the article says.
  case inferred
  /// The editor knows it from elsewhere.
  case supplied
  /// It is the date of the event at which something was said.
  case event
}

/// A date with what it rests on.
package struct KnownDate: Hashable, Sendable {
  package let date: EDTFDate
  package let basis: DateBasis
  /// The words or the reason that a date rests on.
  package let evidence: String?

  package init(_ date: EDTFDate, basis: DateBasis, evidence: String? = nil) {
    self.date = date
    self.basis = basis
    self.evidence = evidence
  }
}
