/// How a path stands on a line of a text: as it is, but for a backslash and the ends of lines, which `sha256sum` writes
/// as `\\`, `\n` and `\r`.
enum OutputPath {
  private static let backslash = UInt8(ascii: "\\")

  static func needsEscape(_ path: some Sequence<UInt8>) -> Bool {
    path.contains { $0 == backslash || $0 == 0x0A || $0 == 0x0D }
  }

  static func append(_ path: some Sequence<UInt8>, to line: inout [UInt8]) {
    guard needsEscape(path) else { return line += path }
    for byte in path {
      switch byte {
      case backslash: line += [backslash, backslash]
      case 0x0A: line += [backslash, UInt8(ascii: "n")]
      case 0x0D: line += [backslash, UInt8(ascii: "r")]
      default: line.append(byte)
      }
    }
  }

  static func read(_ line: ArraySlice<UInt8>, isEscaped: Bool = true) -> String {
    guard isEscaped, line.contains(backslash) else { return String(decoding: line, as: UTF8.self) }
    var path: [UInt8] = []
    var rest = line
    while let byte = rest.popFirst() {
      guard byte == backslash, let next = rest.popFirst() else {
        path.append(byte)
        continue
      }
      path.append(next == UInt8(ascii: "n") ? 0x0A : next == UInt8(ascii: "r") ? 0x0D : next)
    }
    return String(decoding: path, as: UTF8.self)
  }
}
