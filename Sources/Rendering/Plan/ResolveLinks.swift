/// Puts the way to the root in place of every marker of a link.
///
/// - Parameters:
///   - bytes: a rendered page.
///   - way: what stands before a path from the root on this page.
func resolvingLinks(_ bytes: [UInt8], way: String) -> [UInt8] {
  let way = Array(way.utf8)
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  bytes.withUnsafeBufferPointer { bytes in
    var start = 0
    while let marker = nextMarker(in: bytes, from: start) {
      result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<marker]))
      result.append(contentsOf: way)
      start = marker + markerBytes.count
      // `./` is the root, which a way leads to by itself.
      let isRoot = start + 1 < bytes.count && bytes[start] == UInt8(ascii: ".") && bytes[start + 1] == UInt8(ascii: "/")
      if isRoot, !way.isEmpty { start += 2 }
    }
    result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }
  return result
}

private let markerBytes = Array(Link.marker.utf8)

/// Pages are long and markers few, so sixteen bytes are looked at together.
private func nextMarker(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  let first = markerBytes[0]
  let pattern = SIMD16<UInt8>(repeating: first)
  var index = start
  while index + 16 <= bytes.count {
    let block = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
    if any(block .== pattern), let found = marker(in: bytes, index..<index + 16) { return found }
    index += 16
  }
  return marker(in: bytes, index..<bytes.count)
}

/// The first marker that begins in a range.
private func marker(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
  range.first { index in
    bytes[index] == markerBytes[0] && index + markerBytes.count <= bytes.count
      && markerBytes.indices.allSatisfy { bytes[index + $0] == markerBytes[$0] }
  }
}
