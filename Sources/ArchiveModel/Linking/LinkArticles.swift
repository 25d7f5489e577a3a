internal import Diagnostics
internal import Documents
internal import EDTF

/// Looks up what the statements of some articles refer to, all but other reports of the same utterance: for that, other
/// articles have to be known.
struct ArticleLinking {
  /// In order of the articles.
  private(set) var drafts: [StatementDraft] = []
  private var lookup: EntityLookup
  private let archive: Archive
  private let outlets: [Handle<Outlet>?]
  /// How many statements of the archive stand before these.
  private let start: Int
  /// How many problems were found before.
  private let told: Int

  /// - Parameters:
  ///   - articles: their places in the archive.
  ///   - start: how many statements the articles before them have.
  ///   - outlets: by article of the archive.
  init(
    _ articles: Range<Int>, behind start: Int, of archive: Archive, lookup: EntityLookup, outlets: [Handle<Outlet>?]
  ) {
    self.archive = archive
    self.lookup = lookup
    self.outlets = outlets
    self.start = start
    told = lookup.diagnostics.count
    drafts.reserveCapacity(articles.reduce(0) { $0 + archive.articles[$1].outline.statements.count })
    for article in articles { add(Handle(article)) }
    linkChildren()
    linkChains()
  }

  /// What is wrong with the references of these articles.
  var diagnostics: ArraySlice<Diagnostic> { lookup.diagnostics[told...] }

  private mutating func add(_ article: Handle<Article>) {
    let first = start + drafts.count
    let marked = archive.articles[article].outline.statements
    let defaults = linkedDefaults(archive.articles[article])
    for index in marked.indices {
      let isTopLevel = marked[index].parent == nil && marked[index].flow == .body
      let given = isTopLevel ? defaults : LinkedDefaults()
      drafts.append(draft(marked[index], index, article, first: first, defaults: given))
    }
    reportUnnamed(in: archive.articles[article])
  }

  /// One warning an article, since one command cures all of them.
  private mutating func reportUnnamed(in article: Article) {
    let unnamed = article.outline.statements.filter { $0.name == nil }
    if let first = unnamed.first { lookup.report(.unnamed(count: unnamed.count, at: article.place(first))) }
  }

  private mutating func draft(
    _ marked: MarkedStatement, _ index: Int, _ handle: Handle<Article>, first: Int, defaults: LinkedDefaults
  ) -> StatementDraft {
    let article = archive.articles[handle]
    let attributes = marked.attributes
    let ownEvent = event(attributes.at, article)
    let at = attributes.at == nil ? defaults.at : ownEvent
    let said = saidDate(
      of: marked, default: defaults.said, in: article, ownEvent: ownEvent.map { archive.events[$0] },
      event: at.map { archive.events[$0] })
    return StatementDraft(
      article: handle, name: marked.name?.value ?? "~\(index + 1)", isProvisional: marked.name == nil,
      origin: StatementOrigin(article: article, index: Int32(index)),
      speakers: speakers(attributes.by, said?.date, article), said: said,
      about: attributes.about.isEmpty ? defaults.about : topics(attributes.about, article),
      to: attributes.to.map { speakers($0, article) } ?? defaults.to, at: at,
      recounts: event(attributes.recounts, article), parent: marked.parent.map { Handle(first + $0) },
      language: attributes.language ?? defaults.language,
      grades: article.grades.indices.contains(index) ? article.grades[index] : [],
      via: attributes.via.isEmpty ? defaults.via : hops(attributes.via, article))
  }

  /// What an article gives to its statements, looked up once, so that a wrong id has one message.
  private struct LinkedDefaults {
    var said: SaidDate?
    var about: [Handle<Topic>] = []
    var to: [Handle<Speaker>]?
    var at: Handle<Event>?
    var via: [Hop] = []
    var language: String?
  }

