internal import Diagnostics

extension FieldReader {
  /// `quote`, a text or a list with one text a segment, with `prefix` and `suffix`: one text belongs to the first and to
  /// the last segment, a list holds one for each.
  mutating func quotes() -> [QuoteSelector] {
    guard let node = entry("quote")?.value else {
      for key in ["prefix", "suffix", "within"] {
        if let entry = entry(key) { report(.needsQuote(entry, in: text)) }
      }
      return []
    }
    let quotes = texts(node, "quote")
    for quote in quotes where quote.value.allSatisfy(\.isWhitespace) { report(.emptyQuote(quote, in: text)) }
    let prefixes = context("prefix", of: quotes, alone: 0)
    let suffixes = context("suffix", of: quotes, alone: quotes.count - 1)
    return quotes.indices.map { QuoteSelector(exact: quotes[$0], prefix: prefixes[$0], suffix: suffixes[$0]) }
  }

  /// `within`: the name of the statement around this one, or `none`.
  mutating func enclosure() -> Enclosure? {
    string("within").map { $0.value == "none" ? .noStatement : .statement($0) }
  }

  /// - Parameter alone: the segment to which a single text belongs.
  private mutating func context(_ key: String, of quotes: [Located<String>], alone: Int) -> [String] {
    var result = [String](repeating: "", count: quotes.count)
    guard let node = entry(key)?.value, !quotes.isEmpty else { return result }
    if let single = node.scalar {
      result[alone] = single
      return result
    }
    let written = texts(node, key)
    if written.count == quotes.count { return written.map(\.value) }
    report(.contextCount(key, quotes.count, node, in: text))
    return result
  }

  private mutating func texts(_ node: YAMLNode, _ key: String) -> [Located<String>] {
    switch node.content {
    case .scalar(let scalar): return [Located(scalar, at: node.range)]
    case .sequence(let items):
      if items.isEmpty { report(.wrongType(key, expected: "a text or a list of texts", node, in: text)) }
      return items.compactMap { item in
        if let scalar = item.scalar { return Located(scalar, at: item.range) }
        report(.wrongType(key, expected: "a text or a list of texts", item, in: text))
        return nil
      }
    case .mapping:
      report(.wrongType(key, expected: "a text or a list of texts", node, in: text))
      return []
    }
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func needsQuote(_ entry: YAMLEntry, in text: SourceText) -> Diagnostic {
    .error(
      .namedStatement, at: text.place(entry.keyRange), "‘\(entry.key)’ helps to place a ‘quote’, and there is none",
      help: "add quote: with the words of the text, or take ‘\(entry.key)’ out")
  }

  fileprivate static func emptyQuote(_ quote: Located<String>, in text: SourceText) -> Diagnostic {
    .error(
      .namedStatement, at: text.place(quote.range), "a quote holds words, and this one is empty",
      help: "copy the words from the text")
  }

  fileprivate static func contextCount(_ key: String, _ count: Int, _ node: YAMLNode, in text: SourceText) -> Diagnostic
  {
    .error(
      .wrongType, at: text.place(node.range), "a list of ‘\(key)’ has a text for each of the \(count) quotes",
      help: "write \"\" where a quote needs none")
  }
}
