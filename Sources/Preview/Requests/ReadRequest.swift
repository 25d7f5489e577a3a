/// What the bytes that came so far amount to.
enum RequestReading: Sendable, Equatable {
  /// The head is not complete.
  case incomplete
  /// A whole head, and the number of bytes that it takes.
  case request(Request, length: Int)
  /// No request that can be answered; nothing after it on this connection can be trusted either.
  case refused(Refusal)
}

/// What a head may measure. A longer one is refused as soon as it is known to be.
enum RequestLimit {
  static let line = 16_384
  static let head = 32_768
  static let fields = 100
}

/// Reads the head of a request (RFC 9112), strictly: lines end in CR LF, and what could be read in two ways is refused.
///
/// - Parameter bytes: what came on the connection after the last request.
func readRequest(_ bytes: [UInt8]) -> RequestReading {
  let start = bytes.prefix(4).starts(with: [0x0D, 0x0A]) ? 2 : 0
  do throws(Refusal) {
    guard let end = try endOfHead(bytes, from: start) else { return .incomplete }
    let lines = lines(of: bytes[start..<end])
    let (method, target, version) = try requestLine(lines.first ?? [])
    let fields = try headerFields(lines.dropFirst())
    try checkFraming(fields)
    let request = Request(method: method, path: try path(of: target), minorVersion: version, fields: fields)
    return .request(request, length: end + 4)
  } catch {
    return .refused(error)
  }
}

/// Where the last line of the head ends, before the empty line; nil where that has not come yet.
private func endOfHead(_ bytes: [UInt8], from start: Int) throws(Refusal) -> Int? {
  var lineStart = start
  var isFirst = true
  while let feed = bytes[lineStart...].firstIndex(of: 0x0A) {
    guard feed > lineStart, bytes[feed - 1] == 0x0D else { throw .lineEnd }
    if isFirst, feed - lineStart > RequestLimit.line { throw .longLine }
    if feed - start > RequestLimit.head { throw .longHead }
    if feed == lineStart + 1, isFirst { throw .requestLine }
    if feed == lineStart + 1 { return lineStart - 2 }
    lineStart = feed + 1
    isFirst = false
  }
  if isFirst, bytes.count - lineStart > RequestLimit.line { throw .longLine }
  if bytes.count - start > RequestLimit.head { throw .longHead }
  return nil
}

private func lines(of head: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
  head.split(separator: 0x0A, omittingEmptySubsequences: false).map { $0.last == 0x0D ? $0.dropLast() : $0 }
}

private func requestLine(_ line: ArraySlice<UInt8>) throws(Refusal) -> (String, ArraySlice<UInt8>, Int) {
  let parts = line.split(separator: 0x20, omittingEmptySubsequences: false)
  guard parts.count == 3, !parts[0].isEmpty, parts[0].allSatisfy(isTokenByte) else { throw .requestLine }
  let version = Array(parts[2])
  guard version.count == 8, version.starts(with: Array("HTTP/".utf8)), version[6] == UInt8(ascii: ".") else {
    throw .requestLine
  }
  guard version[5] == UInt8(ascii: "1"), let minor = Character(Unicode.Scalar(version[7])).wholeNumberValue else {
    throw .version
  }
  return (String(decoding: parts[0], as: UTF8.self), parts[1], min(minor, 1))
}

private func headerFields(_ lines: ArraySlice<ArraySlice<UInt8>>) throws(Refusal) -> HeaderFields {
  if lines.count > RequestLimit.fields { throw .manyFields }
  var fields = HeaderFields()
  for line in lines {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
      line[..<colon].allSatisfy(isTokenByte), line[colon...].allSatisfy(isValueByte)
    else { throw .field }
    let value = String(decoding: line[(colon + 1)...], as: UTF8.self)
    fields.append(String(decoding: line[..<colon], as: UTF8.self), String(value.trimmed))
  }
  return fields
}

/// Where a message ends, and whom it is for, must be beyond doubt (RFC 9112, 3.2 and 6.3).
private func checkFraming(_ fields: HeaderFields) throws(Refusal) {
  let lengths = fields.values("content-length")
  if lengths.count > 1 || (!lengths.isEmpty && fields["transfer-encoding"] != nil) { throw .framing }
  guard lengths.allSatisfy({ !$0.isEmpty && $0.utf8.count < 16 && $0.utf8.allSatisfy(isDigit) }) else {
    throw .framing
  }
  if fields.values("host").count != 1 { throw .host }
}

/// The path of a target in origin form, `/a?b`; the preview is no proxy, so the other forms are none of its.
private func path(of target: ArraySlice<UInt8>) throws(Refusal) -> String {
  guard target.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") }) else { throw .target }
  guard target.first == UInt8(ascii: "/") else { throw .target }
  return String(decoding: target.prefix { $0 != UInt8(ascii: "?") }, as: UTF8.self)
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

/// RFC 9110, 5.6.2.
private func isTokenByte(_ byte: UInt8) -> Bool {
  let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  return isLetter || isDigit(byte) || "!#$%&'*+-.^_`|~".utf8.contains(byte)
}

private func isValueByte(_ byte: UInt8) -> Bool { byte == 0x09 || (byte >= 0x20 && byte != 0x7F) }

// MARK: - Refusals

extension Refusal {
  fileprivate static let lineEnd = Refusal(.badRequest, "lines of a head end in CR LF")
  fileprivate static let longLine = Refusal(
    .targetTooLong, "the first line may have \(RequestLimit.line) bytes, its end included")
  fileprivate static let longHead = Refusal(.fieldsTooLarge, "a head may have \(RequestLimit.head) bytes")
  fileprivate static let manyFields = Refusal(.fieldsTooLarge, "a head may have \(RequestLimit.fields) fields")
  fileprivate static let requestLine = Refusal(.badRequest, "the first line is a method, a target and a version")
  fileprivate static let version = Refusal(.versionNotSupported, "the preview speaks HTTP/1.1")
  fileprivate static let field = Refusal(.badRequest, "a field is a name, a colon straight after it, and its value")
  fileprivate static let framing = Refusal(.badRequest, "one number, or none, says how long the body is")
  fileprivate static let host = Refusal(.badRequest, "a request names its host once")
  fileprivate static let target = Refusal(.badRequest, "a target is a path from the first slash, percent-encoded")
}
