/// The nearest date to a text that is none: what its writer plainly meant, or nil where that is not plain.
func nearestDate(to text: String) -> String? {
  guard text.utf8.count <= 200 else { return nil }
  return repaired(tidied(text), depth: 3)
}

/// The text where it is a date, else the first repair that makes it one. The depth bounds repairs within repairs.
func repaired(_ text: String, depth: Int) -> String? {
  if isDate(text) { return text }
  guard depth > 0, !text.isEmpty else { return nil }
  for repair in simpleRepairs {
    if let date = repair(text).first(where: isDate) { return date }
  }
  return nestedRepairs.lazy.compactMap { $0(text, depth - 1) }.first(where: isDate)
}

/// Each gives texts that may be meant, the likeliest first; they need not be dates.
private let simpleRepairs: [@Sendable (String) -> [String]] = [
  respelled, paddedOrShortened, regroupedDigits, rewrittenYear, rewrittenNumbers, rewrittenNames, rewrittenWeek,
  rewrittenTime, rewrittenRange,
]

/// These take a part out, repair it and put it back.
private let nestedRepairs: [@Sendable (String, Int) -> String?] = [
  repairedGroup, repairedInterval, repairedPhrase, repairedQualified,
]

private func isDate(_ text: String) -> Bool {
  do {
    _ = try readForm(text)
    return true
  } catch {
    return false
  }
}

/// The text without space around it, with ASCII hyphens for all dashes and with forward slashes.
private func tidied(_ text: String) -> String {
  let scalars = text.unicodeScalars.map(asciiTwin)
  let first = scalars.firstIndex { $0 != " " } ?? scalars.endIndex
  let last = scalars.lastIndex { $0 != " " } ?? first
  guard first < scalars.endIndex else { return "" }
  return String(String.UnicodeScalarView(scalars[first...last])).split(
    separator: "//", omittingEmptySubsequences: false
  )
  .joined(separator: "/")
}

private func asciiTwin(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar {
  case "\u{2010}"..."\u{2015}", "\u{2212}": "-"
  case "\\": "/"
  case _ where scalar.properties.isWhitespace: " "
  default: scalar
  }
}

/// Without space, and with the signs of EDTF in capitals.
private func respelled(_ text: String) -> [String] {
  let dense = text.filter { $0 != " " }
  return [dense, dense.uppercased(), text.hasPrefix("+") ? String(text.dropFirst()) : dense]
}
