import Diagnostics
import TestSupport
import Testing

/// What the header and the footer of every page lead to.
@Suite struct NavigationTests {
  private let archive = FixtureArchive().with(article: "[“Yes.”]{by=putin #s1 said=2000}")
    .with("---\ntitle: Method\nnavigation: 2\n---\n", at: "content/pages/method.md")
    .with("---\ntitle: First\nnavigation: 1\n---\n", at: "content/pages/zeta.md")
    .with("---\ntitle: Rights\n---\n", at: "content/pages/rights.md")

  private func titles(_ part: Substring?) -> [String] {
    (part ?? "").split(separator: "<a href=").dropFirst().compactMap { link in
      link.split(separator: "<")[0].split(separator: ">").last.map(String.init)
    }
  }

  private func header(_ page: String) -> [String] {
    titles(page.split(separator: "<nav aria-label=\"Main\">").last?.split(separator: "</nav>").first)
  }

  private func footer(_ page: String) -> [String] {
    titles(page.split(separator: "<footer").last?.split(separator: "</footer>").first)
  }

  private func page(_ navigation: String) async -> String {
    let site = await RenderedSite(archive, configuration: RenderedSite.configuration + navigation)
    #expect(site.diagnostics.isEmpty)
    return site.page("speakers/putin/")
  }

  @Test func holdListsAndNumberedPagesByDefaultAndTheRestInTheFooter() async {
    let page = await page("")
    #expect(
      header(page) == ["Articles", "Statements", "Speakers", "Topics", "Dates", "Events", "First", "Method"])
    #expect(footer(page) == ["Method", "Rights", "First", "Corrections", "Accounts", "Outlets", "Data"])
  }

  @Test func holdWhatTheConfigurationNamesInItsOrder() async {
    let page = await page("navigation:\n  header: [method, outlets, articles]\n  footer: [data, rights]\n")
    #expect(header(page) == ["Method", "Outlets", "Articles", "First"])
    #expect(footer(page) == ["Rights", "Data"])
  }

  @Test func keepEveryListWithinReachWhereOnlyTheHeaderIsNamed() async {
    let page = await page("navigation: [articles, rights]\n")
    #expect(header(page) == ["Articles", "Rights", "First", "Method"])
    for list in ["Statements", "Speakers", "Topics", "Dates", "Events", "Accounts", "Outlets", "Data", "Corrections"] {
      #expect(footer(page).contains(list), "\(list)")
    }
  }

  @Test func leadToPagesThatExistAndMarkWhereOneIs() async {
    let site = await RenderedSite(
      archive, configuration: RenderedSite.configuration + "navigation: [outlets, accounts, data, corrections]\n")
    for address in ["outlets/", "accounts/", "data/", "corrections/"] {
      #expect(site.files[address + "index.html"] != nil, "\(address)")
      #expect(site.page(address).contains("<a href=\"../\(address)\" aria-current=\"true\">"), "\(address)")
    }
    #expect(!site.page("articles/").split(separator: "</header>")[0].contains("aria-current=\"true\""))
  }

  @Test func callThePageOfCorrectionsByItsOwnTitle() async {
    let site = await RenderedSite(
      archive.with("---\ntitle: Errata\nnavigation: 3\n---\n", at: "content/pages/corrections.md"))
    #expect(header(site.page("")).last == "Errata")
    #expect(footer(site.page("")).filter { ["Errata", "Corrections"].contains($0) } == ["Errata"])
  }

  @Test func areLeftOutWhereNothingIsWanted() async {
    let bare = FixtureArchive().with(article: "Text.")
    let site = await RenderedSite(
      bare, configuration: RenderedSite.configuration + "navigation: {header: [], footer: []}\n")
    #expect(site.diagnostics.isEmpty)
    #expect(!site.page("").contains("<nav aria-label=\"Main\">"))
    #expect(footer(site.page("")).isEmpty)
  }

  @Test func refuseWhatIsNoPageAndNoListAtItsPlace() async {
    let problems = await RenderedSite(
      archive, configuration: RenderedSite.configuration + "navigation: [articles, metod]\n"
    ).diagnostics
    #expect(problems.map(\.code) == [.unknownPage])
    #expect(problems.first?.place.file == "dictum.yml")
    #expect(problems.first?.place.start == .init(line: 5, column: 24))
    #expect(problems.first?.help == "did you mean ‘method’?")
  }

  @Test(arguments: [
    ("navigation: [articles, articles]\n", DiagnosticCode.duplicateID),
    ("navigation: {top: [articles]}\n", .unknownKey),
    ("navigation: {header: {a: b}}\n", .wrongType), ("navigation: {footer: [nowhere-at-all]}\n", .unknownPage),
  ])
  func refuseWhatTheyCannotRead(navigation: String, code: DiagnosticCode) async {
    let site = await RenderedSite(archive, configuration: RenderedSite.configuration + navigation)
    #expect(site.diagnostics.map(\.code) == [code])
  }
}
