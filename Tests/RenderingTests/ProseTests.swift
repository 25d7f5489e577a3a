import Diagnostics
import TestSupport
import Testing

/// The prose of pages and entities, with its notes.
@Suite struct ProseTests {
  private func site(_ texts: [String: String]) async -> RenderedSite {
    let archive = texts.reduce(FixtureArchive().with(article: "Text.")) { $0.with($1.value, at: $1.key) }
    let site = await RenderedSite(archive)
    #expect(!site.diagnostics.contains { $0.severity == .error })
    return site
  }

  private func page(_ text: String) async -> String {
    await site(["content/pages/p.md": "---\ntitle: P\n---\n" + text]).page("p/")
  }

  @Test func listsEveryNoteOnceHoweverOftenItIsReferredTo() async {
    let page = await page("A[^n] b[^n].\n\n[^n]: Once, see[^m].\n\n[^m]: More.\n")
    let ids = PageLinks(page).ids
    #expect(ids.count == Set(ids).count)
    #expect(page.contains("Once, see"))
    #expect(page.contains("More."))
    for target in PageLinks(page).targets where target.hasPrefix("#") {
      #expect(ids.contains(String(target.dropFirst())), "\(target)")
    }
  }

  @Test func losesNoRemarkOnWords() async {
    let page = await page("[Kiev]{note=\"As printed.\" text-lang=ru .sic}")
    #expect(page.contains("As printed."))
    #expect(page.contains("<span lang=\"ru\" dir=\"ltr\">Kiev <span class=\"ed\">[sic]</span></span>"))
  }

  @Test func keepsTheNotesOfSeveralTopicsOnOnePageApart() async {
    let site = await site([
      "content/topics/one.md": "---\nlabel: One\n---\nA[^n].\n\n[^n]: First.\n",
      "content/topics/two.md": "---\nlabel: Two\n---\nB[^n].\n\n[^n]: Second.\n",
    ])
    let ids = PageLinks(site.page("topics/")).ids
    #expect(ids.count == Set(ids).count)
    #expect(site.page("topics/").contains("Second."))
  }

  @Test func leadsTheSameWayWhateverPageShowsIt() async {
    let site = await site(["content/topics/one.md": "---\nlabel: One\n---\nSee [two](../two/).\n"])
    #expect(site.page("topics/one/").contains("href=\"../../topics/two/\""))
    #expect(site.page("topics/").contains("href=\"../topics/two/\""))
  }
}
