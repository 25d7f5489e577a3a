package import Diagnostics
package import FileTrees

/// Reads one file of `content/` (stage 2): front matter by the schema of its folder, body by the annotation language.
///
/// - Parameter limits: how much it may hold.
/// - Returns: the document, nil where the file could not be read at all; and every problem of the file.
package func parseDocument(_ file: SourceFile, limits: Limits) -> Checked<Document?> {
  guard let kind = DocumentKind(path: file.path) else { return Checked(nil, [.strayFile(file)]) }
  return decodeSource(file).then { text in
    guard let text else { return Checked(nil) }
    if let conflict = conflictMarker(in: text) { return Checked(nil, [conflict]) }
    return splitFrontMatter(text).then { fenced in
      guard let fenced else { return Checked(nil) }
      let yaml = parseYAML(text, in: fenced.yaml)
      let document = parseDocument(file, kind, text, fenced, yaml.value, limits)
      let isUnreadable = yaml.value == nil && yaml.hasErrors
      let more =
        isUnreadable
        ? document.diagnostics.filter { !followsFromUnreadableKeys.contains($0.code) } : document.diagnostics
      return Checked(document.value, yaml.diagnostics + more)
    }
  }
}

/// Reads one file of `content/` of an archive that says nothing of limits.
package func parseDocument(_ file: SourceFile) -> Checked<Document?> { parseDocument(file, limits: Limits()) }

/// What would only say again that the front matter could not be read.
private let followsFromUnreadableKeys: Set<DiagnosticCode> = [.missingKey, .namedStatement]

private func parseDocument(
  _ file: SourceFile, _ kind: DocumentKind, _ text: SourceText, _ fenced: FencedSource, _ yaml: YAMLNode?,
  _ limits: Limits
) -> Checked<Document?> {
  var fields = FieldReader(yaml, in: text, at: fenced.fence, kind.table)
  let id = idOfFile(file)
  fields.report(id.diagnostics)
  let named = kind == .articles ? fields.namedStatements() : []
  let content = Document.Content(kind, &fields)
  let body = parseBody(
    fenced.body, of: text, named: named, in: kind, mayBeListed: content.isDigest, nesting: limits.nesting)
  let document = Document(
    name: id.value ?? file.stem, content: content, body: body.value, source: DocumentSource(file, text: text))
  return Checked(document, fields.diagnostics + withoutRepetition(body.diagnostics))
}

extension DocumentKind {
  /// The keys of its front matter.
  package var table: FieldTable {
    switch self {
    case .articles: ArticleFrontMatter.table
    case .speakers: SpeakerFrontMatter.table
    case .topics: TopicFrontMatter.table
    case .events: EventFrontMatter.table
    case .outlets: OutletFrontMatter.table
    case .pages: PageFrontMatter.table
    }
  }
}

extension Document.Content {
  /// Whether it is an article whose text is not reproduced: statements may be quoted from its source alone.
  fileprivate var isDigest: Bool {
    if case .article(let front, _) = self { front.text == .digest || front.text == .metadata } else { false }
  }

  fileprivate init(_ kind: DocumentKind, _ fields: inout FieldReader) {
    switch kind {
    case .articles:
      let defaults = fields.statementDefaults()
      self = .article(ArticleFrontMatter(&fields), defaults)
    case .speakers: self = .speaker(SpeakerFrontMatter(&fields))
    case .topics: self = .topic(TopicFrontMatter(&fields))
    case .events: self = .event(EventFrontMatter(&fields))
    case .outlets: self = .outlet(OutletFrontMatter(&fields))
    case .pages: self = .page(PageFrontMatter(&fields))
    }
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func strayFile(_ file: SourceFile) -> Diagnostic {
    let folders = DocumentKind.allCases.map { "content/\($0.rawValue)/" }.joined(separator: ", ")
    return .error(
      .fileName, at: SourceRange(wholeOf: file.path),
      "a Markdown file stands directly in one of the folders of ‘content’",
      help: "move it to one of \(folders)")
  }
}
