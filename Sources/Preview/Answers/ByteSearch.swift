/// Where some bytes occur first; nil where they do not.
func firstIndex(of sought: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
  guard let first = sought.first else { return bytes.startIndex }
  var index = bytes.startIndex
  while let next = bytes[index...].firstIndex(of: first) {
    if bytes[next...].starts(with: sought) { return next }
    index = next + 1
  }
  return nil
}

/// With every occurrence of some bytes replaced.
func replacing(_ sought: [UInt8], with replacement: [UInt8], in bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  var rest = bytes[...]
  while let index = firstIndex(of: sought, in: rest) {
    result += rest[..<index]
    result += replacement
    rest = rest[(index + sought.count)...]
  }
  return result + rest
}
