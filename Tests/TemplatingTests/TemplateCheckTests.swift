import Diagnostics
import Templating
import Testing

@Suite struct TemplateCheckTests {
  @Test func reportsAnUnknownKeyAndOffersTheNearestOne() {
    let page = MarkedTemplate("page", "<h1>{{«titel»}}</h1>")
    #expect(
      compile(page).diagnostics == [
        .error(
          .templateUnknownKey, at: page.places[0], "‘titel’ is not a key of the view ‘page’",
          help: "did you mean ‘title’?")
      ])
  }

  @Test func listsTheKeysWhereNoneIsNear() {
    let page = MarkedTemplate("page", "{{«author.shoesize»}}")
    #expect(
      compile(page).diagnostics == [
        .error(
          .templateUnknownKey, at: page.places[0], "‘shoesize’ is not a key of the view ‘speaker’",
          help: "the keys here are ‘name’, ‘address’")
      ])
  }

  @Test func looksForNearKeysInTheViewsAroundToo() {
    let page = MarkedTemplate("page", "{{#statements}}{{«titel»}}{{/statements}}")
    #expect(
      compile(page).diagnostics == [
        .error(
          .templateUnknownKey, at: page.places[0],
          "‘titel’ is not a key of the view ‘statement’ or of those around it", help: "did you mean ‘title’?")
      ])
  }

  @Test func checksAPartialInTheContextOfEachUse() {
    let page = MarkedTemplate("page", "{{#statements}}{{>part}}{{/statements}}{{>part}}")
    let part = MarkedTemplate("part", "{{title}}{{«words»}}")
    let problems = compile(page, part).diagnostics
    #expect(problems.map(\.place) == part.places)
    #expect(problems.map(\.code) == [.templateUnknownKey])
  }

  @Test func reportsAProblemOnceHoweverOftenItsTemplateIsUsed() {
    let page = MarkedTemplate("page", "{{>part}}{{#statements}}{{>part}}{{/statements}}{{#author}}{{>part}}{{/author}}")
    let part = MarkedTemplate("part", "{{«nothing»}}")
    #expect(compile(page, part).diagnostics.map(\.place) == part.places)
  }

  @Test func checksWhatReplacesABlockWhereTheBlockStands() {
    let page = MarkedTemplate("page", "{{<base}}{{$item}}{{words}}{{«word»}}{{/item}}{{/base}}")
    let base = MarkedTemplate("base", "{{#statements}}{{$item}}{{/item}}{{/statements}}")
    #expect(compile(page, base).diagnostics.map(\.place) == page.places)
  }

  @Test func reportsUnknownPartialsParentsAndBlocks() {
    let page = MarkedTemplate(
      "page", "{{>«statment»}}{{<«bose»}}{{/bose}}{{<base}}{{$«titel»}}{{/titel}}{{/base}}{{>«*title»}}")
    let others = [MarkedTemplate("base", "{{$title}}{{/title}}"), MarkedTemplate("statement", "")]
    let problems = compile(page, others[0], others[1]).diagnostics
    #expect(problems.map(\.place) == page.places)
    #expect(problems.map(\.code) == [DiagnosticCode](repeating: .templateUnknownPartial, count: 4))
    #expect(
      problems.map(\.help) == [
        "did you mean ‘statement’?", "did you mean ‘base’?", "did you mean ‘title’?",
        "a partial is named in the template itself, not by a key",
      ])
  }

  @Test func reportsAMissingRoot() {
    let problems = TemplateSet.compile([], roots: [("page", Schemas.page)]).diagnostics
    #expect(problems.map(\.message) == ["the site's pages need a template ‘page’, and there is none"])
  }

  @Test(arguments: [
    ("{{«isDraft»}}", "a tag inserts text or HTML, and ‘isDraft’ is a flag"),
    ("{{«hasStatements»}}", "a tag inserts text or HTML, and ‘hasStatements’ is a flag"),
    ("{{{«statements»}}}", "a tag inserts text or HTML, and ‘statements’ is a list"),
    ("{{«author»}}", "a tag inserts text or HTML, and ‘author’ is a view"),
    ("{{«.»}}", "‘.’ stands for a value, and here it would be the view ‘page’"),
    ("{{#«.»}}{{/.}}", "‘.’ stands for a value, and here it would be the view ‘page’"),
    ("{{«statements.words»}}", "a dotted name looks into a view, and ‘statements’ is a list"),
    ("{{#«title.name»}}{{/title.name}}", "a dotted name looks into a view, and ‘title’ is text"),
  ])
  func reportsAKeyUsedAsWhatItIsNot(template: String, message: String) {
    let page = MarkedTemplate("page", template)
    let problems = compile(page).diagnostics
    #expect(problems.map(\.place) == page.places)
    #expect(problems.map(\.code) == [.templateKeyKind])
    #expect(problems.map(\.message) == [message])
  }

  @Test func endsOnTemplatesThatIncludeThemselves() {
    let page = MarkedTemplate("page", "{{#topics}}{{>topic}}{{/topics}}")
    let topic = MarkedTemplate("topic", "{{label}}{{#narrower}}\n  {{>topic}}\n{{/narrower}}")
    #expect(compile(page, topic).diagnostics.isEmpty)
  }

  @Test(arguments: [
    "{{>«page»}}", "{{#isDraft}}{{>«page»}}{{/isDraft}}", "x\n  {{>«page»}}\n",
    "{{<base}}{{$a}}{{$«a»}}{{/a}}{{/a}}{{/base}}",
  ])
  func reportsAnInclusionWithoutEnd(template: String) {
    let page = MarkedTemplate("page", template)
    let checked = compile(page, MarkedTemplate("base", "{{$a}}{{/a}}"))
    #expect(checked.diagnostics.map(\.place) == page.places)
    #expect(checked.diagnostics.map(\.code) == [.templateSyntax])
    var output: [UInt8] = []
    checked.value.render("page", View(Schemas.page, ["isDraft": .flag(true)]), into: &output)
  }
}
