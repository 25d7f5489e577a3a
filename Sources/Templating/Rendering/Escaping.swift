/// Appends a text to HTML, with `&`, `<`, `>`, `"` and `'` as character references, so that it may stand as text and
/// as an attribute's value in either kind of quotation marks.
func appendEscaped(_ text: String, to output: inout [UInt8]) {
  let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscaped($0, to: &output) }
  if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { appendEscaped($0, to: &output) } }
}

/// Appends a text as it is.
func append(_ text: String, to output: inout [UInt8]) {
  let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { output.append(contentsOf: $0) }
  if isDone == nil { output.append(contentsOf: text.utf8) }
}

private func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
  var start = 0
  for index in bytes.indices {
    guard let reference = reference(for: bytes[index]) else { continue }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
    reference.withUTF8Buffer { output.append(contentsOf: $0) }
    start = index + 1
  }
  output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
}

@inline(__always)
private func reference(for byte: UInt8) -> StaticString? {
  if byte > UInt8(ascii: ">") { return nil }
  switch byte {
  case UInt8(ascii: "&"): return "&amp;"
  case UInt8(ascii: "<"): return "&lt;"
  case UInt8(ascii: ">"): return "&gt;"
  case UInt8(ascii: "\""): return "&quot;"
  case UInt8(ascii: "'"): return "&#39;"
  default: return nil
  }
}
