/// Reads a text as the kind of expression that its signs announce: brackets, a slash, a time.
func readForm(_ text: String) throws(Fault) -> EDTFDate.Form {
  let bytes = Array(text.utf8)
  try refuseForeignSigns(bytes)
  let scanner = ByteScanner(bytes, bytes.indices)
  switch bytes.first {
  case UInt8(ascii: "["), UInt8(ascii: "{"): return .set(try readSet(scanner))
  case _ where bytes.contains(UInt8(ascii: "/")): return .interval(try readInterval(scanner))
  case _ where bytes.contains(UInt8(ascii: "T")): return .dateTime(try readDateTime(scanner))
  default: return .date(try readSingleDate(scanner))
  }
}
