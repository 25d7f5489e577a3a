internal import ArchiveModel
internal import Documents
internal import Templating

extension ViewSchema {
  static let ordinary = ViewSchema.page(
    "ordinary page", "A page of the archive’s own prose.",
    [.text("heading", "The title."), .html("text", "The text.")])
}

extension Site {
  func ordinaryPage(_ handle: Handle<Page>) -> View {
    let page = archive.archive.pages[handle]
    let address = Addresses.page(page.slug)
    let title = page.front.title.value
    let frame = Frame(
      title: title, description: "\(title) · \(configuration.title)", address: address,
      metadata: openGraph(title: title, address))
    return pageView(
      .ordinary, frame,
      [
        "heading": .text(title),
        "text": .html(prose(page.body, archive.mentions.inPages[handle.position], of: address)),
      ])
  }
}
