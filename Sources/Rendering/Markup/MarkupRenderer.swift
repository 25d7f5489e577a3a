internal import Documents

/// How the additions of the annotation language are written, and what is remembered while they are. A document without
/// additions never asks.
protocol AnnotationMarkup {
  /// Writes a span with its content.
  static func write(_ span: SpanID, _ inlines: [Inline], in renderer: inout MarkupRenderer<Self>)
  /// Writes a block quote under a line of attributes.
  static func write(_ span: SpanID, _ blocks: [Block], in renderer: inout MarkupRenderer<Self>)
  /// Writes a statement that is embedded in a page.
  static func writeStatement(_ span: SpanID, in renderer: inout MarkupRenderer<Self>)
  static func writeNoteReference(_ id: String, in renderer: inout MarkupRenderer<Self>)
  static func writeQuotedRun(_ inlines: [Inline], in renderer: inout MarkupRenderer<Self>)
  /// Called behind a link, for what may not stand in one.
  static func writeBehindLink(in renderer: inout MarkupRenderer<Self>)
  /// The address of a link as it stands on the page.
  func address(of url: String) -> String
  func picture(at url: String) -> Picture
}

extension AnnotationMarkup {
  /// Pages alone have embedded statements.
  static func writeStatement(_ span: SpanID, in renderer: inout MarkupRenderer<Self>) {}

  func picture(at url: String) -> Picture { Picture(address: url) }
}

/// Writes blocks and inlines as HTML, as cmark 0.30 does; raw HTML is shown as text but in plain CommonMark.
struct MarkupRenderer<Annotations: AnnotationMarkup> {
  var annotations: Annotations
  var html = HTMLWriter()
  /// More than 0 inside a link.
  private(set) var linkDepth = 0

  private let dialect: MarkdownDialect

  init(_ annotations: Annotations, _ dialect: MarkdownDialect = .annotated) {
    self.annotations = annotations
    self.dialect = dialect
  }

  // MARK: Blocks

  mutating func write(_ blocks: [Block], isTight: Bool = false) {
    for block in blocks { write(block, isTight: isTight) }
  }

  mutating func write(_ block: Block, isTight: Bool) {
    switch block {
    case .paragraph(let inlines): writeParagraph(inlines, isTight: isTight)
    case .heading(let level, let inlines): writeHeading(level, inlines)
    case .thematicBreak: writeLines("<hr />\n")
    case .code(let info, let text): writeCode(info, text)
    case .rawHTML(let text): writeRawHTML(text)
    case .blockQuote(let blocks): writeQuote(blocks)
    case .list(let style, let items): writeList(style, items)
    case .table(let table): write(table)
    case .embeddedStatement(let span): Annotations.writeStatement(span, in: &self)
    case .statementQuote(let span, let blocks):
      html.line()
      Annotations.write(span, blocks, in: &self)
    }
  }

  private mutating func writeParagraph(_ inlines: [Inline], isTight: Bool) {
    if isTight { return write(inlines) }
    html.line()
    html.raw("<p>")
    write(inlines)
    html.raw("</p>\n")
  }

  private mutating func writeHeading(_ level: Int, _ inlines: [Inline]) {
    html.line()
    html.raw("<h\(level)>")
    write(inlines)
    html.raw("</h\(level)>\n")
  }

  private mutating func writeLines(_ markup: StaticString) {
    html.line()
    html.raw(markup)
  }

  private mutating func writeCode(_ info: String, _ text: String) {
    html.line()
    let language = Substring(info.utf8.prefix { !(0x09...0x0D).contains($0) && $0 != 0x20 })
    if language.isEmpty {
      html.raw("<pre><code>")
    } else {
      html.raw("<pre><code class=\"language-")
      html.text(String(language))
      html.raw("\">")
    }
    html.text(text)
    html.raw("</code></pre>\n")
  }

