internal import Documents

/// By what names are put in alphabetical order: letters without accents and without regard to their case, so that
/// ‘Ähre’ stands before ‘Bär’; what is alike then stands in the order of the names as they are written.
///
/// This is the first level of the Unicode Collation Algorithm (UTS 10) as far as Latin letters go, and no language’s
/// own rules; letters of other scripts stand in the order of their code points.
package struct CollationKey: Comparable, Sendable {
  private let letters: String
  private let name: String

  package init(_ name: String) {
    self.name = name
    var letters = String.UnicodeScalarView()
    for scalar in normalized(name.lowercased(), as: .decomposedCompatibly).unicodeScalars {
      if let plain = CollationKey.plain[scalar] {
        letters.append(contentsOf: plain.unicodeScalars)
      } else if scalar.value < 0x80 || scalar.properties.generalCategory != .nonspacingMark {
        letters.append(scalar)
      }
    }
    self.letters = String(letters)
  }

  /// Letters that are no other letter with a mark.
  private static let plain: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "þ": "th", "ħ": "h",
  ]

  package static func < (one: CollationKey, other: CollationKey) -> Bool {
    (one.letters, one.name) < (other.letters, other.name)
  }
}

extension Sequence {
  /// In alphabetical order of names.
  package func sorted(byName name: (Element) -> String) -> [Element] {
    map { (CollationKey(name($0)), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
