import Diagnostics
import Templating
import Testing

@Suite struct TemplateSyntaxTests {
  @Test(arguments: [
    ("a\n  «{{title} and more»\n{{note}}", "the tag that begins here with ‘{{’ has no end"),
    ("«{{{title}} and»\nmore", "the tag that begins here with ‘{{’ has no end"),
    ("«{{title»", "the tag that begins here with ‘{{’ has no end"),
    ("«{{! a remark»\n", "the tag that begins here with ‘{{’ has no end"),
    ("«{{=<%=}}»{{title}}", "new delimiters are two words without ‘=’, an opening and a closing one"),
    ("«{{}}»", "a tag names something, and this one is empty"),
    ("«{{# }}»{{/}}", "a tag names something, and this one is empty"),
    ("{{«title note»}}", "a tag holds one name, without spaces; this one holds ‘title note’"),
    ("{{«author..name»}}", "a dotted name has a name before and after each dot, and ‘author..name’ has not"),
    ("é «{{#isDraft}}»x", "‘isDraft’, which opens here, is not closed where it should be"),
    ("{{#isDraft}}«{{#note}}»{{/isDraft}}", "‘note’, which opens here, is not closed where it should be"),
    ("«{{<page2}}»{{$a}}{{/a}}", "‘page2’, which opens here, is not closed where it should be"),
    ("«{{$a}}»", "‘a’, which opens here, is not closed where it should be"),
    ("x{{/«title»}}", "this closes ‘title’, which is not open here"),
    ("{{#isDraft}}{{/«title»}}{{/isDraft}}", "this closes ‘title’, which is not open here"),
  ])
  func reports(template: String, message: String) {
    let page = MarkedTemplate("page", template)
    let first = compile(page, MarkedTemplate("page2", "{{$a}}{{/a}}")).diagnostics.first
    #expect(first?.place == page.places[0])
    #expect(first?.code == .templateSyntax)
    #expect(first?.message == message)
  }

  @Test func showsWhatIsOpenWhereAnotherThingIsClosed() {
    let page = MarkedTemplate("page", "«{{#isDraft}}»{{/«isdraft»}}{{/isDraft}}")
    #expect(
      compile(page).diagnostics == [
        .error(
          .templateSyntax, at: page.places[1], "this closes ‘isdraft’, which is not open here",
          help: "close ‘isDraft’ here, or open ‘isdraft’ before it",
          notes: [.init("‘isDraft’ is opened here", at: page.places[0])])
      ])
  }

  @Test func readsTemplatesThatNoRootReaches() {
    let lonely = MarkedTemplate("lonely", "{{anything}}«{{#a}}»")
    #expect(compile(MarkedTemplate("page", ""), lonely).diagnostics.map(\.place) == lonely.places)
  }

  @Test func goesOnAfterATagWithoutEnd() {
    let page = MarkedTemplate("page", "«{{title} »\n{{«titel»}}")
    #expect(compile(page).diagnostics.map(\.place) == page.places)
    #expect(compile(page).diagnostics.map(\.code) == [.templateSyntax, .templateUnknownKey])
  }

  @Test func refusesNestingWithoutBounds() {
    let text = String(repeating: "{{#isDraft}}", count: 50_000)
    let problems = compile(MarkedTemplate("page", text)).diagnostics
    #expect(problems.map(\.message) == ["sections, parents and blocks nest at most 100 deep"])
  }

  @Test func takesAnyBytes() {
    let pieces = [
      "{{", "}}", "{{{", "}}}", "{{#a}}", "{{/a}}", "{{<p}}", "{{$b}}", "{{/b}}", "{{=", "=}}", "\n", "  ", "é",
    ]
    var generator = SeededGenerator(state: 7)
    for _ in 0..<2_000 {
      let text = (0..<12).map { _ in pieces[Int(generator.next() % UInt64(pieces.count))] }.joined()
      let checked = compile(MarkedTemplate("page", text), MarkedTemplate("p", "{{$b}}{{/b}}"))
      var output: [UInt8] = []
      checked.value.render("page", View(Schemas.page, [:]), into: &output)
    }
  }
}

/// Numbers that look random and are the same in every run.
private struct SeededGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
