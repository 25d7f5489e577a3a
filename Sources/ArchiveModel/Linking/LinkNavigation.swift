internal import Diagnostics
internal import Documents

/// A page that every site has and that navigation can name.
package enum SiteList: String, CaseIterable, Sendable {
  case articles
  case statements
  case speakers
  case topics
  case dates
  case events
  case accounts
  case outlets
  case data
  case corrections

  fileprivate static let headerByDefault: [SiteList] = [.articles, .statements, .speakers, .topics, .dates, .events]
}

/// What the header and the footer of every page lead to.
package struct SiteNavigation: Sendable {
  package enum Target: Hashable, Sendable {
    case list(SiteList)
    case page(Handle<Page>)
  }

  package let header: [Target]
  package let footer: [Target]
}

/// Looks up what the header and the footer lead to, or sets the default: six lists and the pages that have a number in
/// the header; in the footer every page, and the lists that the header does not hold.
func linkNavigation(_ archive: Archive) -> Checked<SiteNavigation> {
  let targets = NavigationTargets(archive.pages, archive.unread)
  let choice = archive.configuration.navigation
  return targets.targets(choice.header).then { chosen in
    let lists = chosen ?? SiteList.headerByDefault.map { .list($0) }
    let header = lists + targets.numbered.filter { !lists.contains($0) }
    let rest = SiteList.allCases.map { SiteNavigation.Target.list($0) }.filter { !header.contains($0) }
    return targets.targets(choice.footer).map { footer in
      SiteNavigation(header: header, footer: footer ?? targets.pages.filter { !rest.contains($0) } + rest)
    }
  }
}

private struct NavigationTargets {
  /// All pages, in order of their names.
  let pages: [SiteNavigation.Target]
  /// Those whose front matter has a number, in order of the numbers.
  let numbered: [SiteNavigation.Target]
  private let byName: [String: SiteNavigation.Target]
  private let unread: UnreadFiles

  init(_ all: [Page], _ unread: UnreadFiles) {
    self.unread = unread
    // The page on corrections stands on the page of the list.
    func target(_ handle: Handle<Page>) -> SiteNavigation.Target {
      all[handle].slug == SiteList.corrections.rawValue ? .list(.corrections) : .page(handle)
    }
    pages = all.handles.map(target)
    numbered = all.handles.filter { all[$0].front.navigation != nil }
      .sorted { (all[$0].front.navigation ?? 0, $0) < (all[$1].front.navigation ?? 0, $1) }.map(target)
    let lists = SiteList.allCases.map { ($0.rawValue, SiteNavigation.Target.list($0)) }
    byName = Dictionary(
      lists + all.handles.map { (all[$0].slug, target($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Nil where nothing is chosen.
  func targets(_ entries: [NavigationChoice.Entry]?) -> Checked<[SiteNavigation.Target]?> {
    guard let entries else { return Checked(nil) }
    let unknown = entries.filter { byName[$0.name] == nil && !unread.hold($0.name, .pages) }
    return Checked(
      entries.compactMap { byName[$0.name] },
      unknown.map { .unknownPage($0, known: Array(byName.keys)) })
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func unknownPage(_ entry: NavigationChoice.Entry, known: [String]) -> Diagnostic {
    let lists = SiteList.allCases.map(\.rawValue).joined(separator: ", ")
    return .error(
      .unknownPage, at: entry.place,
      "navigation leads to pages of the archive and to lists, and none is called ‘\(entry.name)’",
      help: nearMiss(of: entry.name, among: known).map { "did you mean ‘\($0)’?" }
        ?? "the lists are \(lists); a page is a file in content/pages")
  }
}
