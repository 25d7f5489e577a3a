/// Reads a calendar day, `T`, hours, minutes and seconds, and a zone where there is one.
func readDateTime(_ whole: ByteScanner) throws(Fault) -> DateTime {
  var scanner = whole
  let dayRange = scanner.take { $0 != UInt8(ascii: "T") }
  let date = try readSingleDate(ByteScanner(scanner.bytes, dayRange))
  guard case .day(let day) = date.exact else { throw Fault(Fault.timeWithoutDay, dayRange) }
  _ = scanner.take("T")
  let start = scanner.position
  let hour = try readClockNumber(&scanner, 0...24, Fault.hour)
  guard scanner.take(":") else { throw Fault(Fault.clock, start..<scanner.end) }
  let minute = try readClockNumber(&scanner, 0...59, Fault.minute)
  guard scanner.take(":") else { throw Fault(Fault.noSeconds, start..<scanner.position) }
  let second = try readClockNumber(&scanner, 0...59, Fault.second)
  guard hour < 24 || minute + second == 0 else { throw Fault(Fault.endOfDay, start..<scanner.position) }
  if scanner.next == UInt8(ascii: ".") { throw Fault(Fault.fraction, scanner.rest) }
  return DateTime(day: day, hour: hour, minute: minute, second: second, zone: try readZone(&scanner))
}

/// Two digits within the range.
private func readClockNumber(
  _ scanner: inout ByteScanner, _ allowed: ClosedRange<Int>, _ clause: String
) throws(Fault) -> Int {
  let range = scanner.take(while: \.isDigit)
  guard range.count == 2 else { throw Fault(Fault.clock, range) }
  let number = DigitPattern(scanner.bytes[range]).value(at: 0)
  guard allowed.contains(number) else { throw Fault(clause, range) }
  return number
}

/// `Z`, `±hh` or `±hh:mm` up to the end, or nothing.
private func readZone(_ scanner: inout ByteScanner) throws(Fault) -> DateTime.Zone? {
  let start = scanner.position
  guard scanner.next != nil else { return nil }
  if scanner.take("Z") {
    try scanner.expectEnd()
    return .utc
  }
  let behind = scanner.take("-")
  guard behind || scanner.take("+") else { throw Fault(Fault.surplus, scanner.rest) }
  let zone = try readOffset(&scanner, sign: behind ? -1 : 1)
  let range = start..<scanner.position
  guard (-12 * 60...14 * 60).contains(zone.offset) else { throw Fault(Fault.offsetRange, range) }
  guard !behind || zone.offset != 0 else { throw Fault(Fault.negativeOffset, range) }
  return zone
}

private func readOffset(_ scanner: inout ByteScanner, sign: Int) throws(Fault) -> DateTime.Zone {
  let hourRange = scanner.take(while: \.isDigit)
  guard hourRange.count == 2 else { throw Fault(Fault.offsetForm, hourRange) }
  let hours = DigitPattern(scanner.bytes[hourRange]).value(at: 0)
  guard scanner.take(":") else {
    try scanner.expectEnd()
    return .wholeHours(sign * hours)
  }
  let minutes = try readClockNumber(&scanner, 0...59, Fault.minute)
  try scanner.expectEnd()
  return .minutes(sign * (hours * 60 + minutes))
}
