internal import ArchiveModel
internal import Templating

extension ViewSchema {
  static let relatedItem = ViewSchema(
    "related article", "An article that shares topics, speakers or events with another one.",
    [
      .view("article", .articleItem, "The article."),
      .list("shared", .sharedEntity, "What both share, the rarest first, four at most."),
      .text("moreShared", "How much more they share, in words; empty for nothing."),
    ])

  static let sharedEntity = ViewSchema(
    "shared", "What two articles share.",
    [
      .text("kind", "`topic`, `speaker` or `event`."), .text("title", "Its name."), .text("href", "Its page."),
    ])
}

extension Site {
  func relatedItem(_ related: RelatedArticle) -> View {
    let shown = related.shared.prefix(4)
    let more = related.shared.count - shown.count
    return View(
      .relatedItem,
      [
        "article": .view(articleItem(related.article)),
        "shared": .list(
          shown.map { entity in
            View(
              .sharedEntity,
              [
                "kind": .text(identity(entity).kind), "title": .text(name(entity)), "href": .text(link(entity)),
              ])
          }),
        "moreShared": .text(more == 0 ? "" : "\(more) more"),
      ])
  }

  private func name(_ entity: EntityHandle) -> String {
    switch entity {
    case .speaker(let handle): speaker(handle).name
    case .topic(let handle): topic(handle).label
    case .event(let handle): event(handle).label
    case .outlet(let handle): outlet(handle).name
    }
  }
}
