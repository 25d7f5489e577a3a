internal import Diagnostics
internal import Documents
internal import FileTrees

/// All parts of a value, down to numbers and texts, as reflection finds them: a field that is new is among them, whoever
/// forgets it.
package struct Anatomy: Equatable {
  /// A line a part: the way to it, and what it is. Texts stand byte by byte, so that those that are only canonically
  /// equivalent differ.
  package private(set) var parts: [String] = []
  /// By type and name of each field of a structure or a class, what it held.
  package private(set) var fields: [String: Set<String>] = [:]
  /// Type and name of each case of an enumeration that was met.
  package private(set) var cases: Set<String> = []

  package init(_ value: Any) { add(value, at: "") }

  package static func == (one: Anatomy, other: Anatomy) -> Bool { one.parts == other.parts }

  /// The first part in which two values differ, with what it is in either; nil where they are equal.
  package func firstDifference(from other: Anatomy) -> String? {
    if let (mine, theirs) = zip(parts, other.parts).first(where: { $0 != $1 }) { return "\(mine) ≠ \(theirs)" }
    return parts.count == other.parts.count ? nil : "\(parts.count) parts ≠ \(other.parts.count)"
  }

  private mutating func add(_ value: Any, at way: String) {
    switch value {
    case let text as String: parts.append("\(way) = \(Array(text.utf8)) \(text.debugDescription)")
    case let source as SourceText: parts.append("\(way) = \(source.path) \(source.hashValue) \(source.lineCount)")
    case let source as DocumentSource: parts.append("\(way) = \(source.digest.hexadecimal) \(source.text.hashValue)")
    default: addParts(of: value, at: way)
    }
  }

  private mutating func addParts(of value: Any, at way: String) {
    let mirror = Mirror(reflecting: value)
    if mirror.children.isEmpty { parts.append("\(way) = \(value)") }
    let type = "\(mirror.subjectType)"
    if mirror.displayStyle == .enum { cases.insert("\(type).\(mirror.children.first?.label ?? "\(value)")") }
    for (index, child) in mirror.children.enumerated() {
      let before = parts.count
      let name = child.label ?? "\(index)"
      add(child.value, at: "\(way).\(name)")
      guard mirror.displayStyle == .struct || mirror.displayStyle == .class else { continue }
      let held = parts[before...].map { $0.dropFirst(way.count) }.joined(separator: "\n")
      fields["\(type).\(name)", default: []].insert(held)
    }
  }
}
