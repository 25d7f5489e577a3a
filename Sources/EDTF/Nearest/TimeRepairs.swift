/// A day and a time in other spellings: a space for `T`, no seconds, fractions, single digits, other offsets.
func rewrittenTime(_ text: String) -> [String] {
  guard let sign = text.firstIndex(where: { "Tt ".contains($0) }) else { return [] }
  guard let day = paddedOrShortened(String(text[..<sign])).first else { return [] }
  let time = text[text.index(after: sign)...].uppercased().filter { $0 != " " }
  let zoneStart = time.firstIndex { "Z+-UG".contains($0) } ?? time.endIndex
  guard let clock = rewrittenClock(String(time[..<zoneStart])) else { return [] }
  return ["\(day)T\(clock)\(rewrittenZone(String(time[zoneStart...])))"]
}

/// Hours and minutes get seconds; a fraction of a second goes.
private func rewrittenClock(_ text: String) -> String? {
  let whole = text.prefix { $0 != "." }
  let parts = whole.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
  guard (2...3).contains(parts.count), parts.allSatisfy(isNumber) else { return nil }
  return (parts.map(padded) + (parts.count == 2 ? ["00"] : [])).joined(separator: ":")
}

private func rewrittenZone(_ text: String) -> String {
  if ["UTC", "GMT", "-00", "-00:00", "-0000"].contains(text) { return "Z" }
  let digits = text.dropFirst()
  guard digits.utf8.count == 4, isNumber(String(digits)) else { return text }
  return "\(text.prefix(1))\(digits.prefix(2)):\(digits.suffix(2))"
}
