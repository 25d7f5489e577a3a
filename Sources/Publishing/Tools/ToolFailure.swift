internal import Disk

extension EnvironmentError {
  /// What a tool that failed said, as far as it helps: the last lines that are no mere account of progress.
  static func failed(_ tool: CompanionTool, _ result: ToolResult, at place: String, _ action: String)
    -> EnvironmentError
  {
    let told = result.complaints.filter { !$0.allSatisfy(\.isWhitespace) && !isProgress($0) }
    let shown = told.suffix(10).map { "  \($0)" }
    let rest = told.count > 10 ? ["  … and \(told.count - 10) lines before these"] : []
    let head = "\(place): cannot \(action): \(tool.rawValue) ended with status \(result.status)"
    return EnvironmentError(([head + (told.isEmpty ? "" : ":")] + rest + shown).joined(separator: "\n"))
  }
}

private func isProgress(_ line: String) -> Bool { line.contains(" INFO  : ") }
