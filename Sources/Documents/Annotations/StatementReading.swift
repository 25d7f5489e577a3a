internal import Diagnostics

extension StatementAttributes {
  /// Reads a statement's attributes; `by` must be there.
  convenience init(_ reader: inout AttributeReader) {
    self.init(
      by: reader.voice("by") ?? .unknown, said: reader.saidDate(), about: reader.references("about"),
      to: reader.addressees(), at: reader.reference("at"), recounts: reader.reference("recounts"),
      same: reader.statements("same"), via: reader.references("via"), capacity: reader.prose("as")?.value,
      mode: reader.choice("mode", StatementMode.self), cue: reader.prose("cue")?.value,
      certainty: reader.choice("cert", Certainty.self)?.value ?? .high,
      status: reader.choice("status", StatementStatus.self)?.value, language: reader.language("lang"),
      passage: reader.prose("passage")?.value, formerly: reader.names("formerly"))
  }
}

extension AttributeReader {
  /// `to`: nil where nobody is named, empty where the value is `unknown`.
  fileprivate mutating func addressees() -> [Located<EntityReference>]? {
    voice("to").map { voice in
      if case .speakers(let speakers) = voice { speakers } else { [] }
    }
  }

  /// `said`, `basis` and `evidence` as one date.
  mutating func saidDate() -> Located<SaidDate>? {
    let basis = choice("basis", GivenBasis.self)
    let evidence = prose("evidence")
    guard let said = list.pair("said") else {
      if let basis { report(.basisWithoutSaid("basis", at: place(basis.range))) }
      if let evidence { report(.basisWithoutSaid("evidence", at: place(evidence.range))) }
      return nil
    }
    if said.values.first?.value == "published" {
      if let basis { report(.besidePublished("basis", at: place(basis.range))) }
      if let evidence { report(.besidePublished("evidence", at: place(evidence.range))) }
      return Located(.published, at: said.values[0].range)
    }
    if basis?.value == .inferred, evidence == nil { report(.evidenceMissing(at: place(said.range))) }
    return date("said").map { date in
      date.map { .date(KnownDate($0, basis: basis?.value.basis ?? .stated, evidence: evidence?.value)) }
    }
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func basisWithoutSaid(_ key: String, at place: SourceRange) -> Diagnostic {
    .error(
      .badValue, at: place, "‘\(key)’ tells how ‘said’ is known, and there is no ‘said’", help: "add said=2022-02-07")
  }

  fileprivate static func besidePublished(_ key: String, at place: SourceRange) -> Diagnostic {
    .error(
      .badValue, at: place, "said=published takes the article’s own date with its basis and evidence",
      help: "take ‘\(key)’ out, or write the date itself")
  }
}
