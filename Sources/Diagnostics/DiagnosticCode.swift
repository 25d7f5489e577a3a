/// The name of a kind of problem. A code never changes and is never given a second meaning; `docs/diagnostics.md` has
/// an entry with an example for each.
package enum DiagnosticCode: String, CaseIterable, Hashable, Sendable {
  // Files and folders
  case notUTF8 = "not-utf8"
  case refusedCharacter = "refused-character"
  case missingFolder = "missing-folder"
  case emptyArchive = "empty-archive"
  case fileName = "file-name"
  case skippedFile = "skipped-file"

  // Front matter and configuration
  case frontMatterMissing = "front-matter-missing"
  case yamlSyntax = "yaml-syntax"
  case yamlFeature = "yaml-feature"
  case duplicateKey = "duplicate-key"
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case wrongType = "wrong-type"
  case badValue = "bad-value"
  case badDate = "bad-date"
  case badID = "bad-id"
  case badURL = "bad-url"

  // Spans, block attributes and notes
  case spanSyntax = "span-syntax"
  case unknownAttribute = "unknown-attribute"
  case duplicateAttribute = "duplicate-attribute"
  case spanKind = "span-kind"
  case emptySpan = "empty-span"
  case spanOnLink = "span-on-link"
  case crossingSpan = "crossing-span"
  case nestedLink = "nested-link"
  case blockAttributes = "block-attributes"
  case continuation = "continuation"
  case ambiguousContinuation = "ambiguous-continuation"
  case partialWithoutQuote = "partial-without-quote"
  case evidenceMissing = "evidence-missing"
  case namedStatement = "named-statement"
  case quoteNotFound = "quote-not-found"
  case quoteNotUnique = "quote-not-unique"
  case noteReference = "note-reference"
  case noteDefinition = "note-definition"
  case noteWithoutVia = "note-without-via"
  case rawHTML = "raw-html"
  case linkScheme = "link-scheme"
  case nestingTooDeep = "nesting-too-deep"

  // The archive
  case duplicateID = "duplicate-id"
  case duplicateAddress = "duplicate-address"
  case unknownEntity = "unknown-entity"
  case ambiguousEntity = "ambiguous-entity"
  case tableRow = "table-row"
  case unknownName = "unknown-name"
  case ambiguousName = "ambiguous-name"
  case nameOutsideTerm = "name-outside-term"
  case unknownStatement = "unknown-statement"
  case unnamedStatement = "unnamed-statement"
  case notAnAccount = "not-an-account"
  case orderOfEvents = "order-of-events"
  case circularTopics = "circular-topics"

  // Import
  case jsonSyntax = "json-syntax"
  case importedSpan = "imported-span"
  case fileExists = "file-exists"

  // Templates
  case templateSyntax = "template-syntax"
  case templateUnknownKey = "template-unknown-key"
  case templateUnknownPartial = "template-unknown-partial"
  case templateKeyKind = "template-key-kind"
}
