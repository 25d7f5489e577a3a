/// Reads dates and ranges between brackets, with commas between them.
func readSet(_ whole: ByteScanner) throws(Fault) -> DateSet {
  var scanner = whole
  let choice: DateSet.Choice = scanner.take("[") ? .one : .all
  if choice == .all { _ = scanner.take("{") }
  let closing = UInt8(ascii: choice == .one ? "]" : "}")
  let inside = scanner.take { $0 != closing }
  guard scanner.next == closing else { throw .unclosed(choice, whole.end..<whole.end) }
  guard scanner.position + 1 == whole.end else { throw Fault(Fault.surplus, scanner.position + 1..<whole.end) }
  return DateSet(choice: choice, members: try readMembers(whole.bytes, inside))
}

private func readMembers(_ bytes: [UInt8], _ inside: Range<Int>) throws(Fault) -> [DateSet.Member] {
  var scanner = ByteScanner(bytes, inside)
  var members: [DateSet.Member] = []
  repeat {
    let range = scanner.take { $0 != UInt8(ascii: ",") }
    let member = try readMember(bytes, range)
    try checkPlace(of: member, range, isFirst: members.isEmpty, isLast: scanner.next == nil)
    members.append(member)
  } while scanner.take(",")
  return members
}

private func readMember(_ bytes: [UInt8], _ range: Range<Int>) throws(Fault) -> DateSet.Member {
  if range.isEmpty { throw Fault(Fault.emptyMember, range) }
  if bytes[range].contains(UInt8(ascii: "T")) { throw Fault(Fault.timeInGroup, range) }
  var scanner = ByteScanner(bytes, range)
  let firstRange = scanner.take { $0 != UInt8(ascii: ".") }
  guard scanner.next != nil else { return .date(try readSingleDate(ByteScanner(bytes, range))) }
  guard scanner.take("."), scanner.take(".") else {
    throw Fault(Fault.oneDot, firstRange.upperBound..<range.upperBound)
  }
  let lastRange = scanner.rest
  return try readRange(bytes, firstRange, lastRange)
}

private func readRange(
  _ bytes: [UInt8], _ firstRange: Range<Int>, _ lastRange: Range<Int>
) throws(Fault) -> DateSet.Member {
  let first = firstRange.isEmpty ? nil : try readSingleDate(ByteScanner(bytes, firstRange))
  let last = lastRange.isEmpty ? nil : try readSingleDate(ByteScanner(bytes, lastRange))
  switch (first, last) {
  case (let first?, let last?):
    try refuseReversed(first, last, lastRange, Fault.rangeReversed)
    return .range(first, last)
  case (let first?, nil): return .onward(first)
  case (nil, let last?): return .upTo(last)
  case (nil, nil): throw Fault(Fault.noRangeEnds, firstRange.lowerBound..<lastRange.upperBound)
  }
}

/// Only the first range may lack its first date, only the last its last.
private func checkPlace(
  of member: DateSet.Member, _ range: Range<Int>, isFirst: Bool, isLast: Bool
) throws(Fault) {
  switch member {
  case .upTo where !isFirst: throw Fault(Fault.openInside, range)
  case .onward where !isLast: throw Fault(Fault.openInside, range)
  default: return
  }
}
