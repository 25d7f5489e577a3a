/// The path under `content/media/` of a picture that a text names by an address; nil where the address leads elsewhere.
///
/// `map.png`, `media/map.png`, `/media/map.png` and `../media/map.png`, which is its place as seen from the text’s own
/// file, are one. Percent-encoding is undone.
package func mediaPath(ofAddress address: String) -> String? {
  if address.hasPrefix("//") { return nil }
  let path = address.prefix { $0 != "?" && $0 != "#" }
  if let colon = path.firstIndex(of: ":"), !path[..<colon].contains("/") { return nil }
  var parts = path.split(separator: "/").drop { $0 == "." || $0 == ".." }
  if parts.count > 1, parts.first == "media" { parts = parts.dropFirst() }
  if parts.isEmpty { return nil }
  return percentDecoded(parts.joined(separator: "/"))
}

private func percentDecoded(_ text: String) -> String {
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  var index = 0
  while index < bytes.count {
    let digits = bytes[index...].prefix(3).dropFirst()
    if bytes[index] == UInt8(ascii: "%"), digits.count == 2,
      let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
    {
      result.append(byte)
      index += 3
    } else {
      result.append(bytes[index])
      index += 1
    }
  }
  return String(decoding: result, as: UTF8.self)
}
