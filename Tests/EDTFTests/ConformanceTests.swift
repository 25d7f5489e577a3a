import Testing

@testable import EDTF

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The strings of seven other suites, with a ruling for each; see `conformance/README.md` beside the project.
@Suite struct Conformance {
  @Test func agreesWithEveryRulingButTheOnesThatTheCalendarContradicts() {
    guard let rows = readRows() else {
      print("skipped: edtf.tsv not present")
      return
    }
    var agreed = 0
    for row in rows {
      let deviation = deviations[row.text]
      let complaints = row.complaints
      #expect(complaints.isEmpty == (deviation == nil), "\(row.text): \(complaints) \(deviation ?? "")")
      agreed += complaints.isEmpty ? 1 : 0
    }
    print("edtf.tsv: \(agreed) of \(rows.count) rows agree, \(rows.count - agreed) differ on purpose")
  }

  @Test func printsEveryAcceptedStringAsItWasWritten() {
    for row in readRows() ?? [] {
      guard case .success(let date) = row.result else { continue }
      #expect(date.text == row.text)
    }
  }

  @Test func hasWordsForEveryAcceptedString() {
    for row in readRows() ?? [] {
      guard case .success(let date) = row.result else { continue }
      expectWordsInEveryLanguage(of: date)
    }
  }

  @Test func offersNothingButDates() {
    for row in readRows() ?? [] {
      guard case .failure(let error) = row.result, let nearest = error.nearest else { continue }
      #expect(throws: Never.self, "\(row.text) → \(nearest)") { try EDTFDate.parse(nearest) }
    }
  }
}

/// Rows whose ruling or days cannot be right, and why.
private let deviations = [
  "2019-02-29": "2019 is no leap year; the row is listed as accepted though the calendar has no such day",
  "2020-37": "a third of a year is four months, January to April, not five",
  "Y100000": "the listed days lie in 2062; they are days of another counting",
  "/2006": "an unknown start has no day; the list puts it ten years before the end",
  "2004-06-01/": "an unknown end has no day; the list puts it ten years after the start",
  "1984-06-02?/": "an unknown end has no day; the list puts it ten years after the start",
]

private struct Row {
  let text: String
  let ruling: String
  let earliest: String
  let latest: String

  init?(_ line: Substring) {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard cells.count > 10, cells[0] != "string" else { return nil }
    (text, ruling, earliest, latest) = (cells[0], cells[1], cells[9], cells[10])
  }

  var result: Result<EDTFDate, EDTFError> {
    do {
      return .success(try EDTFDate.parse(text))
    } catch {
      return .failure(error)
    }
  }

  /// What differs from the row; a cell with a bar or nothing in it claims nothing.
  var complaints: [String] {
    switch (ruling, result) {
    case ("y", .failure(let error)): ["refused: \(error.clause)"]
    case ("n", .success): ["accepted"]
    case ("y", .success(let date)):
      [
        complaint("earliest", earliest, date.earliest?.description ?? "-inf"),
        complaint("latest", latest, date.latest?.description ?? "inf"),
      ].compactMap(\.self)
    default: []
    }
  }

  private func complaint(_ name: String, _ expected: String, _ found: String) -> String? {
    expected.isEmpty || expected.contains("|") || expected == found ? nil : "\(name) \(found), not \(expected)"
  }
}

private func readRows() -> [Row]? {
  contents(of: sharedFolder() + "/conformance/edtf/edtf.tsv").map { text in
    text.split(separator: "\n").compactMap(Row.init)
  }
}

/// `DICTUM_SHARED`, or the folder `shared` beside the package.
private func sharedFolder() -> String {
  if let path = getenv("DICTUM_SHARED") { return String(cString: path) }
  return "\(#filePath)".split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" } + "/../shared"
}

private func contents(of path: String) -> String? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
  return String(decoding: bytes, as: UTF8.self)
}
