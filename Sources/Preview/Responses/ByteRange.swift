/// What a `Range` field asks for of a file (RFC 9110, 14).
enum ByteRange: Sendable, Equatable {
  /// The whole file: no range is asked for, several are, or the field is not understood.
  case whole
  case part(Range<Int>)
  /// A range that lies outside of the file.
  case outside

  /// - Parameters:
  ///   - field: `bytes=5-9`, `bytes=5-` or `bytes=-5`, the last byte included.
  ///   - length: the number of bytes of the file.
  init(_ field: String?, length: Int) {
    guard let field, let ends = ByteRange.ends(field) else {
      self = .whole
      return
    }
    switch ends {
    case (let first?, let last?) where first > last: self = .whole
    case (let first?, let last): self = ByteRange.part(from: first, to: last, length: length)
    case (nil, let count?): self = count == 0 ? .outside : .part(max(0, length - count)..<length)
    case (nil, nil): self = .whole
    }
    if case .part(let range) = self, range.isEmpty { self = .outside }
  }

  private static func part(from first: Int, to last: Int?, length: Int) -> ByteRange {
    if first >= length { return .outside }
    return .part(first..<min(length, (last ?? length - 1) + 1))
  }

  /// The numbers before and after the hyphen; nil where the field is not of this form.
  private static func ends(_ field: String) -> (Int?, Int?)? {
    let prefix = "bytes="
    guard field.lowercased().hasPrefix(prefix) else { return nil }
    let parts = field.dropFirst(prefix.count).split(separator: "-", omittingEmptySubsequences: false).map(\.trimmed)
    guard parts.count == 2 else { return nil }
    let numbers = parts.map(number)
    for (part, number) in zip(parts, numbers) where !part.isEmpty && number == nil { return nil }
    return (numbers[0], numbers[1])
  }

  /// At most fifteen digits, which is more than any file has bytes.
  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.count < 16, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    return Int(text)
  }
}
