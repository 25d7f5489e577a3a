internal import Diagnostics

/// The rule for ids of statements and notes and for file names of articles and entities:
/// `[a-z0-9]+(-[a-z0-9]+)*`, at most 64 characters, and not a reserved word.
package enum Identifier {
  /// Words that addresses and attributes need for themselves.
  package static let reserved: Set<String> = ["unknown", "page", "undated", "index"]
  package static let longest = 64

  /// What keeps a text from being an id, as a clause; nil where it is one.
  package static func fault(in text: String) -> String? {
    if reserved.contains(text) { return "‘\(text)’ is a reserved word and cannot be an id" }
    if text.utf8.count > longest { return "an id has at most \(longest) characters, this one has \(text.utf8.count)" }
    if !isWellFormed(text) { return "‘\(text)’ is no id: ids are lower-case letters a–z, digits and single hyphens" }
    return nil
  }

  /// The nearest id: lower case, marks and accents aside, everything else hyphens. Empty where nothing is left.
  package static func nearest(to text: String) -> String {
    var words: [String] = [""]
    for scalar in plainLetters(text).unicodeScalars {
      if isLetter(scalar) { words[words.count - 1].unicodeScalars.append(scalar) } else { words.append("") }
    }
    let id = words.filter { !$0.isEmpty }.joined(separator: "-")
    return String(id.prefix(longest)).trimmingHyphens
  }

  private static func isWellFormed(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (scalar >= "a" && scalar <= "z") || (scalar >= "0" && scalar <= "9")
  }
}

extension String {
  fileprivate var trimmingHyphens: String {
    hasSuffix("-") ? String(dropLast()) : self
  }
}
