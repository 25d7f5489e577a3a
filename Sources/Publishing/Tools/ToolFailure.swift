internal import Disk

extension EnvironmentError {
  /// What a tool that failed said, as far as it helps: its last lines, and none that only tell of progress.
  static func failed(
    _ tool: CompanionTool, _ result: ToolResult, at place: String, _ action: String
  ) -> EnvironmentError {
    let told = tool.reasons(result.complaints)
    let left = told.count > shownLines ? ["  … and \(told.count - shownLines) lines before these"] : []
    let head = "\(place): cannot \(action): \(tool.rawValue) ended with status \(result.status)"
    let lines = left + told.suffix(shownLines).map { "  \($0)" }
    return EnvironmentError(([head + (told.isEmpty ? "" : ":")] + lines).joined(separator: "\n"))
  }
}

private let shownLines = 10

extension CompanionTool {
  /// The lines that tell what went wrong; where none is marked so, all of them.
  fileprivate func reasons(_ lines: [String]) -> [String] {
    let words = lines.filter { !$0.allSatisfy(\.isWhitespace) }
    guard self == .rclone else { return words }
    let marked = words.filter { line in [" ERROR : ", " CRITICAL: "].contains { line.contains($0) } }
    return marked.isEmpty ? words.filter { !$0.contains(" INFO  : ") } : marked
  }
}
