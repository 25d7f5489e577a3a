/// Reads one date without a time up to the end of the scanner.
func readSingleDate(_ start: ByteScanner) throws(Fault) -> SingleDate {
  var scanner = start
  let year = try scanner.readComponent(readYear)
  let yearEnd = scanner.position
  guard scanner.take("-") else {
    try scanner.expectEnd(surplusClause(after: scanner))
    return try checked(year, .whole, scanner, scanner.rest)
  }
  guard year.value.takesMonths else { throw Fault(Fault.yearAlone, yearEnd..<scanner.end) }
  let monthStart = scanner.position
  let month = try scanner.readComponent(readTwoPlaces(Fault.monthLength))
  if let subyear = Subyear(month.value) {
    return try readSubyear(subyear, month, year, scanner, monthStart)
  }
  try checkMonth(month.value, scanner, monthStart..<scanner.position)
  return try readDay(year, month, &scanner)
}

/// Reads what may follow a month: nothing or a day.
private func readDay(
  _ year: Component<Year>, _ month: Component<DigitPattern>, _ scanner: inout ByteScanner
) throws(Fault) -> SingleDate {
  guard scanner.take("-") else {
    try scanner.expectEnd()
    return try checked(year, .month(month), scanner, scanner.rest)
  }
  let start = scanner.position
  let day = try scanner.readComponent(readTwoPlaces(Fault.dayLength))
  let range = start..<scanner.position
  try scanner.expectEnd()
  guard !day.value.values(within: 1...31).isEmpty else { throw .noDay(day.value, range) }
  return try checked(year, .day(month: month, day: day), scanner, range)
}

/// The date of the parts, where its days exist; else the fault of the day.
private func checked(
  _ year: Component<Year>, _ part: SingleDate.Part, _ scanner: ByteScanner, _ range: Range<Int>
) throws(Fault) -> SingleDate {
  guard let date = SingleDate(year: year, part: part) else {
    throw .absentDay(year.value, part, range)
  }
  return date
}

private func checkMonth(_ month: DigitPattern, _ scanner: ByteScanner, _ range: Range<Int>) throws(Fault) {
  guard month.values(within: 1...12).isEmpty else { return }
  throw .noMonth(month, range)
}

/// A part of a year has one whole year before it, no day after it, and its qualifier at its end.
private func readSubyear(
  _ subyear: Subyear, _ month: Component<DigitPattern>, _ year: Component<Year>,
  _ scanner: ByteScanner, _ start: Int
) throws(Fault) -> SingleDate {
  let range = start..<scanner.position
  try scanner.expectEnd(Fault.seasonDay)
  guard !year.isQualified, month.before == nil else { throw Fault(Fault.seasonQualifier, range) }
  guard year.value.isExact else { throw Fault(Fault.seasonYear, range) }
  return try checked(year, .subyear(subyear, month.after), scanner, range)
}

/// Two places for a month or a day; the clause says what is wrong where there are more or fewer.
private func readTwoPlaces(_ clause: String) -> (inout ByteScanner) throws(Fault) -> DigitPattern {
  { (scanner: inout ByteScanner) throws(Fault) -> DigitPattern in
    let range = scanner.take(while: \.isDigitOrUnknown)
    guard range.count == 2 else { throw Fault(clause, range) }
    return DigitPattern(scanner.bytes[range])
  }
}

private func surplusClause(after scanner: ByteScanner) -> String {
  scanner.next == UInt8(ascii: ".") ? Fault.rangeOutsideSet : Fault.surplus
}

extension Subyear {
  fileprivate init?(_ places: DigitPattern) {
    guard places.isExact, let number = places.values.first else { return nil }
    self.init(rawValue: number)
  }
}

extension Year {
  /// Whether a month may follow; not after a count of significant digits, and not after `Y`.
  fileprivate var takesMonths: Bool {
    if case .pattern = self { true } else { false }
  }
}
