internal import ArchiveModel
internal import Documents
internal import Templating

extension ViewSchema {
  static let redirect = ViewSchema(
    "redirect", "A page at an address that something had under a former name: it leads on.",
    [
      .text("title", "What stands at the new address."), .text("href", "The new address, relative."),
      .text("canonical", "The new address, absolute."), .text("siteTitle", "The archive’s title."),
      .text("language", "The language of the archive’s own prose, a BCP 47 tag."),
      .text("direction", "`ltr` or `rtl`."), .text("styleSheet", "The style sheet."),
    ])
}

extension Site {
  func redirectPage(_ redirect: Redirect) -> View {
    View(
      .redirect,
      [
        "title": .text(redirect.title), "href": .text(link(redirect.target)),
        "canonical": .text(absolute(redirect.target)), "siteTitle": .text(configuration.title),
        "language": .text(configuration.language),
        "direction": .text(direction(of: configuration.language)),
        "styleSheet": .text(Link(file: styleSheet).text),
      ])
  }
}
