import Templating
import Testing

@Suite struct InheritanceTests {
  private let base = """
    <html>
      <title>{{$title}}{{title}}{{/title}}</title>
      <main>
        {{$main}}
          <p>Nothing</p>
        {{/main}}
      </main>
    </html>

    """

  @Test func indentsWhatReplacesABlockAsTheBlockWas() {
    let page = """
      {{<base}}
      {{$main}}
      <h1>{{title}}</h1>
        {{>part}}
      {{/main}}
      {{/base}}

      """
    let expected = """
      <html>
        <title>T</title>
        <main>
            <h1>T</h1>
              <p>
                deep
              </p>
        </main>
      </html>

      """
    let rendered = render(
      ["title": .text("T")], ("page", page), ("base", base), ("part", "<p>\n  deep\n</p>\n"))
    #expect(rendered == expected)
  }

  @Test func rendersATemplateWithBlocksAsItIsWritten() {
    let written = base.replacing("{{$title}}{{title}}{{/title}}", with: "T")
      .replacing("    {{$main}}\n", with: "").replacing("    {{/main}}\n", with: "")
    #expect(render(["title": .text("T")], ("page", base)) == written)
  }

  @Test func leavesNoWhiteSpaceForAnEmptyBlock() {
    let template = "<head>\n  {{$more}}\n  {{/more}}\n</head>\n"
    #expect(render([:], ("page", template)) == "<head>\n</head>\n")
  }

  @Test func leavesAloneWhatStandsOnTheLineOfAParent() {
    #expect(render([:], ("page", "a {{<p}}{{/p}} b\n"), ("p", "x")) == "a x b\n")
    #expect(render([:], ("page", "  {{<p}}{{/p}} b\n"), ("p", "x")) == "  x b\n")
  }
}
