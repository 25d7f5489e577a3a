internal import ArchiveModel
internal import Documents
internal import EDTF
internal import Templating

extension ViewSchema {
  static let link = ViewSchema(
    "link", "A name that leads somewhere.",
    [
      .text("title", "The name."),
      .text("href", "Where it leads; empty where there is no page."),
      .flag("isCurrent", "Whether it leads to the page itself, or to the part of the site that the page belongs to."),
      .text("count", "How much is found there, as a number; empty where that is not told."),
    ])

  static let speakerName = ViewSchema(
    "speaker name", "A speaker as named beside a statement.",
    [
      .text("name", "The name."),
      .text("href", "The speaker’s page."),
      .text("office", "The office held throughout the statement’s date; empty where none is certain."),
      .flag("isBody", "Whether it is an institution, no person being named."),
    ])

  static let date = ViewSchema(
    "date", "A date with what it rests on.",
    [
      .html("long", "The date in words, as a `time` element where HTML’s syntax carries it."),
      .html("short", "The same with short month names."),
      .text("href", "The page of the day, month or year that holds it; empty where there is none."),
      .text("basis", "How it is known: `stated`, `inferred`, `supplied`."),
      .text("basisClass", "The class of the basis in the theme."),
      .flag("isOfEvent", "Whether it is the date of the event at which something was said."),
      .text("evidence", "What it rests on; empty where nothing is given."),
      .flag("isEvidenceShort", "Whether the evidence fits in a margin."),
    ])

  static let tag = ViewSchema(
    "tag", "A word that classes something, always shown as a word.",
    [.text("label", "The word."), .text("class", "Its class in the theme.")])
}

extension Site {
  func linkView(_ title: String, _ href: String?, count: Int? = nil, isCurrent: Bool = false) -> View {
    View(
      .link,
      [
        "title": .text(title), "href": .text(href ?? ""), "isCurrent": .flag(isCurrent),
        "count": .text(count.map(Wording.number) ?? ""),
      ])
  }

  func topicLinks(_ topics: [Handle<Topic>]) -> ViewValue {
    .list(topics.map { linkView(topic($0).label, link($0)) })
  }

  func speakerLinks(_ speakers: [Handle<Speaker>]) -> ViewValue {
    .list(speakers.map { linkView(speaker($0).name, link($0)) })
  }

  func eventLink(_ handle: Handle<Event>) -> View { linkView(event(handle).label, link(handle)) }

  func speakerNames(_ statement: Statement) -> ViewValue {
    .list(
      statement.speakers.map { held in
        View(
          .speakerName,
          [
            "name": .text(speaker(held.speaker).name), "href": .text(link(held.speaker)),
            "office": .text(held.office ?? ""), "isBody": .flag(speaker(held.speaker).front.kind == .body),
          ])
      })
  }

  /// A date with its basis; that of a statement dated by an event shows the event's own.
  func dateView(_ known: KnownDate, event: Event? = nil) -> View {
    let isOfEvent = known.basis == .event
    let basis = isOfEvent ? event?.front.date?.value.basis ?? .stated : known.basis
    let evidence = known.evidence ?? ""
    let written = written(known.date)
    return View(
      .date,
      [
        "long": .html(written.long), "short": .html(written.short), "href": .text(written.href),
        "basis": .text(Wording.basis(basis)), "basisClass": .text(basis.rawValue), "isOfEvent": .flag(isOfEvent),
        "evidence": .text(evidence),
        "isEvidenceShort": .flag(!evidence.isEmpty && evidence.unicodeScalars.count <= 60),
      ])
  }

  /// The date of a statement; absent where it is not stated.
  func dateValue(_ statement: Statement) -> ViewValue {
    statement.said.map { .view(dateView($0, event: statement.at.map(event))) } ?? .absent
  }

  /// The date on which an article was printed; absent where it is unknown.
  func printedValue(_ article: Handle<Article>) -> ViewValue {
    printedDates.value(for: article) {
      guard let date = self.article(article).front.published?.value else { return .absent }
      return viewsOfDates.value(for: date) { .view(dateView(date)) }
    }
  }

  /// The words that class a statement: its form, hands, certainty and status.
  func tags(_ statement: Statement) -> ViewValue {
    var tags: [(String, String)] = []
    if isToldByAnother(statement) { tags.append(("second hand", "in2")) }
    tags.append((Wording.mode(statement.mode), Wording.modeClass(statement.mode)))
    if let status = statement.attributes.status { tags.append((Wording.status(status), "warn")) }
    if statement.attributes.certainty != .high {
      tags.append(("attribution: \(statement.attributes.certainty.rawValue) certainty", "warn"))
    }
    return .list(tags.map { View(.tag, ["label": .text($0.0), "class": .text($0.1)]) })
  }

  /// Whether a speaker, not only an outlet, relayed it.
  func isToldByAnother(_ statement: Statement) -> Bool {
    statement.chain.contains { hop in
      switch hop {
      case .speakers, .unknownSpeaker: true
      case .outlet, .unknownOutlet: false
      }
    }
  }
}
