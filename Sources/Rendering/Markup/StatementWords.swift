internal import ArchiveModel
internal import Documents
internal import FileTrees

/// The words of a statement as HTML, its segments joined as in its plain text.
struct StatementWords: Sendable {
  /// Paragraphs of a block quotation stand as paragraphs.
  let inParagraphs: [UInt8]
  /// They stand in one line.
  let inOneLine: [UInt8]
}

/// The words of the statements of an article, laid aside until pages show them.
struct KeptWords: Sendable {
  /// Before the words, for each statement, where its words in one line end, and where those in paragraphs end; the latter
  /// are not held where they are the same.
  private let kept: KeptBytes
  let count: Int

  init(_ words: [StatementWords], on shelf: (any Shelf)?) {
    var (bytes, ends) = ([UInt8](), [Int32]())
    for words in words {
      bytes += words.inOneLine
      ends.append(Int32(bytes.count))
      if words.inParagraphs != words.inOneLine { bytes += words.inParagraphs }
      ends.append(Int32(bytes.count))
    }
    kept = KeptBytes(ends.withUnsafeBytes(Array.init) + bytes, on: shelf)
    count = words.count
  }

  subscript(index: Int) -> StatementWords {
    let bytes = kept.bytes
    let end = { (number: Int) -> Int in
      let place = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: 4 * number, as: Int32.self) }
      return 8 * count + Int(place)
    }
    let start = index == 0 ? 8 * count : end(2 * index - 1)
    let (middle, last) = (end(2 * index), end(2 * index + 1))
    let inOneLine = Array(bytes[start..<middle])
    return StatementWords(inParagraphs: middle == last ? inOneLine : Array(bytes[middle..<last]), inOneLine: inOneLine)
  }
}

extension Site {
  /// The words of a statement; those of a whole article are written when the first is asked for, since its text is made
  /// for that.
  func words(of handle: Handle<Statement>) -> StatementWords {
    let article = statement(handle).article
    let words = words.value(for: article) { KeptWords(wordsOfStatements(in: article), on: shelf) }
    let first = archive.statementsOfArticle[article.position].first?.position ?? 0
    let index = handle.position - first
    return (0..<words.count).contains(index) ? words[index] : formerWords(statement(handle))
  }

  /// The words of a statement that the article had before it was amended, which lists of other pages still show.
  private func formerWords(_ statement: Statement) -> StatementWords {
    var html = HTMLWriter()
    html.text(statement.marked.text)
    return StatementWords(inParagraphs: html.bytes, inOneLine: html.bytes)
  }

  private func wordsOfStatements(in article: Handle<Article>) -> [StatementWords] {
    let segments = ArticleSegments(article, self.article(article).body, archive)
    let markup = StatementMarkup(site: self, article: article, segments: segments)
    return archive.statementsOfArticle[article.position].map { handle in
      let inOneLine = markup.words(of: statement(handle), hasParagraphs: false)
      let isDivided = markup.isDivided(statement(handle))
      return StatementWords(
        inParagraphs: isDivided ? markup.words(of: statement(handle), hasParagraphs: true) : inOneLine,
        inOneLine: inOneLine)
    }
  }
}

extension StatementMarkup {
  /// Whether it holds paragraphs.
  fileprivate func isDivided(_ statement: Statement) -> Bool {
    statement.segments.contains { segment in
      switch segments.contents[segment.span] {
      case .blocks: true
      case .pieces(let paragraphs): paragraphs.count > 1
      case .inlines, nil: false
      }
    }
  }

  fileprivate func words(of statement: Statement, hasParagraphs: Bool) -> [UInt8] {
    var renderer = MarkupRenderer(self)
    for (index, segment) in statement.segments.enumerated() {
      if index > 0 { renderer.html.raw(segment.joinsPrevious ? " " : " … ") }
      write(segment, hasParagraphs, in: &renderer)
      if segment.decoration.isSic { renderer.html.raw(sicMarkup) }
    }
    return renderer.html.bytes
  }

  private func write(_ segment: Segment, _ hasParagraphs: Bool, in renderer: inout MarkupRenderer<Self>) {
    switch segments.contents[segment.span] {
    case .inlines(let inlines)?: renderer.write(inlines)
    case .blocks(let blocks)?: write(blocks, hasParagraphs, in: &renderer)
    case .pieces(let paragraphs)? where paragraphs.count == 1: renderer.write(paragraphs[0])
    case .pieces(let paragraphs)?: write(paragraphs.map { .paragraph($0) }, hasParagraphs, in: &renderer)
    case nil: renderer.html.text(segment.text)
    }
  }

  private func write(_ blocks: [Block], _ hasParagraphs: Bool, in renderer: inout MarkupRenderer<Self>) {
    if hasParagraphs { return renderer.write(blocks) }
    for (index, block) in blocks.enumerated() {
      if index > 0 { renderer.html.raw(" <span class=\"para\" aria-hidden=\"true\">¶</span> ") }
      if case .paragraph(let inlines) = block { renderer.write(inlines) } else { renderer.write(block, isTight: true) }
    }
  }
}
