import Diagnostics
import FileTrees

/// What is told of a build that is done.
func buildReport(_ summary: WriteSummary, _ account: SiteAccount, _ output: String) -> String {
  let changes = "\(summary.writtenCount) written, \(summary.keptCount) unchanged, \(summary.removed.count) removed"
  var lines = [account.text, "\(changes): \(output)"]
  if summary.finishedEarlierBuild { lines.append("an interrupted build was finished first") }
  if summary.foundDamage { lines.append("the list of what was built was damaged, so every file was compared") }
  if !summary.unknown.isEmpty { lines.append("left as it is, since no build wrote it: \(listed(summary.unknown))") }
  return lines.map { $0 + "\n" }.joined()
}

/// Some names and how many more there are.
private func listed(_ names: [String]) -> String {
  let shown = names.prefix(10).joined(separator: ", ")
  return names.count > 10 ? "\(shown) and \(names.count - 10) more" : shown
}
