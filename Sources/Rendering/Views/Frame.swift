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

/// The links of the header and of the footer.
struct SiteLinks: Sendable {
  let navigation: ViewValue
  let pages: ViewValue
  let lists: ViewValue
}

extension Site {
  /// A page's view: the frame's values and its own.
  func pageView(_ schema: ViewSchema, _ frame: Frame, _ own: KeyValuePairs<String, ViewValue>) -> View {
    var view = View(schema, own)
    addSite(to: &view)
    addTitles(frame, to: &view)
    let links = links(markedIn: frame.isOutside ? nil : frame.section ?? frame.address)
    view["navigation"] = links.navigation
    view["sitePages"] = links.pages
    view["siteLists"] = links.lists
    return view
  }

  /// - Parameter section: the address that is marked as the present one.
  private func links(markedIn section: Address?) -> SiteLinks {
    siteLinks.value(for: section) {
      SiteLinks(
        navigation: .list(links(archive.navigation.header, section)),
        pages: .list(links(archive.navigation.footer.filter(\.isProse), section)),
        lists: .list(links(archive.navigation.footer.filter { !$0.isProse }, section)))
    }
  }

  /// What is the same on every page.
  private func addSite(to view: inout View) {
    view.set([
      "language": .text(configuration.language), "direction": .text(direction(of: configuration.language)),
      "siteTitle": .text(configuration.title), "siteSubtitle": .text(configuration.subtitle ?? ""),
      "home": .text(link(.home)), "styleSheet": .text(Link(file: styleSheet).text),
    ])
  }

  private func addTitles(_ frame: Frame, to view: inout View) {
    let isHome = frame.address == .home && !frame.isOutside
    view.set([
      "pageTitle": .text(isHome ? frame.title : "\(frame.title) · \(configuration.title)"),
      "pageDescription": .text(frame.description), "canonical": .text(frame.isOutside ? "" : absolute(frame.address)),
      "isHidden": .flag(frame.isHidden || configuration.isTrial), "crumbs": .list(isHome ? [] : crumbs(frame)),
      "here": .text(frame.here.isEmpty ? frame.title : frame.here), "metadata": .html(frame.metadata),
      "structuredData": .html(frame.structuredData), "breadcrumbs": .html(breadcrumbs(frame)),
    ])
  }

  private func links(_ targets: [SiteNavigation.Target], _ section: Address?) -> [View] {
    targets.map { target in
      let (title, address) = destination(target)
      return linkView(title, link(address), isCurrent: address == section)
    }
  }

  private func crumbs(_ frame: Frame) -> [View] {
    ([("Archive", Address.home)] + frame.crumbs).map { linkView($0.0, link($0.1)) }
  }
}
