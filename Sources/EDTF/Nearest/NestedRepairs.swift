/// A set: each date in it, and the bracket at its end.
func repairedGroup(_ text: String, depth: Int) -> String? {
  guard let opening = text.first, opening == "[" || opening == "{" else { return nil }
  let inside = text.dropFirst().filter { !"[]{}".contains($0) }
  let members = inside.split(separator: ",", omittingEmptySubsequences: true).map { member in
    member.split(separator: "..", omittingEmptySubsequences: false).map { repairedEnd(String($0), depth) }
  }
  let list = members.map { $0.joined(separator: "..") }.joined(separator: ",")
  return opening == "[" ? "[\(list)]" : "{\(list)}"
}

/// An interval: each end of it, and the words that drafts of EDTF had for ends.
/// Words at one end only may belong to both, as in "winter 1999/2000", and are not taken.
func repairedInterval(_ text: String, depth: Int) -> String? {
  let slashed = text.replacing(" to ", with: "/").replacing(" - ", with: "/")
  let ends = slashed.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  let lettered = ends.filter { !isEndWord($0) && $0.contains { $0.isLowercase } }
  guard ends.count == 2, lettered.count != 1 || ends.contains(where: isEndWord) else { return nil }
  return ends.map { end in
    switch end.lowercased() {
    case "open": ".."
    case "unknown": ""
    default: repairedEnd(end, depth)
    }
  }.joined(separator: "/")
}

private func isEndWord(_ text: String) -> Bool { ["", "..", "open", "unknown"].contains(text.lowercased()) }

/// One date in a set or interval, without its time.
private func repairedEnd(_ text: String, _ depth: Int) -> String {
  let trimmed = text.trimmingSpaces
  guard trimmed != ".." else { return trimmed }
  let date = repaired(trimmed, depth: depth) ?? trimmed
  return String(date.prefix { $0 != "T" })
}

/// A date after a word that EDTF has a sign for.
func repairedPhrase(_ text: String, depth: Int) -> String? {
  let lower = text.lowercased()
  for (words, before, after) in phrases {
    guard let word = words.first(where: lower.hasPrefix) else { continue }
    let rest = String(text.dropFirst(word.count)).trimmingSpaces
    guard let date = repaired(rest, depth: depth) else { continue }
    return before + date + after
  }
  return nil
}

private let phrases: [(words: [String], before: String, after: String)] = [
  (["circa ", "ca. ", "ca ", "ca.", "c. ", "c.", "c ", "about ", "around ", "approx. ", "approximately "], "", "~"),
  (["etwa ", "um ", "vers ", "environ "], "", "~"),
  (["perhaps ", "possibly ", "probably ", "vielleicht ", "peut-être "], "", "?"),
  (["since ", "seit ", "depuis "], "", "/.."),
  (["until ", "till ", "bis "], "../", ""),
]

/// A date before a qualifier, which keeps it.
func repairedQualified(_ text: String, depth: Int) -> String? {
  guard let sign = text.last, "?~%".contains(sign) else { return nil }
  return repaired(String(text.dropLast()).trimmingSpaces, depth: depth).map { $0 + String(sign) }
}

extension String {
  fileprivate var trimmingSpaces: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
