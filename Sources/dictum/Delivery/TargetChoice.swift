import Diagnostics
import Documents

/// The target that is meant: the one of that name, or the only one.
func chosenTarget(_ name: String?, among targets: [PublishingTarget]) throws -> PublishingTarget {
  let names = targets.map(\.name)
  if let name {
    if let found = targets.first(where: { $0.name == name }) { return found }
    throw UsageFault(unknownTarget(name, among: names))
  }
  if targets.count == 1, let only = targets.first { return only }
  throw UsageFault(targets.isEmpty ? noTarget : severalTargets(names))
}

// MARK: - Messages

private let noTarget = """
  dictum.yml names no target; write under ‘publish:’ where the site is to go, such as \
  ‘web: {folder: /var/www/archive, links: folder}’, ‘{git: origin, branch: pages}’, \
  ‘{rclone: "web:bucket/archive"}’, ‘{rsync: "host:/var/www/archive"}’ or ‘{file: archive.zip}’
  """

private func severalTargets(_ names: [String]) -> String {
  "dictum.yml names several targets; say which: \(names.joined(separator: ", "))"
}

private func unknownTarget(_ name: String, among names: [String]) -> String {
  if names.isEmpty { return noTarget }
  let cure = nearMiss(of: name, among: names).map { "did you mean ‘\($0)’?" }
  return "dictum.yml names no target ‘\(name)’; " + (cure ?? "it names \(names.joined(separator: ", "))")
}
