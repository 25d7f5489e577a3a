/// The path from the site's root that a request asks for: decoded, without its first slash; empty for the home page.
///
/// Nothing is resolved: what a path holds beside names of files (`.`, `..`, empty parts, encoded slashes) is refused, as
/// are names that begin with a dot. A path is only ever looked up among those of the site.
func requestedPath(_ path: String) throws(Refusal) -> String {
  let decoded = try percentDecoded(path.utf8.dropFirst())
  guard let text = String(validating: decoded, as: UTF8.self) else { throw .notText }
  let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  for (index, part) in parts.enumerated() {
    let isEnd = index == parts.count - 1
    if part.first == UInt8(ascii: ".") || (part.isEmpty && !isEnd) { throw .noSuchName }
  }
  return text
}

/// RFC 3986, 2.1. A slash or backslash, and a control character, can be no part of a name, so no encoding of one is.
private func percentDecoded(_ path: Substring.UTF8View) throws(Refusal) -> [UInt8] {
  var bytes: [UInt8] = []
  var rest = path[...]
  while let byte = rest.popFirst() {
    if byte != UInt8(ascii: "%") {
      bytes.append(byte)
      continue
    }
    guard let high = rest.popFirst().flatMap(hexadecimal), let low = rest.popFirst().flatMap(hexadecimal) else {
      throw .encoding
    }
    let decoded = high << 4 | low
    if decoded < 0x20 || decoded == 0x7F || decoded == UInt8(ascii: "/") { throw .noSuchName }
    bytes.append(decoded)
  }
  if bytes.contains(UInt8(ascii: "\\")) { throw .noSuchName }
  return bytes
}

private func hexadecimal(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x41 + 10
  case 0x61...0x66: byte - 0x61 + 10
  default: nil
  }
}

/// A path of the site as it stands in an address: everything but unreserved characters and slashes encoded.
func percentEncoded(_ path: String) -> String {
  let digits = Array("0123456789ABCDEF")
  return path.utf8.reduce(into: "") { text, byte in
    let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
    if isLetter || (byte >= 0x30 && byte <= 0x39) || "-._~/".utf8.contains(byte) {
      text.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }
  }
}

// MARK: - Refusals

extension Refusal {
  fileprivate static let encoding = Refusal(.badRequest, "a percent sign stands before two hexadecimal digits")
  fileprivate static let notText = Refusal(.badRequest, "a path is UTF-8")
  fileprivate static let noSuchName = Refusal(.notFound, "no file of a site has such a name")
}
