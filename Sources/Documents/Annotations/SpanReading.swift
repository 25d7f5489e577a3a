internal import Diagnostics

/// Says what a span is by its primary attribute, with every problem of its attributes.
func readSpan(_ mark: SpanMark, in text: SourceText) -> Checked<Span> {
  var reader = AttributeReader(mark.attributes, in: text)
  reader.checkNames()
  let decoration = reader.decoration()
  let kind = reader.kind(isBlock: mark.isBlock, decoration)
  let span = Span(
    kind: kind, decoration: decoration, range: mark.range,
    attributesStart: mark.attributes.range.lowerBound, isBlock: mark.isBlock)
  return Checked(span, reader.diagnostics)
}

private let decorationKeys = ["note", "text-lang"]
private let primaryKeys = ["cont", "ref", "date", "show"]
private let spanClasses = ["cont", "ref", "sic"]

private func isKnown(_ key: String) -> Bool {
  (StatementKeys.all + decorationKeys + primaryKeys).contains(key)
}

extension AttributeList {
  /// Whether it has a key or a class that exists.
  var isOfLanguage: Bool {
    pairs.contains { isKnown($0.key.value) } || classes.contains { spanClasses.contains($0.value) }
  }
}

/// Whether an address is written as an attribute that exists: `by=putin`.
func isWrittenAsAttribute(_ address: some Collection<UInt8>) -> Bool {
  guard let sign = address.firstIndex(of: 0x3D) else { return false }
  return isKnown(String(decoding: address[..<sign], as: UTF8.self))
}

/// Whether `{` is followed by a key that exists.
func beginsKnownAttribute(_ line: ArraySlice<UInt8>) -> Bool {
  let inner = line.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }
  return isKnown(String(decoding: inner.prefix { $0 != 0x3D }, as: UTF8.self))
}

extension AttributeReader {
  /// Unknown keys and classes, and keys given twice (manual: “What is refused”).
  fileprivate mutating func checkNames() {
    let known = StatementKeys.all + decorationKeys + primaryKeys
    var seen: Set<String> = []
    for pair in list.pairs {
      if !known.contains(pair.key.value) { report(.unknownAttribute(pair.key, known: known, in: text)) }
      if !seen.insert(pair.key.value).inserted { report(.duplicateAttribute(pair.key, "key", in: text)) }
    }
    for name in list.classes {
      if !spanClasses.contains(name.value) { report(.unknownClass(name, known: spanClasses, in: text)) }
      if !seen.insert("." + name.value).inserted {
        report(.duplicateAttribute(name.map { "." + $0 }, "class", in: text))
      }
    }
    if let id = list.id, let fault = Identifier.fault(in: id.value) { report(.badID(fault, id, in: text)) }
  }

  fileprivate mutating func decoration() -> SpanDecoration {
    SpanDecoration(note: prose("note")?.value, isSic: list.has(class: "sic"), textLanguage: language("text-lang"))
  }

  fileprivate mutating func kind(isBlock: Bool, _ decoration: SpanDecoration) -> SpanKind {
    let isContinuation = list.has(class: "cont") || list.pair("cont") != nil
    let isByName = list.has(class: "ref")
    let others =
      (list.pair("ref") != nil ? ["ref"] : []) + (isByName ? [".ref"] : [])
      + (list.pair("date") != nil && !isByName ? ["date"] : []) + (list.pair("show") != nil ? ["show"] : [])
    let primaries =
      (list.pair("by") != nil && !isContinuation ? ["by"] : []) + (isContinuation ? ["cont"] : []) + others
    if primaries.count > 1 { report(.twoPrimaries(primaries, at: place(list.range))) }
    switch primaries.first {
    case "by": return statement()
    case "cont": return continuation()
    case "ref": return mention(isBlock)
    case ".ref": return mentionByName(isBlock)
    case "date": return dateMention(isBlock)
    case "show": return embedded(isBlock, decoration)
    default: return unmarked(isBlock, decoration)
    }
  }

  private mutating func statement() -> SpanKind {
    .statement(StatementAttributes(&self), name: list.id)
  }

  private mutating func continuation() -> SpanKind {
    if list.has(class: "cont"), let pair = list.pair("cont") {
      report(.duplicateAttribute(pair.key, "mark of a continuation", in: text))
    }
    refuse(except: ["cont", "by", "mode"], on: "a continuation", id: false)
    return .continuation(
      Continuation(of: name("cont"), by: voice("by"), mode: choice("mode", StatementMode.self)))
  }

  private mutating func mention(_ isBlock: Bool) -> SpanKind {
    refuse(except: ["ref"], on: "a mention", id: false)
    if isBlock { report(.notForBlocks("a mention", at: place(list.range))) }
    return reference("ref").map { .mention($0) } ?? .plain
  }

  private mutating func mentionByName(_ isBlock: Bool) -> SpanKind {
    refuse(except: ["date"], on: "a mention", id: false)
    if isBlock { report(.notForBlocks("a mention", at: place(list.range))) }
    return .mentionByName(date: date("date")?.value)
  }

