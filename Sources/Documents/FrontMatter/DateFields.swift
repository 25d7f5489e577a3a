internal import Diagnostics
internal import EDTF

extension FieldTable {
  /// A date with what it rests on.
  static func knownDate(_ owner: String) -> FieldTable {
    FieldTable(
      "\(owner)’s date",
      [
        .required("date", .date(or: nil), example: "2022-02-07", "An EDTF date"),
        .optional("basis", .choice(GivenBasis.self), "How the date is known; ‘stated’ if absent"),
        .optional("evidence", .text, "The words or the reason that an inferred date rests on"),
      ])
  }
}

extension FieldReader {
  /// An EDTF date.
  mutating func date(_ name: String) -> Located<EDTFDate>? {
    entry(name).flatMap { date($0.value) }
  }

  /// A value as an EDTF date. A YAML list or mapping in its place is a set without its quotation marks.
  mutating func date(_ node: YAMLNode) -> Located<EDTFDate>? {
    guard let scalar = node.scalar else {
      report(.dateWithoutQuotationMarks(node, in: text))
      return nil
    }
    return readDate(Located(scalar, at: node.range), in: text, to: &self)
  }

  /// An EDTF date, `unknown` (nil), or a mapping of `date`, `basis` and `evidence`.
  mutating func knownDate(_ name: String, owner: String) -> Located<KnownDate>? {
    guard let node = entry(name)?.value, node.scalar != "unknown" else { return nil }
    let table = FieldTable.knownDate(owner)
    guard case .mapping(let entries) = node.content, entries.contains(where: { table.names.contains($0.key) }) else {
      return date(node).map { $0.map { KnownDate($0, basis: .stated) } }
    }
    return knownDate(node, table)
  }

  private mutating func knownDate(_ node: YAMLNode, _ table: FieldTable) -> Located<KnownDate>? {
    var fields = inner(node, table)
    let date = fields.date("date")
    let basis = fields.choice("basis", GivenBasis.self)?.basis ?? .stated
    let evidence = fields.string("evidence")?.value
    if basis == .inferred, evidence == nil { fields.report(.evidenceMissing(at: text.place(node.range))) }
    report(fields.diagnostics)
    return date.map { Located(KnownDate($0.value, basis: basis, evidence: evidence), at: $0.range) }
  }
}

/// The bases that an editor can give; `event` is Dictum's own.
enum GivenBasis: String, CaseIterable {
  case stated
  case inferred
  case supplied

  var basis: DateBasis {
    switch self {
    case .stated: .stated
    case .inferred: .inferred
    case .supplied: .supplied
    }
  }
}

/// A text as an EDTF date; a fault is reported at its characters.
func readDate(_ written: Located<String>, in text: SourceText, to reader: inout FieldReader) -> Located<EDTFDate>? {
  switch parsedDate(written, in: text) {
  case .success(let date): return date
  case .failure(let fault):
    reader.report(fault.diagnostic)
    return nil
  }
}

/// An error that carries a finished message.
struct DateFault: Error {
  let diagnostic: Diagnostic
}

/// By their texts.
private let dates = Repeated<String, EDTFDate>()

/// A text as an EDTF date, or the message that says why it is none and which valid form is nearest.
func parsedDate(_ written: Located<String>, in text: SourceText) -> Result<Located<EDTFDate>, DateFault> {
  do throws(EDTFError) {
    let date = try dates.value(of: written.value) { () throws(EDTFError) in try EDTFDate.parse(written.value) }
    return .success(Located(date, at: written.range))
  } catch {
    return .failure(DateFault(diagnostic: .badDate(error, written, in: text)))
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func badDate(_ error: EDTFError, _ written: Located<String>, in text: SourceText) -> Diagnostic {
    let help =
      error.nearest.map { "the nearest date in this form is ‘\($0)’" }
      ?? "write a date as EDTF has it: 2022-02-07, 2022-02, 2022, 2022-02~, 1999/2003, \"[..2022-02-20]\""
    return .error(
      .badDate, at: text.place(faultRange(error, written, in: text)),
      "‘\(written.value)’ is no EDTF date: \(error.clause)", help: help)
  }

  /// The characters at fault where the text stands in the file as it was read; else the whole value.
  private static func faultRange(_ error: EDTFError, _ written: Located<String>, in text: SourceText) -> Range<Int> {
    let bytes = Array(written.value.utf8)
    guard text.bytes[written.range].elementsEqual(bytes), bytes.allSatisfy({ $0 < 0x80 }) else { return written.range }
    let start = min(written.range.lowerBound + error.offset, written.range.upperBound)
    return start..<min(max(start + error.length, start + 1), max(written.range.upperBound, start + 1))
  }

  static func dateWithoutQuotationMarks(_ node: YAMLNode, in text: SourceText) -> Diagnostic {
    .error(
      .badDate, at: text.place(node.range), "a date is a text, and YAML reads \(node.kindInWords) here",
      help: "put it in quotation marks: \"\(text.text(node.range).filter { !$0.isWhitespace })\"")
  }

  static func evidenceMissing(at place: SourceRange) -> Diagnostic {
    .warning(
      .evidenceMissing, at: place, "an inferred date says what it is inferred from",
      help: "add the words it rests on as ‘evidence’")
  }
}
