internal import ArchiveModel
internal import Documents
internal import JSONWriting
internal import Templating

extension ViewSchema {
  static let outletItem = ViewSchema(
    "outlet item", "An outlet as shown in the list of outlets.",
    [
      .text("name", "The name."), .text("href", "Its page."), .text("kind", "What it is."),
      .text("country", "Its country."),
      .text("articleCount", "How many articles of it the archive holds, in words; empty for none."),
      .text("statementCount", "How many statements they print, in words; empty for none."),
      .text("relayedCount", "How many statements in articles of others came through it, in words; empty for none."),
    ])

  static let outlets = ViewSchema.page(
    "outlets", "All outlets: newspapers, agencies, broadcasters, websites.",
    [
      .list("printing", .outletItem, "Those with articles in the archive, by name."),
      .list("relaying", .outletItem, "Those with none, by name."),
    ])

  static let outlet = ViewSchema.page(
    "outlet page", "What an outlet printed, whom it quotes, and what others have from it.",
    [
      .text("name", "The name."), .text("kind", "What it is."), .text("country", "Its country."),
      .text("url", "The address of its own site."), .text("note", "The archive’s remark."),
      .html("text", "The archive’s text about it."),
      .text("articleCount", "How many articles, in words."), .text("statementCount", "How many statements, in words."),
      .text("relayedCount", "How many statements came through it, in words; empty for none."),
      .flag("isPrinting", "Whether the archive has articles of it."),
      .list("articles", .articleItem, "Its articles, in the order in which they were printed; none of a long list."),
      .list("parts", .partLink, "The parts of a long list of its articles, by year."),
      .list("shares", .shareOfSpeaker, "Whom its articles quote, and how often."),
      .list("topics", .link, "The topics of the statements that it printed, the most frequent first."),
      .list("relayed", .statementItem, "What articles of others print by way of it, in order of saying."),
      .text("relayedHref", "The page on which that stands where it is too much; empty where it stands here."),
      .list("custom", .field, "Fields of the archive’s own."),
    ])
}

extension Site {
  var outletsPage: View {
    let frame = Frame(
      title: "Outlets", description: "Who printed what the archive holds, and through whom it came.",
      address: Addresses.outlets, metadata: openGraph(title: "Outlets", Addresses.outlets))
    let byName = archive.archive.outlets.handles.sorted(byName: { outlet($0).name })
    let printing = byName.filter { !archive.articlesOfOutlet[$0.position].isEmpty }
    let relaying = byName.filter { archive.articlesOfOutlet[$0.position].isEmpty }
    return pageView(
      .outlets, frame,
      ["printing": .list(printing.map(outletItem)), "relaying": .list(relaying.map(outletItem))])
  }

  private func outletItem(_ handle: Handle<Outlet>) -> View {
    let articles = archive.articlesOfOutlet[handle.position].count
    let printed = statementsPrinted(by: handle).count
    return View(
      .outletItem,
      [
        "name": .text(outlet(handle).name), "href": .text(link(handle)),
        "kind": .text(outlet(handle).front.kind ?? ""), "country": .text(outlet(handle).front.country ?? ""),
        "articleCount": .text(articles == 0 ? "" : Wording.count(articles, "article")),
        "statementCount": .text(printed == 0 ? "" : Wording.count(printed, "statement")),
        "relayedCount": .text(relayedCount(handle)),
      ])
  }

  func outletPage(_ handle: Handle<Outlet>) -> View {
    let outlet = outlet(handle)
    let address = Addresses.outlet(outlet.id)
    let frame = Frame(
      title: outlet.name, description: "What \(outlet.name) printed, and whom it quotes.", address: address,
      section: Addresses.outlets, crumbs: [("Outlets", Addresses.outlets)],
      metadata: openGraph(title: outlet.name, address), structuredData: structuredData(outlet: handle))
    var view = pageView(.outlet, frame, [:])
    view["text"] = .html(prose(outlet.body, archive.mentions.inOutlets[handle.position], of: address))
    addFacts(outlet.front, to: &view)
    addPrinted(handle, to: &view)
    view["relayedCount"] = .text(relayedCount(handle))
    let relayed = archive.statementsRelayedByOutlet[handle.position]
    view["relayed"] = itemViews(lists[.relayed(handle)] == nil ? relayed : [])
    view["relayedHref"] = longListLink(.relayed(handle))
    return view
  }

  private func addFacts(_ front: OutletFrontMatter, to view: inout View) {
    view["name"] = .text(front.name.value)
    view["kind"] = .text(front.kind ?? "")
    view["country"] = .text(front.country ?? "")
    view["url"] = .text(front.url ?? "")
    view["note"] = .text(front.note ?? "")
    view["custom"] = .list(front.custom.map(fieldView))
  }

  private func addPrinted(_ handle: Handle<Outlet>, to view: inout View) {
    let articles = archive.articlesOfOutlet[handle.position]
    let statements = statementsPrinted(by: handle)
    view["articleCount"] = .text(Wording.count(articles.count, "article"))
    view["statementCount"] = .text(Wording.count(statements.count, "statement"))
    view["isPrinting"] = .flag(!articles.isEmpty)
    view["articles"] = .list((lists[.printed(handle)]?.articles ?? articles).map(articleItem))
    view["parts"] = partLinks(ListPart(owner: .printed(handle)))
    view["shares"] = .list(shares(statements))
    view["topics"] = .list(topicCounts(statements))
  }

  /// The statements of an outlet's articles, but for those that editor's notes of the archive add.
  private func statementsPrinted(by handle: Handle<Outlet>) -> [Handle<Statement>] {
    archive.articlesOfOutlet[handle.position].flatMap { archive.statementsOfArticle[$0.position] }
      .filter { statement($0).isPrinted }
  }

  private func relayedCount(_ handle: Handle<Outlet>) -> String {
    let count = archive.statementsRelayedByOutlet[handle.position].count
    return count == 0 ? "" : Wording.count(count, "statement")
  }

  private func structuredData(outlet handle: Handle<Outlet>) -> [UInt8] {
    let outlet = outlet(handle)
    let address = absolute(Addresses.outlet(outlet.id))
    return jsonLD(type: "ProfilePage", id: address + "#page") { writer in
      writer.member("url", address)
      writer.name("mainEntity")
      writer.beginObject()
      writer.member("@type", "Organization")
      writer.member("@id", address)
      writer.member("name", outlet.name)
      if let url = outlet.front.url { writer.member("url", url) }
      writer.endObject()
    }
  }
}