  private mutating func linkedDefaults(_ article: Article) -> LinkedDefaults {
    let given = article.defaults
    return LinkedDefaults(
      said: given.said?.value, about: topics(given.about, article), to: given.to.map { speakers($0, article) },
      at: event(given.at, article), via: hops(given.via, article), language: given.language)
  }

  private mutating func event(_ reference: Located<EntityReference>?, _ article: Article) -> Handle<Event>? {
    guard let reference else { return nil }
    return lookup.event(reference, in: article.source)
  }

  private mutating func topics(_ references: [Located<EntityReference>], _ article: Article) -> [Handle<Topic>] {
    var handles: [Handle<Topic>] = []
    for reference in references {
      if let handle = lookup.topic(reference, in: article.source) { handles.append(handle) }
    }
    return handles
  }

  private mutating func speakers(_ references: [Located<EntityReference>], _ article: Article) -> [Handle<Speaker>] {
    var handles: [Handle<Speaker>] = []
    for reference in references {
      if let handle = lookup.speaker(reference, in: article.source) { handles.append(handle) }
    }
    return handles
  }

  private mutating func speakers(_ voice: Voice, _ date: EDTFDate?, _ article: Article) -> [SpeakerInOffice] {
    guard case .speakers(let references) = voice else { return [] }
    return speakers(references, article).map {
      SpeakerInOffice(speaker: $0, office: office(of: archive.speakers[$0], throughout: date))
    }
  }

  private mutating func linkChildren() {
    for index in drafts.indices {
      if let parent = drafts[index].parent { drafts[parent.position - start].children.append(Handle(start + index)) }
    }
  }

  // MARK: Chains

  /// Parents stand before their children, so their chains are there already.
  private mutating func linkChains() {
    for index in drafts.indices {
      let chain = chain(of: drafts[index])
      // Most statements of an article came the same way, which is held once.
      let last = index > 0 ? drafts[index - 1].chain : []
      drafts[index].chain = chain == last ? last : chain
    }
  }

  private func chain(of statement: StatementDraft) -> [Hop] {
    var hops = statement.via
    if let parent = statement.parent.map({ drafts[$0.position - start] }) {
      hops += [voice(of: parent)] + parent.chain
    } else if !statement.marked.flow.isEditorial {
      hops.append(outlets[statement.article.position].map { .outlet($0) } ?? .unknownOutlet)
    }
    return withoutRepeats(hops, after: voice(of: statement))
  }

  private mutating func hops(_ references: [Located<EntityReference>], _ article: Article) -> [Hop] {
    var hops: [Hop] = []
    for reference in references {
      switch lookup.entity(reference, among: [.speaker, .outlet], in: article.source) {
      case .speaker(let speaker)?: hops.append(.speakers([speaker]))
      case .outlet(let outlet)?: hops.append(.outlet(outlet))
      case .topic?, .event?, nil: break
      }
    }
    return hops
  }

  private func voice(of statement: StatementDraft) -> Hop {
    let attributes = statement.marked.attributes
    if case .unknown = attributes.by { return .unknownSpeaker(attributes.capacity) }
    return .speakers(statement.speakers.map(\.speaker).sorted())
  }

  /// A hop that is the same as the one before it is no hop; unknown voices are never taken for one another.
  private func withoutRepeats(_ hops: [Hop], after speaker: Hop) -> [Hop] {
    var result: [Hop] = []
    for hop in hops {
      if case .speakers = hop, hop == result.last ?? speaker { continue }
      if case .outlet = hop, hop == result.last { continue }
      result.append(hop)
    }
    return result
  }
}

extension Article {
  /// Where a statement begins.
  func place(_ statement: MarkedStatement) -> SourceRange {
    source.place(outline.span(statement.firstSpan).range)
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func unnamed(count: Int, at place: SourceRange) -> Diagnostic {
    .warning(
      .unnamedStatement, at: place,
      count == 1
        ? "this statement has no name yet, so its address may change"
        : "\(count) statements from here on have no name yet, so their addresses may change",
      help: "run ‘dictum pin’, which gives every statement the next free name")
  }
}
