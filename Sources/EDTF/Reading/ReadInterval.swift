/// Reads two ends with a slash between them.
func readInterval(_ whole: ByteScanner) throws(Fault) -> DateInterval {
  var scanner = whole
  let startRange = scanner.take { $0 != UInt8(ascii: "/") }
  _ = scanner.take("/")
  let endRange = scanner.take { $0 != UInt8(ascii: "/") }
  guard scanner.next == nil else { throw Fault(secondSlash(in: whole), scanner.rest) }
  let start = try readEnd(whole.bytes, startRange)
  let end = try readEnd(whole.bytes, endRange)
  let interval = DateInterval(start: start, end: end)
  guard !interval.dates.isEmpty else { throw Fault(Fault.noEnds, whole.rest) }
  if let first = start.date, let last = end.date {
    try refuseReversed(first, last, endRange, Fault.intervalReversed)
  }
  return interval
}

/// A second slash is mostly that of a day as people write it, `7/2/2022`.
private func secondSlash(in whole: ByteScanner) -> String {
  let parts = whole.bytes[whole.rest].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  let lengths = parts.map { $0.allSatisfy(\.isDigit) ? $0.count : 0 }.sorted()
  let isDay = lengths.count == 3 && (1...2).contains(lengths[0]) && lengths[1] <= 2
  return isDay ? Fault.slashedDay : Fault.secondSlash
}

private func readEnd(_ bytes: [UInt8], _ range: Range<Int>) throws(Fault) -> DateInterval.End {
  if range.isEmpty { return .unknown }
  if bytes[range].elementsEqual("..".utf8) { return .open }
  if bytes[range].contains(UInt8(ascii: "T")) { throw Fault(Fault.timeInGroup, range) }
  return .date(try readSingleDate(ByteScanner(bytes, range)))
}

/// Refuses an end that lies wholly before the start; one that may reach the start passes.
func refuseReversed(
  _ first: SingleDate, _ last: SingleDate, _ range: Range<Int>, _ clause: String
) throws(Fault) {
  guard last.bounds.upperBound >= first.bounds.lowerBound else { throw Fault(clause, range) }
}
