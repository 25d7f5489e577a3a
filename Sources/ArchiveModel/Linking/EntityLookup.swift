internal import Diagnostics
internal import Documents

/// Looks ids up among the entities of an archive and notes what it does not find.
struct EntityLookup {
  private let speakers: [String: Int]
  private let topics: [String: Int]
  private let events: [String: Int]
  private let outlets: [String: Int]
  /// By kind and former id the present one.
  private let renamed: [EntityKind: [String: String]]
  private let unread: UnreadFiles
  private(set) var diagnostics: [Diagnostic] = []

  init(_ archive: Archive) {
    speakers = EntityLookup.index(archive.speakers.map(\.id))
    topics = EntityLookup.index(archive.topics.map(\.id))
    events = EntityLookup.index(archive.events.map(\.id))
    outlets = EntityLookup.index(archive.outlets.map(\.id))
    unread = archive.unread
    renamed = [
      .speaker: EntityLookup.renamed(archive.speakers.map { ($0.id, $0.front.formerly) }),
      .topic: EntityLookup.renamed(archive.topics.map { ($0.id, $0.front.formerly) }),
      .event: EntityLookup.renamed(archive.events.map { ($0.id, $0.front.formerly) }),
      .outlet: EntityLookup.renamed(archive.outlets.map { ($0.id, $0.front.formerly) }),
    ]
  }

  private static func renamed(_ entities: [(id: String, formerly: [Located<String>])]) -> [String: String] {
    let pairs = entities.flatMap { entity in entity.formerly.map { ($0.value, entity.id) } }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  private static func index(_ ids: [String]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  mutating func speaker(_ written: Located<EntityReference>, in text: DocumentSource) -> Handle<Speaker>? {
    if case .speaker(let handle)? = entity(written, among: [.speaker], in: text) { handle } else { nil }
  }

  mutating func topic(_ written: Located<EntityReference>, in text: DocumentSource) -> Handle<Topic>? {
    if case .topic(let handle)? = entity(written, among: [.topic], in: text) { handle } else { nil }
  }

  mutating func event(_ written: Located<EntityReference>, in text: DocumentSource) -> Handle<Event>? {
    if case .event(let handle)? = entity(written, among: [.event], in: text) { handle } else { nil }
  }

  mutating func outlet(_ written: Located<EntityReference>, in text: DocumentSource) -> Handle<Outlet>? {
    if case .outlet(let handle)? = entity(written, among: [.outlet], in: text) { handle } else { nil }
  }

  /// The entity of an id among some kinds; nil, with a message, where there is none or more than one.
  mutating func entity(
    _ written: Located<EntityReference>, among kinds: [EntityKind], in text: DocumentSource
  ) -> EntityHandle? {
    let reference = written.value
    if let kind = reference.kind, !kinds.contains(kind) {
      report(.wrongKind(written, kinds, in: text))
      return nil
    }
    let sought = reference.kind.map { [$0] } ?? kinds
    let found = sought.compactMap { handle(reference.id, $0) }
    if found.count == 1 { return found[0] }
    if !found.isEmpty {
      report(ambiguous(written, sought, text))
    } else if !sought.contains(where: { unread.hold(reference.id, $0.documents) }) {
      report(notFound(written, sought, text))
    }
    return nil
  }

  private func notFound(_ written: Located<EntityReference>, _ kinds: [EntityKind], _ text: DocumentSource)
    -> Diagnostic
  {
    let now = kinds.compactMap { renamed[$0]?[written.value.id] }
    if now.count == 1 { return .renamedEntity(written, now: now[0], in: text) }
    let mayBeFormer = kinds.contains { unread.holdAny($0.documents) }
    return .unknownEntity(written, kinds, known: kinds.flatMap(ids), mayBeFormer, in: text)
  }

  private func ambiguous(_ written: Located<EntityReference>, _ kinds: [EntityKind], _ text: DocumentSource)
    -> Diagnostic
  {
    .ambiguousEntity(written, kinds.filter { handle(written.value.id, $0) != nil }, in: text)
  }

  private func handle(_ id: String, _ kind: EntityKind) -> EntityHandle? {
    switch kind {
    case .speaker: speakers[id].map { .speaker(Handle($0)) }
    case .topic: topics[id].map { .topic(Handle($0)) }
    case .event: events[id].map { .event(Handle($0)) }
    case .outlet: outlets[id].map { .outlet(Handle($0)) }
    }
  }

  private func ids(_ kind: EntityKind) -> [String] {
    switch kind {
    case .speaker: Array(speakers.keys)
    case .topic: Array(topics.keys)
    case .event: Array(events.keys)
    case .outlet: Array(outlets.keys)
    }
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func unknownEntity(
    _ written: Located<EntityReference>, _ kinds: [EntityKind], known: [String], _ mayBeFormer: Bool,
    in text: DocumentSource
  ) -> Diagnostic {
    let what = kinds.count == EntityKind.allCases.count ? "entity" : kinds.map(\.rawValue).joined(separator: " or ")
    let id = written.value.id
    let isQuoted = id.unicodeScalars.first?.isCurlyQuotationMark ?? false
    return .error(
      .unknownEntity, at: text.place(written.range), "no \(what) ‘\(id)’",
      help: isQuoted
        ? "curly quotation marks are letters like any others here: write straight ones, or none"
        : nearMiss(of: id, among: known).map { "did you mean ‘\($0)’?" }
          ?? (mayBeFormer ? UnreadFiles.cureOfFormerName : cure(for: id, kinds, known: known)))
  }

  /// A name in place of an id, or a part of one, is cured by the ids that it is a part of; an id that nobody has, by a new
  /// file.
  private static func cure(for id: String, _ kinds: [EntityKind], known: [String]) -> String {
    let name = Identifier.nearest(to: id)
    let likely = known.filter { $0.split(separator: "-").contains(Substring(name)) }.sorted().prefix(3)
      .map { "‘\($0)’" }
    guard Identifier.fault(in: id) != nil else {
      let making = "make it: " + kinds.map { "dictum new \($0.rawValue) \(id)" }.joined(separator: ", or ")
      return likely.isEmpty ? making : "did you mean \(likely.joined(separator: " or "))? Or " + making
    }
    return "an id stands here, not a name, and has small letters, digits and hyphens"
      + (likely.isEmpty ? "" : ": " + likely.joined(separator: ", "))
  }

  fileprivate static func renamedEntity(
    _ written: Located<EntityReference>, now id: String, in text: DocumentSource
  ) -> Diagnostic {
    .error(
      .unknownEntity, at: text.place(written.range), "‘\(written.value.id)’ has another id now",
      help: "write ‘\(written.value.kind.map { $0.rawValue + ":" } ?? "")\(id)’")
  }

  fileprivate static func ambiguousEntity(
    _ written: Located<EntityReference>, _ kinds: [EntityKind], in text: DocumentSource
  ) -> Diagnostic {
    let id = written.value.id
    let names = kinds.map { "‘\($0.rawValue):\(id)’" }.joined(separator: " or ")
    return .error(
      .ambiguousEntity, at: text.place(written.range), "‘\(id)’ is the id of more than one entity",
      help: "write \(names)")
  }

  fileprivate static func wrongKind(
    _ written: Located<EntityReference>, _ kinds: [EntityKind], in text: DocumentSource
  ) -> Diagnostic {
    let kind = written.value.kind?.rawValue ?? ""
    return .error(
      .unknownEntity, at: text.place(written.range), "‘\(kind):\(written.value.id)’ cannot stand here",
      help: "name \(kinds.map { "a \($0.rawValue)" }.joined(separator: " or "))")
  }
}
