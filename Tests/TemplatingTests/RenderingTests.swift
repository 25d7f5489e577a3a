import Diagnostics
import Templating
import Testing

@Suite struct RenderingTests {
  private let speaker = View(Schemas.speaker, ["name": .text("Ada"), "address": .text("/ada/")])

  private func statement(_ words: String, denied: Bool = false) -> View {
    View(
      Schemas.statement,
      ["words": .html(Array(words.utf8)), "speaker": .view(speaker), "isDenied": .flag(denied)])
  }

  @Test func escapesTextInEveryPlaceWhereItCouldEnd() {
    let title = ViewValue.text(#"<a href="x">Tom & 'Jerry'</a>"#)
    #expect(
      render(["title": title], ("page", "{{title}}"))
        == "&lt;a href=&quot;x&quot;&gt;Tom &amp; &#39;Jerry&#39;&lt;/a&gt;")
  }

  @Test func insertsRawTextWhereAskedTo() {
    #expect(render(["title": .text("<b>")], ("page", "{{{title}}}{{&title}}")) == "<b><b>")
  }

  @Test func insertsHTMLAsItIsEitherWay() {
    #expect(render(["body": .html(Array("<p>é</p>".utf8))], ("page", "{{body}}{{{body}}}")) == "<p>é</p><p>é</p>")
  }

  @Test func leavesOutAnAbsentValue() {
    #expect(render([:], ("page", "[{{title}}{{body}}{{#author}}x{{/author}}{{author.name}}]")) == "[]")
  }

  @Test func countsEmptyTextAndEmptyHTMLAsFalse() {
    let template = "{{#note}}a{{/note}}{{#body}}b{{/body}}{{^note}}c{{/note}}{{^body}}d{{/body}}"
    #expect(render(["note": .text(""), "body": .html([])], ("page", template)) == "cd")
  }

  @Test func asksOnceWhetherAListHoldsAnything() {
    let template = "{{#hasStatements}}<ul>{{title}}</ul>{{/hasStatements}}{{^hasStatements}}none{{/hasStatements}}"
    let two = ViewValue.list([statement("a"), statement("b")])
    #expect(render(["statements": two, "title": .text("T")], ("page", template)) == "<ul>T</ul>")
    #expect(render(["statements": .list([])], ("page", template)) == "none")
    #expect(render([:], ("page", template)) == "none")
  }

  @Test func givesASectionOverTextItsValueAsTheDot() {
    let template = "{{#note}}{{.}}, on {{title}}{{/note}}"
    #expect(render(["note": .text("a<b"), "title": .text("T")], ("page", template)) == "a&lt;b, on T")
  }

  @Test func keepsTheDotThroughAPartial() {
    #expect(
      render(["note": .text("n")], ("page", "{{#note}}{{>dot}}{{/note}}"), ("dot", "<{{.}}>")) == "<n>")
  }

  @Test func goesOverAListAndSeesTheKeysAroundIt() {
    let template = "{{#statements}}{{words}} ({{speaker.name}}, {{title}}){{#isDenied}}!{{/isDenied}};{{/statements}}"
    let values: KeyValuePairs<String, ViewValue> = [
      "title": .text("T"), "statements": .list([statement("a"), statement("b", denied: true)]),
    ]
    #expect(render(values, ("page", template)) == "a (Ada, T);b (Ada, T)!;")
  }

  @Test func letsAnInnerKeyHideAnOuterOne() {
    let template = "{{#author}}{{name}}{{/author}}{{#statements}}{{#speaker}}{{name}}{{/speaker}}{{/statements}}"
    let author = View(Schemas.speaker, ["name": .text("Bo")])
    let values: KeyValuePairs<String, ViewValue> = ["author": .view(author), "statements": .list([statement("a")])]
    #expect(render(values, ("page", template)) == "BoAda")
  }

  @Test func findsAnAbsentInnerKeyRatherThanAnOuterOne() {
    let template = "{{#author}}{{#author}}{{name}}{{/author}}{{address}}{{/author}}"
    #expect(render(["author": .view(View(Schemas.speaker, ["name": .text("Bo")]))], ("page", template)) == "Bo")
  }

  @Test func readsWindowsLineEndsAsTheyAre() {
    #expect(
      render(["isDraft": .flag(true)], ("page", "a\r\n{{#isDraft}}\r\nb\r\n{{/isDraft}}\r\nc")) == "a\r\nb\r\nc")
  }

  @Test func givesTheLastOfTwoFilesWithOneName() {
    #expect(render([:], ("page", "{{>part}}"), ("part", "old"), ("part", "new")) == "new")
  }

  @Test func appendsToWhatIsThere() {
    let set = compile(MarkedTemplate("page", "b")).value
    var output = Array("a".utf8)
    set.render("page", View(Schemas.page, [:]), into: &output)
    #expect(output == Array("ab".utf8))
  }
}

@Suite struct RecursionTests {
  private func topic(_ label: String, _ narrower: [View]) -> View {
    View(Schemas.topic, ["label": .text(label), "narrower": .list(narrower)])
  }

  @Test func rendersATreeWithAPartialThatIncludesItself() {
    let tree = topic("a", [topic("b", [topic("c", [])]), topic("d", [])])
    let rendered = render(
      ["topics": .view(tree)], ("page", "{{#topics}}{{>topic}}{{/topics}}"),
      ("topic", "{{label}}({{#narrower}}{{>topic}}{{/narrower}})"))
    #expect(rendered == "a(b(c())d())")
  }

  @Test func indentsATreeFurtherOnEachLevel() {
    let tree = topic("a", [topic("b", [topic("c", [])]), topic("d", [])])
    let rendered = render(
      ["topics": .view(tree)], ("page", "{{#topics}}\n{{>topic}}\n{{/topics}}\n"),
      ("topic", "{{label}}\n{{#narrower}}\n  {{>topic}}\n{{/narrower}}\n"))
    #expect(rendered == "a\n  b\n    c\n  d\n")
  }

  @Test func cutsOffATreeThatIsTooDeep() {
    let tree = (0..<400).reduce(topic("x", [])) { tree, _ in topic("x", [tree, tree]) }
    let rendered = render(
      ["topics": .view(tree)], ("page", "{{#topics}}{{>topic}}{{/topics}}."),
      ("topic", "{{label}}{{#narrower}}{{>topic}}{{/narrower}}"))
    #expect(rendered == String(repeating: "x", count: 256) + ".")
  }
}
