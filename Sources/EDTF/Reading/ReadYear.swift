/// Reads a year of four places, or a longer one after `Y`, with a count of significant digits where there is one.
func readYear(_ scanner: inout ByteScanner) throws(Fault) -> Year {
  let start = scanner.position
  if scanner.take("Y") { return .long(try readLongYear(&scanner, start)) }
  let year = try readYearPattern(&scanner, start)
  guard let significant = try readSignificantDigits(&scanner, of: 4) else { return .pattern(year) }
  guard year.digits.isExact else { throw Fault(Fault.significantUnknown, start..<scanner.position) }
  return .estimate(year, significant: significant)
}

private func readYearPattern(_ scanner: inout ByteScanner, _ start: Int) throws(Fault) -> YearPattern {
  if scanner.next == UInt8(ascii: "+") { throw Fault(Fault.plusSign, start..<start + 1) }
  let negative = scanner.take("-")
  let range = scanner.take(while: \.isDigitOrUnknown)
  guard range.count == 4 else {
    throw Fault(range.count > 4 ? Fault.yearTooLong : Fault.yearLength, range)
  }
  let year = YearPattern(negative: negative, digits: DigitPattern(scanner.bytes[range]))
  guard !year.candidates.isEmpty else { throw Fault(Fault.negativeZero, start..<range.upperBound) }
  return year
}

private func readLongYear(_ scanner: inout ByteScanner, _ start: Int) throws(Fault) -> LongYear {
  let negative = scanner.take("-")
  let digits = try readNumber(&scanner)
  let exponent = scanner.take("E") ? try readCount(&scanner) : nil
  if exponent == nil, digits.utf8.count <= 4 { throw Fault(Fault.yearTooShort, start..<scanner.position) }
  let length = digits.utf8.count + (exponent ?? 0)
  let significant = try readSignificantDigits(&scanner, of: length)
  return LongYear(negative: negative, digits: digits, exponent: exponent, significant: significant)
}

/// Reads `S` and a number, where `S` comes next.
private func readSignificantDigits(_ scanner: inout ByteScanner, of length: Int) throws(Fault) -> Int? {
  let start = scanner.position
  guard scanner.take("S") else { return nil }
  let count = try readCount(&scanner)
  guard count <= length else { throw .significantDigits(length, start..<scanner.position) }
  return count
}

/// A number above 0 that is short enough to count with.
private func readCount(_ scanner: inout ByteScanner) throws(Fault) -> Int {
  let start = scanner.position
  let digits = try readNumber(&scanner)
  guard digits.utf8.count <= 9, let number = Int(digits) else {
    throw Fault(Fault.numberTooLong, start..<scanner.position)
  }
  return number
}

/// Digits without a zero in front.
private func readNumber(_ scanner: inout ByteScanner) throws(Fault) -> String {
  let range = scanner.take(while: \.isDigit)
  guard let first = scanner.bytes[range].first else { throw Fault(Fault.missingNumber, range) }
  guard first != UInt8(ascii: "0") else { throw Fault(Fault.leadingZero, range) }
  return scanner.text(range)
}
