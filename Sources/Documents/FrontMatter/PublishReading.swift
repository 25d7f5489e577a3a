internal import Diagnostics

extension FieldReader {
  /// The targets under `publish:`, in the order of the file.
  mutating func publishingTargets() -> [PublishingTarget] {
    guard let node = entry("publish")?.value else { return [] }
    guard case .mapping(let entries) = node.content else {
      report(.wrongType("publish", expected: "a mapping of names to targets", node, in: text))
      return []
    }
    return entries.compactMap { entry in
      let name = Located(entry.key, at: entry.keyRange)
      if let fault = Identifier.fault(in: name.value) { report(.badID(fault, name, in: text)) }
      return publishingTarget(name, entry.value)
    }
  }

  private mutating func publishingTarget(_ name: Located<String>, _ node: YAMLNode) -> PublishingTarget? {
    guard case .mapping(let entries) = node.content else {
      report(.wrongType(name.value, expected: "a mapping of keys and values", node, in: text))
      return nil
    }
    let named = entries.filter { publishingMeans.contains($0.key) }
    guard let means = named.first, named.count == 1 else {
      report(.oneDestination(name, second: named.dropFirst().first, in: text))
      return nil
    }
    var fields = inner(node, .publishingTarget(means.key))
    let destination = fields.destination(means.key)
    let (url, links) = (fields.address("url"), fields.choice("links", LinkStyle.self))
    let domain = fields.domain()
    report(fields.diagnostics)
    return destination.map {
      PublishingTarget(
        name: name.value, destination: $0, url: url.map { $0.hasSuffix("/") ? $0 : $0 + "/" }, links: links,
        domain: domain)
    }
  }

  private mutating func destination(_ means: String) -> PublishingTarget.Destination? {
    guard let place = string(means) else { return nil }
    if let fault = placeFault(place.value, of: means) {
      report(.badPlace(fault, place, in: text))
      return nil
    }
    if ["folder", "file"].contains(means), let folder = ownFolder(of: place.value) {
      report(.placeInArchive(folder, place, in: text))
      return nil
    }
    switch means {
    case "rclone": return .rclone(place.value)
    case "git": return .git(place.value, branch: branch())
    case "rsync": return .rsync(place.value)
    case "folder": return .folder(place.value)
    default: return file(place)
    }
  }

  private mutating func branch() -> String {
    guard let branch = string("branch") else { return "pages" }
    if let fault = branchFault(branch.value) { report(.badPlace(fault, branch, in: text)) }
    return branch.value
  }

  private mutating func file(_ place: Located<String>) -> PublishingTarget.Destination? {
    if [".zip", ".tar.gz"].contains(where: place.value.hasSuffix) { return .file(place.value) }
    report(.unknownPacking(place, in: text))
    return nil
  }

  private mutating func domain() -> String? {
    guard let domain = string("domain") else { return nil }
    let isHost = domain.value.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == 0x2D || $0 == 0x2E }
    if isHost { return domain.value }
    report(.notADomain(domain, in: text))
    return nil
  }
}

/// Why a text cannot be the place of a target; nil where it can. It is handed to another program as it stands, and stands
/// in a file that others may read.
private func placeFault(_ place: String, of means: String) -> PlaceFault? {
  if place.hasPrefix("-") { return .option }
  if place.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return .control }
  return Credentials.stand(in: place, of: means) ? .credential : nil
}

/// The folder of the archive's sources in which a path of this machine lies; nil where it is one of the author's own. The
/// built site's own `public` is none of them: a service may take the site from a folder of just that name.
private func ownFolder(of path: String) -> String? {
  let parts = path.split(separator: "/").filter { $0 != "." }
  if path.hasPrefix("/") || parts.first == ".." { return nil }
  guard let first = parts.first.map(String.init) else { return "." }
  return ["content", "templates", "captures", ".dictum"].first { $0 == first }
}

/// A rule of git, as far as it keeps a name from being taken for something else (git-check-ref-format).
private func branchFault(_ branch: String) -> PlaceFault? {
  if branch.hasPrefix("-") { return .option }
  let refused = Array(" ~^:?*[\\".utf8)
  let isBad = branch.utf8.contains { $0 < 0x20 || $0 == 0x7F || refused.contains($0) }
  return isBad || branch.contains("..") || branch.hasSuffix("/") || branch.hasSuffix(".lock") ? .branch : nil
}

private enum PlaceFault {
  case option
  case control
  case credential
  case branch
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func oneDestination(
    _ name: Located<String>, second: YAMLEntry?, in text: SourceText
  ) -> Diagnostic {
    .error(
      second == nil ? .missingKey : .unknownKey, at: text.place(second?.keyRange ?? name.range),
      "the target ‘\(name.value)’ goes to exactly one place",
      help: "give it one of the keys \(publishingMeans.joined(separator: ", "))")
  }

  fileprivate static func badPlace(_ fault: PlaceFault, _ place: Located<String>, in text: SourceText) -> Diagnostic {
    let (clause, help) =
      switch fault {
      case .option: ("it begins with a hyphen, and would be taken for an option", "write the place without it")
      case .control: ("it holds a control character", "write it on one line, without tabs")
      case .credential:
        (
          "it holds a password or a token, which everybody would see who sees this file",
          "keep credentials in the configuration of the tool, in a key of ssh or in the environment"
        )
      case .branch: ("git has no branch of such a name", "write a name such as ‘pages’")
      }
    let shown = text.place(place.range)
    return .error(.badValue, at: fault == .credential ? shown.masked : shown, clause, help: help)
  }

  fileprivate static func placeInArchive(
    _ folder: String, _ place: Located<String>, in text: SourceText
  ) -> Diagnostic {
    let what =
      folder == "." ? "this is the archive’s own folder" : "‘\(folder)’ is a folder of the archive’s own"
    return .error(.badValue, at: text.place(place.range), what, help: "name a folder that is for this target alone")
  }

  fileprivate static func unknownPacking(_ place: Located<String>, in text: SourceText) -> Diagnostic {
    .error(
      .badValue, at: text.place(place.range), "the site is packed into a file .zip or .tar.gz",
      help: "end the name with one of the two")
  }

  fileprivate static func notADomain(_ domain: Located<String>, in text: SourceText) -> Diagnostic {
    .error(
      .badValue, at: text.place(domain.range), "‘\(domain.value)’ is no name of a host",
      help: "write it as ‘archive.example’, without https:// and without a path")
  }
}
