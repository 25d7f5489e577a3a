import Diagnostics
import TestSupport
import Testing

@Suite struct MarksAndExamples {
  @Test func marksAreNumberedByTheirBeginningOrNamed() {
    let source = MarkedSource("é «a «b»» «last:c»d")
    #expect(source.text == "é a b cd")
    #expect(source["1"] == 3..<6 && source["2"] == 5..<6 && source["last"] == 7..<8)
    #expect(source.place("2", in: "x.md").start.column == 5)
  }

  @Test func anExampleIsItsInputsAndWhatIsExpectedOfThem() {
    let file = ExampleFile(
      "# A\n```file x.md\n1\n```\n````article\n```\n2\n```\n````\n```text\n```\n```problems all\n3\n```\n```sh\n4\n```\n"
    )
    #expect(file.examples.count == 1)
    #expect(file.examples.first?.inputs.map(\.text) == ["1\n", "```\n2\n```\n"])
    #expect(file.examples.first?.inputs.first?.argument == "x.md")
    #expect(file.examples.first?.expected.map(\.kind) == ["text", "problems"])
    #expect(file.examples.first?.heading == "A")
  }

  @Test func anExampleCanBeWrittenAnewInPlace() throws {
    let file = ExampleFile("```article\na\n```\n```text\nold\nold\n```\nprose\n```article\nb\n```\n```text\n```\n")
    let blocks = try file.examples.map { try #require($0.expected.first) }
    let new = file.replacing([blocks[0]: "new\n", blocks[1]: "x\ny\n"])
    #expect(new == "```article\na\n```\n```text\nnew\n```\nprose\n```article\nb\n```\n```text\nx\ny\n```\n")
  }
}
