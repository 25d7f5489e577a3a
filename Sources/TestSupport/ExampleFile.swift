/// A manual whose examples are tests: fenced blocks whose info strings say what they are.
///
/// One or more input blocks (`article`, or `file PATH`) begin an example; the blocks behind them up to the next input
/// are what is expected of it. Blocks with other info strings are prose.
package struct ExampleFile: Sendable {
  package struct Block: Sendable, Hashable {
    /// The first word of the info string.
    package let kind: String
    /// What follows the first word.
    package let argument: String
    /// The lines between the fences, each with its line end.
    package let text: String
    /// The lines between the fences, counted from 0; empty where there are none.
    package let lines: Range<Int>
  }

  package struct Example: Sendable, CustomStringConvertible {
    package var inputs: [Block]
    package var expected: [Block]
    /// The heading above it.
    package let heading: String

    /// The line of its first input, from 1, and its heading.
    package var description: String { "line \(inputs[0].lines.lowerBound) “\(heading)”" }
  }

  package let lines: [String]
  package private(set) var examples: [Example] = []

  private static let inputs: Set<String> = ["article", "file"]
  private static let expectations: Set<String> = ["statements", "text", "mentions", "notes", "problems"]

  package init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var heading = ""
    var index = 0
    while index < lines.count {
      if lines[index].hasPrefix("#") { heading = String(lines[index].drop { $0 == "#" || $0 == " " }) }
      guard let block = block(at: index) else {
        index += 1
        continue
      }
      add(block, under: heading)
      index = block.lines.upperBound + 1
    }
  }

  private mutating func add(_ block: Block, under heading: String) {
    if ExampleFile.inputs.contains(block.kind) {
      if let last = examples.last, last.expected.isEmpty {
        examples[examples.count - 1].inputs.append(block)
      } else {
        examples.append(Example(inputs: [block], expected: [], heading: heading))
      }
    } else if ExampleFile.expectations.contains(block.kind), !examples.isEmpty {
      examples[examples.count - 1].expected.append(block)
    }
  }

  private func block(at index: Int) -> Block? {
    let ticks = lines[index].prefix { $0 == "`" }
    guard ticks.count >= 3 else { return nil }
    let words = lines[index].dropFirst(ticks.count).split(separator: " ", maxSplits: 1)
    let end = lines[(index + 1)...].firstIndex { $0 == ticks } ?? lines.count
    return Block(
      kind: words.first.map(String.init) ?? "", argument: words.count > 1 ? String(words[1]) : "",
      text: lines[index + 1..<end].map { $0 + "\n" }.joined(), lines: index + 1..<end)
  }

  /// The manual with other texts in some of its blocks.
  package func replacing(_ texts: [Block: String]) -> String {
    var lines = lines
    for (block, text) in texts.sorted(by: { $0.key.lines.lowerBound > $1.key.lines.lowerBound }) {
      let new = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
      lines.replaceSubrange(block.lines, with: new)
    }
    return lines.joined(separator: "\n")
  }
}
