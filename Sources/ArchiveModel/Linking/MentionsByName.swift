internal import Diagnostics
internal import Documents
internal import EDTF

/// Finds whom mentions by name mean (manual: “Mentions by name”).
struct MentionsByName {
  /// One mention and where it stands.
  struct Mention {
    let words: String
    /// `date=` beside it, or the article's date; nil where neither is known.
    let date: EDTFDate?
    /// When the words around it were said, where they are a statement and the mention has no `date=` of its own.
    let said: EDTFDate?
    let source: DocumentSource
    let range: Range<Int>
    var place: SourceRange { source.place(range) }
  }

  private let archive: Archive
  private let index: NameIndex
  private(set) var diagnostics: [Diagnostic] = []

  init(_ archive: Archive) {
    self.archive = archive
    index = NameIndex(archive)
  }

  /// The one entity that bears the words as its name on each day of the date; nil, with a message, where there is none.
  mutating func entity(_ mention: Mention) -> EntityHandle? {
    let ever = index.bearers(of: mention.words)
    let days = mention.date?.days ?? [Int.min...Int.max]
    let possible = ever.filter { $0.term.possible.overlaps(any: days) }
    guard let first = possible.first else {
      diagnostics.append(
        ever.isEmpty
          ? .unknownName(mention, known: index.names, mayBeUnread: archive.unread.holdsEntities)
          : .nobodyThen(mention, candidates: candidates(ever)))
      return nil
    }
    guard possible.allSatisfy({ $0.entity == first.entity }) else {
      diagnostics.append(.severalBearers(mention, candidates: candidates(possible)))
      return nil
    }
    guard days.allSatisfy({ cover(possible.compactMap(\.term.certain), $0) }) else {
      diagnostics.append(.onlyInPart(mention, candidates: candidates(ever)))
      return nil
    }
    checkStatement(mention, possible)
    return first.entity
  }

  private mutating func checkStatement(_ mention: Mention, _ bearers: [NameIndex.Bearer]) {
    guard let said = mention.said, !bearers.contains(where: { $0.term.possible.overlaps(any: said.days) }) else {
      return
    }
    diagnostics.append(.saidOutsideTerm(mention, said, candidates: candidates(bearers)))
  }

  /// `speaker:putin from 2000-05-07 to 2008-05-07`, for each.
  private func candidates(_ bearers: [NameIndex.Bearer]) -> String {
    bearers.map { bearer in
      let bounds = [bearer.term.from.map { "from \($0)" }, bearer.term.to.map { "to \($0)" }]
      return ([archive.qualifiedID(of: bearer.entity)] + bounds.compactMap(\.self)).joined(separator: " ")
    }.joined(separator: ", ")
  }
}

extension Archive {
  /// An entity as a reference that can mean nothing else: `speaker:putin`.
  fileprivate func qualifiedID(of entity: EntityHandle) -> String {
    switch entity {
    case .speaker(let handle): "speaker:\(speakers[handle].id)"
    case .topic(let handle): "topic:\(topics[handle].id)"
    case .event(let handle): "event:\(events[handle].id)"
    case .outlet(let handle): "outlet:\(outlets[handle].id)"
    }
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate typealias Mention = MentionsByName.Mention

  fileprivate static func unknownName(
    _ mention: Mention, known: some Sequence<String>, mayBeUnread: Bool
  ) -> Diagnostic {
    .error(
      .unknownName, at: mention.place, "nobody and nothing in the archive is called ‘\(mention.words)’",
      help: nearMiss(of: mention.words, among: known).map { "did you mean ‘\($0)’?" }
        ?? (mayBeUnread
          ? UnreadFiles.cureOfName : "write ref= and the id, or add the name to the ‘aliases’ of its bearer"))
  }

  fileprivate static func nobodyThen(_ mention: Mention, candidates: String) -> Diagnostic {
    .error(
      .unknownName, at: mention.place, "nobody is ‘\(mention.words)’ \(mention.day)",
      help: "the archive knows \(candidates): add date= with a day on which the name holds, or write ref= and the id")
  }

  fileprivate static func severalBearers(_ mention: Mention, candidates: String) -> Diagnostic {
    .error(
      .ambiguousName, at: mention.place, "‘\(mention.words)’ can mean more than one \(mention.day)",
      help: "write ref= and the id of one of \(candidates)")
  }

  fileprivate static func onlyInPart(_ mention: Mention, candidates: String) -> Diagnostic {
    .error(
      .ambiguousName, at: mention.place, "it is not certain who is ‘\(mention.words)’ \(mention.day)",
      help: "the archive knows \(candidates): add date= with a day on which the name holds, or write ref= and the id")
  }

  fileprivate static func saidOutsideTerm(_ mention: Mention, _ said: EDTFDate, candidates: String) -> Diagnostic {
    .warning(
      .nameOutsideTerm, at: mention.place,
      "this statement is dated \(said), when the one found here was not ‘\(mention.words)’",
      help: "found is \(candidates): add date=\(said) where the speaker meant the bearer of that day, "
        + "or write ref= and the id")
  }
}

extension MentionsByName.Mention {
  fileprivate var day: String { date.map { "as of \($0)" } ?? "as of a day that is not known" }
}
