package import Diagnostics

/// Where a file's front matter and body stand, in bytes of the file.
package struct FencedSource {
  /// The YAML between the two `---` lines; empty where there is none.
  package let yaml: Range<Int>
  /// Everything after the second `---` line.
  package let body: Range<Int>
  /// The first fence, at which a missing key is reported.
  package let fence: Range<Int>
}

/// Parts the front matter from the body: the first line is `---`, and so is the line after the YAML.
///
/// A file without the fences, or with front matter of another kind, is an error; nothing of it is read then.
package func splitFrontMatter(_ text: SourceText) -> Checked<FencedSource?> {
  guard isFence(text, line: 0) else { return Checked(nil, [.frontMatterMissing(in: text)]) }
  var line = 1
  while line < text.lineCount {
    if isFence(text, line: line) {
      return Checked(
        FencedSource(
          yaml: text.start(ofLine: 1)..<text.start(ofLine: line),
          body: text.start(ofLine: line + 1)..<text.bytes.count, fence: text.line(0)))
    }
    line += 1
  }
  return Checked(nil, [.frontMatterUnclosed(in: text)])
}

private func isFence(_ text: SourceText, line: Int) -> Bool {
  let range = text.line(line)
  let bytes = text.bytes[range]
  return bytes.starts(with: [0x2D, 0x2D, 0x2D]) && bytes.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func frontMatterMissing(in text: SourceText) -> Diagnostic {
    .error(
      .frontMatterMissing, at: text.place(text.line(0)), "a file begins with its front matter, and this one does not",
      help: frontMatterHelp(text))
  }

  private static func frontMatterHelp(_ text: SourceText) -> String {
    let first = text.text(text.line(0))
    if text.bytes.isEmpty { return "the file is empty; write ‘---’, the keys, ‘---’, then the text" }
    if first.hasPrefix("+++") { return "TOML is not read; write the keys as YAML between two ‘---’ lines" }
    if first.hasPrefix("{") { return "JSON is not read; write the keys as YAML between two ‘---’ lines" }
    if first.hasPrefix("%") { return "take the directive out: the first line is ‘---’" }
    let firstWritten = (0..<text.lineCount).first { !text.text(text.line($0)).allSatisfy(\.isWhitespace) }
    if first.allSatisfy(\.isWhitespace), let line = firstWritten, isFence(text, line: line) {
      return "take out the blank lines: the first line is ‘---’"
    }
    return "write ‘---’ as the first line, then the keys, then ‘---’"
  }

  fileprivate static func frontMatterUnclosed(in text: SourceText) -> Diagnostic {
    .error(
      .frontMatterMissing, at: text.place(text.line(0)), "the front matter that begins here has no end",
      help: "write ‘---’ on a line of its own after the last key")
  }
}
