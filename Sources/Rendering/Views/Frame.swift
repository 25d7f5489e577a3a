internal import ArchiveModel
internal import Documents
internal import Templating

extension ViewSchema {
  /// A schema of a page: the keys of the frame around it and its own.
  static func page(_ name: String, _ documentation: String, _ keys: [ViewKey]) -> ViewSchema {
    ViewSchema(name, documentation, ViewKey.withPresence(frameKeys + keys))
  }

  private static let frameKeys: [ViewKey] = [
    .text("language", "The language of the archive’s own prose, a BCP 47 tag."),
    .text("direction", "`ltr` or `rtl`."),
    .text("pageTitle", "The page’s title, for the window."),
    .text("pageDescription", "A sentence for search engines and link previews."),
    .text("canonical", "The page’s absolute address; empty on the page for unknown addresses."),
    .flag("isHidden", "Whether search engines are asked not to index the page."),
    .text("siteTitle", "The archive’s title."),
    .text("siteSubtitle", "The archive’s subtitle."),
    .text("home", "The home page."),
    .text("styleSheet", "The style sheet."),
    .list("navigation", .link, "The main navigation."),
    .list("crumbs", .link, "The way from the home page to this one, the page itself left out."),
    .text("here", "The page’s name at the end of that way."),
    .list("sitePages", .link, "The pages that the footer leads to: method, rights, corrections and so on."),
    .list("siteLists", .link, "The lists that the footer leads to, and the data."),
    .html("metadata", "`meta` elements of the page’s own."),
    .html("structuredData", "JSON-LD (schema.org) of what the page shows."),
    .html("breadcrumbs", "JSON-LD of the way from the home page to this one."),
  ]
}

/// What stands around a page.
struct Frame {
  let title: String
  let description: String
  let address: Address
  /// The part of the site that the navigation marks.
  var section: Address?
  var crumbs: [(title: String, address: Address)] = []
  var here = ""
  var isHidden = false
  /// Whether the page stands for an address that there is none of: it has no canonical address of its own.
  var isOutside = false
  var metadata: [UInt8] = []
  var structuredData: [UInt8] = []
}

extension Site {
  /// The values of the frame's keys.
  func values(_ frame: Frame) -> [String: ViewValue] {
    let isHome = frame.address == .home && !frame.isOutside
    return [
      "language": .text(configuration.language),
      "direction": .text(direction(of: configuration.language)),
      "pageTitle": .text(isHome ? frame.title : "\(frame.title) · \(configuration.title)"),
      "pageDescription": .text(frame.description), "canonical": .text(frame.isOutside ? "" : absolute(frame.address)),
      "isHidden": .flag(frame.isHidden || configuration.isTrial), "siteTitle": .text(configuration.title),
      "siteSubtitle": .text(configuration.subtitle ?? ""), "home": .text(link(.home)),
      "styleSheet": .text(Link(file: styleSheet).text), "navigation": .list(links(archive.navigation.header, frame)),
      "crumbs": .list(isHome ? [] : crumbs(frame)), "here": .text(frame.here.isEmpty ? frame.title : frame.here),
      "sitePages": .list(links(archive.navigation.footer.filter(\.isProse), frame)),
      "siteLists": .list(links(archive.navigation.footer.filter { !$0.isProse }, frame)),
      "metadata": .html(frame.metadata),
      "structuredData": .html(frame.structuredData), "breadcrumbs": .html(breadcrumbs(frame)),
    ]
  }

  /// A page's view: the frame's values and its own.
  func pageView(_ schema: ViewSchema, _ frame: Frame, _ own: [String: ViewValue]) -> View {
    View(schema, values(frame).merging(own) { _, own in own })
  }

  private func links(_ targets: [SiteNavigation.Target], _ frame: Frame) -> [View] {
    let section = frame.section ?? frame.address
    return targets.map { target in
      let (title, address) = destination(target)
      return linkView(title, link(address), isCurrent: address == section && !frame.isOutside)
    }
  }

  private func crumbs(_ frame: Frame) -> [View] {
    ([("Archive", Address.home)] + frame.crumbs).map { linkView($0.0, link($0.1)) }
  }
}