  private mutating func writeRawHTML(_ text: String) {
    html.line()
    if dialect == .plain {
      html.raw(text)
      return html.line()
    }
    html.raw("<pre class=\"raw\">")
    html.text(text)
    html.raw("</pre>\n")
  }

  private mutating func writeQuote(_ blocks: [Block]) {
    html.line()
    html.raw("<blockquote>\n")
    write(blocks)
    html.line()
    html.raw("</blockquote>\n")
  }

  private mutating func writeList(_ style: ListStyle, _ items: [[Block]]) {
    html.line()
    switch style.start {
    case nil: html.raw("<ul>\n")
    case 1: html.raw("<ol>\n")
    case let start?: html.raw("<ol start=\"\(start)\">\n")
    }
    for item in items {
      html.line()
      html.raw("<li>")
      write(item, isTight: style.isTight)
      html.raw("</li>\n")
    }
    html.raw(style.start == nil ? "</ul>\n" : "</ol>\n")
  }

  // MARK: Inlines

  mutating func write(_ inlines: [Inline]) {
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .rawHTML(let text) where dialect == .plain: html.raw(text)
    case .text(let text), .rawHTML(let text): html.text(text)
    case .softBreak: html.raw("\n")
    case .lineBreak: html.raw("<br />\n")
    case .code(let text): wrap("<code>", "</code>") { $0.html.text(text) }
    case .emphasis(let inner): wrap("<em>", "</em>") { $0.write(inner) }
    case .strong(let inner): wrap("<strong>", "</strong>") { $0.write(inner) }
    case .link(let url, let title, let inner): writeLink(url, title, inner)
    case .image(let url, let title, let inner): writeImage(url, title, inner)
    case .span(let span, let inner): Annotations.write(span, inner, in: &self)
    case .quotedRun(let inner): Annotations.writeQuotedRun(inner, in: &self)
    case .noteReference(let id): Annotations.writeNoteReference(id, in: &self)
    }
  }

  private mutating func wrap(_ open: StaticString, _ close: StaticString, _ body: (inout Self) -> Void) {
    html.raw(open)
    body(&self)
    html.raw(close)
  }

  private mutating func writeLink(_ url: String, _ title: String, _ inner: [Inline]) {
    html.raw("<a href=\"")
    writeAddress(url)
    writeTitle(title)
    html.raw("\">")
    writeInLink { $0.write(inner) }
  }

  /// Writes what stands in a link that is open already, closes it, and sets behind it what may not stand in one.
  mutating func writeInLink(_ content: (inout Self) -> Void) {
    linkDepth += 1
    content(&self)
    linkDepth -= 1
    html.raw("</a>")
    if linkDepth == 0 { Annotations.writeBehindLink(in: &self) }
  }

  private mutating func writeImage(_ url: String, _ title: String, _ inner: [Inline]) {
    let picture = annotations.picture(at: url)
    html.raw("<img src=\"")
    write(address: picture.address)
    html.raw("\" alt=\"")
    html.text(plainText(inner))
    writeTitle(title)
    if let size = picture.size { html.raw("\" width=\"\(size.width)\" height=\"\(size.height)") }
    html.raw(picture.isOwn ? "\" loading=\"lazy\" />" : "\" />")
  }

  private mutating func writeAddress(_ url: String) { write(address: annotations.address(of: url)) }

  private mutating func write(address: String) {
    if address.hasPrefix(Link.marker) {
      html.raw(Link.marker)
      html.address(String(address.dropFirst(Link.marker.count)))
    } else {
      html.address(address)
    }
  }

  private mutating func writeTitle(_ title: String) {
    if title.isEmpty { return }
    html.raw("\" title=\"")
    html.text(title)
  }
}

/// The text of an image description, as cmark gives it in `alt`.
func plainText(_ inlines: [Inline]) -> String {
  inlines.map { inline in
    switch inline {
    case .text(let text), .code(let text), .rawHTML(let text): text
    case .softBreak, .lineBreak: " "
    case .noteReference: ""
    default: plainText(inline.children)
    }
  }.joined()
}
