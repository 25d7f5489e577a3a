internal import Diagnostics

/// How a list of attributes misses the words that it was written for, so that both stand as plain text.
enum Miss {
  /// `[words] {by=…}`
  case space
  /// `[words{by=…}`
  case openBracket
  /// `words{by=…}`
  case noBracket
}

/// A list of attributes in running text: one that can be read, and has a key or a class of the annotation language. What
/// authors write in braces for other reasons is none.
///
/// - Parameters:
///   - brace: the offset of `{`.
///   - closed: the offset behind the bracket that was closed last, where it ended neither a span nor a link.
///   - isOpen: whether a bracket is open here.
/// - Returns: how it misses its words, and its bytes; nil where it is no list of attributes.
func strayAttributes(at brace: Int, in bytes: [UInt8], closed: Int?, isOpen: Bool) -> (miss: Miss, range: Range<Int>)? {
  guard case .success(let (list, end)) = AttributeLexer.read(bytes, at: brace, place: { $0 }), list.isOfLanguage else {
    return nil
  }
  let isParted = closed.map { $0 < brace && bytes[$0..<brace].allSatisfy { [0x20, 0x09, 0x0A].contains($0) } } ?? false
  return (isParted ? .space : isOpen ? .openBracket : .noBracket, brace..<end)
}

extension Diagnostic {
  /// - Parameter list: the attributes as they were written.
  static func strayAttributes(_ miss: Miss, _ list: String, at place: SourceRange) -> Diagnostic {
    let shown = list.count > 40 || list.contains("\n") ? "{…}" : list
    let (message, help) =
      switch miss {
      case .space:
        (
          "a gap parts these attributes from their words, so that both are plain text",
          "write ]\(shown) without the gap"
        )
      case .openBracket:
        ("the bracket before these attributes is not closed, so that they are plain text", "write [words]\(shown)")
      case .noBracket:
        ("these attributes stand behind no brackets, so that they are plain text", "write [words]\(shown)")
      }
    return .warning(.strayAttributes, at: place, message, help: help + ", or \\{ if the brace belongs to the text")
  }

  /// A link whose address is written as an attribute is.
  static func attributesAsAddress(_ address: String, at place: SourceRange) -> Diagnostic {
    .warning(
      .strayAttributes, at: place, "these words link to the address ‘\(address)’, which looks like an attribute",
      help: "write attributes in braces: [words]{\(address)}")
  }
}
