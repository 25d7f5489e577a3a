internal import Foundation

/// Compares a text with the one that was recorded before.
///
/// A snapshot that is not there is recorded, and the comparison fails once, so that nobody commits it unseen. With
/// `RECORD_SNAPSHOTS=1` in the environment one that differs is recorded anew, and fails too.
///
/// - Returns: nil where they are equal, else what is to be done.
package func snapshotFault(_ text: String, named name: String, in folder: String) throws -> String? {
  let path = folder + "/" + name
  let recorded = FileManager.default.fileExists(atPath: path) ? try Project.text(path) : nil
  if recorded == text { return nil }
  let records = recorded == nil || ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
  guard records else { return "\(name) differs from its snapshot: \(firstDifference(recorded ?? "", text))" }
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  try text.write(toFile: path, atomically: true, encoding: .utf8)
  return "\(name) was recorded: read it, then run the tests again"
}

private func firstDifference(_ old: String, _ new: String) -> String {
  let (before, after) = (old.components(separatedBy: "\n"), new.components(separatedBy: "\n"))
  let index =
    zip(before, after).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(before.count, after.count)
  let line: ([String]) -> String = { index < $0.count ? $0[index] : "(no line)" }
  return "line \(index + 1)\n  recorded: \(line(before))\n  now:      \(line(after))"
}