  private mutating func dateMention(_ isBlock: Bool) -> SpanKind {
    refuse(except: ["date"], on: "a date mention", id: false)
    if isBlock { report(.notForBlocks("a date mention", at: place(list.range))) }
    return date("date").map { .date($0.value) } ?? .plain
  }

  private mutating func embedded(_ isBlock: Bool, _ decoration: SpanDecoration) -> SpanKind {
    refuse(except: ["show"], on: "an embedded statement", id: false)
    if isBlock { report(.notForBlocks("an embedded statement", at: place(list.range))) }
    if decoration.isSic || decoration.textLanguage != nil { report(.decoratedEmbedding(at: place(list.range))) }
    return statement("show").map { .embedded($0) } ?? .plain
  }

  private mutating func unmarked(_ isBlock: Bool, _ decoration: SpanDecoration) -> SpanKind {
    if let id = list.id {
      refuse(except: [], on: "a statement whose attributes stand in the front matter", id: true)
      return .named(id)
    }
    let stray = list.pairs.first { StatementKeys.all.contains($0.key.value) }
    let isUnknown =
      list.pairs.contains { !isKnown($0.key.value) } || list.classes.contains { !spanClasses.contains($0.value) }
    if let stray {
      report(.noPrimary(stray, at: place(stray.key.range)))
    } else if isBlock {
      report(.notForBlocks("a remark on words", at: place(list.range)))
    } else if decoration.isEmpty, !isUnknown, list.pairs.isEmpty {
      report(.noPrimary(nil, at: place(list.range)))
    }
    return .plain
  }

  /// Every attribute that has no meaning beside the primary one.
  private mutating func refuse(except allowed: [String], on owner: String, id isNamed: Bool) {
    for pair in list.pairs where !(allowed + decorationKeys).contains(pair.key.value) {
      guard (StatementKeys.all + primaryKeys).contains(pair.key.value), !isPrimary(pair, allowed) else { continue }
      report(.refusedBeside(pair.key, owner, in: text))
    }
    if !isNamed, let id = list.id { report(.refusedBeside(id.map { "#" + $0 }, owner, in: text)) }
  }

  /// Two primaries have had their message.
  private func isPrimary(_ pair: AttributeList.Pair, _ allowed: [String]) -> Bool {
    !allowed.isEmpty && (primaryKeys + ["by"]).contains(pair.key.value)
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func unknownAttribute(
    _ key: Located<String>, known: [String], in text: SourceText
  ) -> Diagnostic {
    .error(
      .unknownAttribute, at: text.place(key.range), "there is no attribute ‘\(key.value)’",
      help: nearMiss(of: key.value, among: known).map { "did you mean ‘\($0)’?" }
        ?? "the attributes are \(known.joined(separator: ", "))")
  }

  fileprivate static func unknownClass(_ name: Located<String>, known: [String], in text: SourceText) -> Diagnostic {
    .error(
      .unknownAttribute, at: text.place(name.range), "there is no class ‘.\(name.value)’",
      help: nearMiss(of: name.value, among: known).map { "did you mean ‘.\($0)’?" }
        ?? "the classes are \(known.map { "." + $0 }.joined(separator: ", "))")
  }

  fileprivate static func duplicateAttribute(
    _ key: Located<String>, _ what: String, in text: SourceText
  ) -> Diagnostic {
    .error(
      .duplicateAttribute, at: text.place(key.range), "the \(what) ‘\(key.value)’ is given twice",
      help: "keep one of the two")
  }

  fileprivate static func twoPrimaries(_ names: [String], at place: SourceRange) -> Diagnostic {
    .error(
      .spanKind, at: place, "a span is one thing, and ‘\(names[0])’ and ‘\(names[1])’ make it two",
      help: "nest one span in the other: [[words]{ref=…}]{by=…}")
  }

  fileprivate static func refusedBeside(_ key: Located<String>, _ owner: String, in text: SourceText) -> Diagnostic {
    .error(
      .spanKind, at: text.place(key.range), "‘\(key.value)’ has no meaning on \(owner)",
      help: "take it out, or write it on the statement itself")
  }

  fileprivate static func notForBlocks(_ what: String, at place: SourceRange) -> Diagnostic {
    .error(
      .spanKind, at: place, "\(what) is a span, and a block quote is a statement",
      help: "name the speaker with by=…, or write [words]{…} in the text")
  }

  fileprivate static func decoratedEmbedding(at place: SourceRange) -> Diagnostic {
    .error(
      .spanKind, at: place, "an embedded statement takes the place of these words, so nothing can be said of them",
      help: "take ‘.sic’ and ‘text-lang’ out; they stand in the article")
  }

  fileprivate static func noPrimary(_ stray: AttributeList.Pair?, at place: SourceRange) -> Diagnostic {
    let message =
      stray.map { "‘\($0.key.value)’ belongs to a statement, and nobody is named who made it" }
      ?? "nothing says what this span is"
    return .error(
      .spanKind, at: place, message,
      help: "add by=… for a statement, ref=… or .ref for a mention, date=… for a date, .cont for a further segment")
  }
}
