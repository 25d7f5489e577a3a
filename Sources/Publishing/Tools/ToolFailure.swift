internal import Disk

extension EnvironmentError {
  /// What a tool that failed said, as far as it helps: its last lines, and none that only tell of progress.
  static func failed(
    _ tool: CompanionTool, _ result: ToolResult, at place: String, _ action: String
  ) -> EnvironmentError {
    EnvironmentError(
      tool.account(of: result, "\(place): cannot \(action): \(tool.rawValue) ended with status \(result.status)"))
  }

  /// A host where one file after another failed, so that the rest was not tried.
  static func givenUp(_ place: String, after failures: Int, _ result: ToolResult) -> EnvironmentError {
    EnvironmentError(
      CompanionTool.rclone.account(
        of: result, "\(place): cannot send files: \(failures) failed one after another, and the rest was not tried"))
  }
}

private let shownLines = 10

extension CompanionTool {
  /// A line, and below it what the tool said.
  fileprivate func account(of result: ToolResult, _ head: String) -> String {
    let told = reasons(result.complaints)
    let left = told.count > shownLines ? ["  … and \(told.count - shownLines) lines before these"] : []
    let lines = left + told.suffix(shownLines).map { "  \($0)" }
    return ([head + (told.isEmpty ? "" : ":")] + lines).joined(separator: "\n")
  }

  /// The lines that tell what went wrong; where none is marked so, all of them.
  fileprivate func reasons(_ lines: [String]) -> [String] {
    let words = lines.filter { !$0.allSatisfy(\.isWhitespace) }
    guard self == .rclone else { return words }
    let marked = words.filter { line in [" ERROR : ", " CRITICAL: "].contains { line.contains($0) } }
    return marked.isEmpty ? words.filter { !$0.contains(" INFO  : ") } : marked
  }
}
