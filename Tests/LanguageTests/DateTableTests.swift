import EDTF
import TestSupport
import Testing

/// The table of dates in the manual says what pages show.
@Suite struct TableOfDates {
  private static let languages: [(name: String, language: any DateLanguage)] = [
    ("English", .english), ("German", .german), ("French", .french),
  ]

  /// The cells of the table's rows, its head first.
  private static var rows: [[String]] {
    let lines = manual("docs/language.md").lines
    let head = lines.firstIndex { $0.hasPrefix("| date |") } ?? lines.endIndex
    return lines[head...].prefix { $0.hasPrefix("|") }.map { line in
      line.split(separator: "|").map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
    }
  }

  @Test func hasAColumnForEachLanguage() {
    #expect(Self.rows.first == ["date"] + Self.languages.map(\.name))
    #expect(Self.rows.count > 20)
  }

  /// The manual writes spaces that break where the words have some that do not.
  @Test(arguments: rows.dropFirst(2)) func showsTheWordsOfEachDate(cells: [String]) throws {
    let date = try EDTFDate.parse(cells[0].filter { $0 != "`" })
    let words = Self.languages.map { date.words(in: $0.language).replacing("\u{A0}", with: " ") }
    #expect(words == Array(cells.dropFirst()))
  }
}
