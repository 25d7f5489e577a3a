internal import Diagnostics

/// Where the addresses of links stand in the file.
struct AddressPlaces {
  private let text: SourceText
  private let written: [Range<Int>]

  init(_ written: [Range<Int>], in text: SourceText) {
    self.text = text
    self.written = written
  }

  /// The place of each address, in the order of the text; addresses are compared as libcmark reads them. For one that
  /// stands nowhere it is the first line of the file.
  func places(of urls: [String]) -> [Range<Int>] {
    if urls.isEmpty { return [] }
    var left = Dictionary(grouping: written, by: read).mapValues { $0[...] }
    let found = urls.map { url in left[url]?.popFirst() }
    let defined = found.contains(nil) ? definitions() : [:]
    return zip(urls, found).map { url, place in place ?? defined[url] ?? text.line(0) }
  }

  private func read(_ range: Range<Int>) -> String? {
    let bytes = text.bytes[range]
    return address(writtenAs: bytes) ?? text.text(range)
  }

  /// The addresses of `[label]: address` lines, each with its first place.
  private func definitions() -> [String: Range<Int>] {
    var places: [String: Range<Int>] = [:]
    for line in 0..<text.lineCount {
      let range = text.line(line)
      guard let mark = range.first(where: { isDefinition($0, in: range) }) else { continue }
      let start = text.bytes[(mark + 2)..<range.upperBound].firstIndex { $0 > 0x20 } ?? range.upperBound
      let end = text.bytes[start..<range.upperBound].firstIndex { $0 <= 0x20 } ?? range.upperBound
      if let url = read(start..<end), places[url] == nil { places[url] = start..<end }
    }
    return places
  }

  private func isDefinition(_ offset: Int, in line: Range<Int>) -> Bool {
    offset + 1 < line.upperBound && text.bytes[offset] == 0x5D && text.bytes[offset + 1] == 0x3A
  }
}
