import Diagnostics
import FileTrees
import Foundation
import TestSupport
import Testing

/// How much of an article's text the site shows, by its `text`.
@Suite struct ReproductionTests {
  /// A text with a word of its own, `zq…`, in each passage that holds no statement, and `zs…` in each that holds one.
  static let body = """
    # zqabove

    zqfirst *zqem* [zqlink](https://zqhref.example/ "zqtitle") [zqmention]{ref=talks note=zqmarginal} `zqcode`.[^zq-one]

    # zsheading

    ## zqempty

    zqunder it.

    ## zssub

    Then he zssaid: [“No zswords.”]{by=putin #s1 said=2000}[^zs-kept]

    ```zqinfo
    zqblock
    ```

    ![zqalt](zqpicture.jpg "zqcaption")

    > zqquoted
    >
    > zsquoted [by zsindirect]{by=clinton #s2 said=1999}
    >
    > zqquotedtoo

    3. zqitem
    4. zsitem [“yes”]{by=putin #s3 said=2000}

       zssecond paragraph
    5. zqlast

    | zshead |
    | --- |
    | zqcell |
    | zscell [“so”]{by=putin #s4 said=2000} |

    {by=putin #s5 said=2000}
    > zsblock

    zsreferring[^zs-deep]

    zqend[^zq-two]

    [^zq-one]: zqnote ![zqnotealt](zqnote.jpg)

    [^zs-kept]: zsnote ![zsnotealt](zsnote.jpg)

    [^zs-deep]: zsdeep[^zs-deeper]

    [^zs-deeper]: zsdeeper [“low”]{by=putin #s6 said=2000}

    [^zq-two]: zqtwo

    """

  private static let leftOut = [
    "zqabove", "zqfirst", "zqem", "zqlink", "zqhref", "zqtitle", "zqmention", "zqmarginal", "zqcode", "zqempty",
    "zqunder",
    "zqinfo", "zqblock", "zqalt", "zqpicture", "zqcaption", "zqquoted", "zqquotedtoo", "zqitem", "zqlast", "zqcell",
    "zqend", "zqnote", "zqnotealt", "zqtwo",
  ]

  private static let withStatements = [
    "zsheading", "zssub", "zssaid", "zswords", "zsquoted", "zsindirect", "zsitem", "zssecond", "zshead", "zscell",
    "zsblock", "zsreferring", "zsnote", "zsnotealt", "zsdeep", "zsdeeper",
  ]

  private func site(_ mode: String, body: String = body) async -> RenderedSite {
    let front = FixtureArchive.articleFrontMatter.replacing("text: digest", with: "text: \(mode)")
    let archive = FixtureArchive().with(article: front + body)
    let media = ["zqpicture.jpg", "zqnote.jpg", "zsnote.jpg"].map {
      SourceFile(path: "content/media/\($0)", bytes: [1])
    }
    return await RenderedSite(
      SourceTree(
        configuration: SourceFile(path: "dictum.yml", bytes: Array(RenderedSite.configuration.utf8)),
        content: archive.files.filter { $0.key.hasPrefix("content/") }.map {
          SourceFile(path: $0, bytes: Array($1.utf8))
        }, templates: [], media: media))
  }

  @Test func ofAFullTextShowsEveryWord() async {
    let site = await site("full\nrights: granted by the publisher")
    #expect(site.diagnostics == [])
    let page = site.page("articles/example/")
    for word in Self.leftOut + Self.withStatements { #expect(page.contains(word), "\(word)") }
    #expect(page.contains("<meta name=\"robots\" content=\"noindex"))
    #expect(page.contains("granted by the publisher"))
    #expect(!page.contains("left out"))
  }

  @Test func ofAFullTextWantsToKnowByWhatRight() {
    let front = FixtureArchive.articleFrontMatter.replacing("text: digest", with: "text: full")
    let linked = FixtureArchive().with(article: front + "Text.").linked()
    #expect(linked.diagnostics.map(\.code) == [.missingKey])
    #expect(linked.hasErrors)
  }

  @Test func ofExcerptsShowsThePassagesThatHoldStatements() async {
    let site = await site("excerpts")
    #expect(site.diagnostics == [])
    let page = site.page("articles/example/")
    for word in Self.withStatements { #expect(page.contains(word), "\(word)") }
    #expect(page.contains("<meta name=\"robots\" content=\"noindex"))
  }

  @Test func ofExcerptsHasNoWordOfTheRestInAnyFile() async {
    let site = await site("excerpts")
    for (path, text) in site.files {
      for word in Self.leftOut { #expect(!text.contains(word) && !path.contains(word), "\(path): \(word)") }
    }
    #expect(site.files["media/zsnote.jpg"] != nil)
  }

  @Test func ofExcerptsMarksEachGap() async {
    let page = await site("excerpts").page("articles/example/")
    let marks = page.components(separatedBy: "<p class=\"gap\">").dropFirst().compactMap {
      $0.components(separatedBy: "</p>").first
    }
    let counts = [2, 2, 3, 2, 1, 1, 1].map { $0 == 1 ? "1 passage" : "\($0) passages" }
    #expect(marks == counts.map { "<span aria-hidden=\"true\">[…]</span> \($0) left out" })
  }

  @Test func ofExcerptsKeepsTheNumbersOfItems() async {
    let page = await site("excerpts").page("articles/example/")
    #expect(page.contains("<ol start=\"4\""))
    #expect(page.components(separatedBy: "<table").count == 2)
  }

  @Test func ofExcerptsWithoutAStatementShowsAGap() async {
    let page = await site("excerpts", body: "zqone\n\nzqtwo\n").page("articles/example/")
    #expect(page.contains("2 passages left out"))
    #expect(!page.contains("zqone"))
  }

  @Test func ofMetadataShowsStatementsAlone() async {
    let site = await site("metadata")
    #expect(site.diagnostics == [])
    let page = site.page("articles/example/")
    for word in ["No zswords.", "by zsindirect", "“yes”", "“so”", "zsblock", "“low”"] {
      #expect(page.contains(word), "\(word)")
    }
    #expect(!page.contains("noindex"))
    #expect(page.contains("id=\"page.also\""))
    #expect(site.page("s/example/s1/").contains("href=\"../../../articles/example/#page.also\""))
    #expect(site.page("speakers/putin/").contains("href=\"../../articles/example/#page.also\""))
  }

  @Test func ofMetadataHasNoOtherWordInAnyFile() async {
    let site = await site("metadata")
    let words =
      Self.leftOut + ["zsheading", "zssub", "zssaid", "zsquoted", "zsitem", "zssecond", "zshead", "zscell"]
      + ["zsreferring", "zsnote", "zsdeep"]
    for (path, text) in site.files {
      for word in words { #expect(!text.contains(word) && !path.contains(word), "\(path): \(word)") }
    }
  }

  @Test(arguments: ["digest", "excerpts", "full\nrights: ours", "metadata"])
  func leavesEveryLinkOfAnArticlesPageWithAnEnd(mode: String) async {
    let page = await site(mode).page("articles/example/")
    let ids = Set(PageLinks(page).ids)
    #expect(ids.count == PageLinks(page).ids.count)
    for target in PageLinks(page).targets where target.hasPrefix("#") {
      #expect(ids.contains(String(target.dropFirst())), "\(target)")
    }
  }

  @Test(arguments: ["excerpts", "full\nrights: ours", "metadata", "digest"])
  func letsSearchEnginesReadStatements(mode: String) async {
    let site = await site(mode)
    for page in ["s/example/s1/", "speakers/putin/", "statements/"] { #expect(!site.page(page).contains("noindex")) }
  }
}
