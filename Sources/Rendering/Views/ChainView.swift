internal import ArchiveModel
internal import Documents
internal import EDTF
internal import Templating

extension ViewSchema {
  static let hop = ViewSchema(
    "hop", "One pair of hands on the way of a statement to the page.",
    [
      .text("role", "What these hands did: `Words of`, `Told by`, `Printed by`, `Captured`."),
      .text("name", "Whose hands they are."),
      .text("href", "Their page; empty where there is none."),
      .html("date", "When; empty where that is not known."),
      .text("occasion", "Where; empty where that is not known."),
      .text("occasionHref", "The page of the event or the article; empty where there is none."),
      .flag("isGap", "Whether the archive holds no document of this step."),
    ])
}

extension Site {
  /// How a statement reached the page: what was spoken of, the speaker, each relay, the outlet, the capture.
  ///
  /// The archive holds documents of what was printed and of what was captured; the steps before them are gaps.
  func hops(_ statement: Statement) -> [View] {
    var views = [speakerHop(statement)]
    var teller = statement.parent.map { self.statement($0) }
    for hop in statement.relays {
      let isTeller = teller.map { $0.speakers.map(\.speaker).sorted() == speakers(of: hop) } ?? false
      views.append(relayHop(hop, told: isTeller ? teller : nil))
      if isTeller { teller = teller?.parent.map { self.statement($0) } }
    }
    if statement.isPrinted { views.append(printedHop(statement)) }
    if let captured = captureHop(statement.article) { views.append(captured) }
    return views
  }

  private func speakerHop(_ statement: Statement) -> View {
    let to = (statement.to ?? []).map { speaker($0).name }
    let name = voice(statement) + (to.isEmpty ? "" : ", to \(Wording.list(to))")
    let page = statement.speakers.count == 1 ? link(statement.speakers[0].speaker) : ""
    return hop(
      "Words of", name, page, statement.said.map { markup($0.date, style: .short) },
      occasion: statement.at.map(eventOccasion), isGap: true)
  }

  private func eventOccasion(_ handle: Handle<Event>) -> Occasion {
    Occasion(name: event(handle).label, href: link(handle))
  }

  /// A relay; the statement that tells of it gives the date and the occasion.
  private func relayHop(_ hop: Hop, told teller: Statement?) -> View {
    let date = teller?.said.map { markup($0.date, style: .short) }
    let occasion = teller?.at.map(eventOccasion)
    return self.hop(role(hop), name(hop), link(hop) ?? "", date, occasion: occasion, isGap: true)
  }

  private func role(_ hop: Hop) -> String {
    switch hop {
    case .speakers, .unknownSpeaker: "Told by"
    case .outlet, .unknownOutlet: "Reported by"
    }
  }

  private func speakers(of hop: Hop) -> [Handle<Speaker>] {
    if case .speakers(let speakers) = hop { speakers } else { [] }
  }

  private func printedHop(_ statement: Statement) -> View {
    let handle = statement.article
    let date = article(handle).front.published.map { markup($0.value.date, style: .short) }
    return hop(
      "Printed by", outletName(handle), outletLink(handle), date,
      occasion: Occasion(
        name: title(handle), href: link(handle, anchor: anchorInArticle(statement))), isGap: false)
  }

  private func captureHop(_ handle: Handle<Article>) -> View? {
    let front = article(handle).front
    guard front.capture != nil || front.captured != nil else { return nil }
    return hop(
      "Captured", "Source text kept by the archive", "", front.captured.map { markup($0, style: .short) },
      isGap: false)
  }

  private func hop(
    _ role: String, _ name: String, _ href: String, _ date: [UInt8]?, occasion: Occasion? = nil, isGap: Bool
  ) -> View {
    View(
      .hop,
      [
        "role": .text(role), "name": .text(name), "href": .text(href), "date": .html(date ?? []),
        "occasion": .text(occasion?.name ?? ""), "occasionHref": .text(occasion?.href ?? ""), "isGap": .flag(isGap),
      ])
  }
}

/// Where the hands of a hop did what they did: an event or an article.
private struct Occasion {
  let name: String
  let href: String
}
