internal import ArchiveModel
internal import Documents

/// How one segment of a statement, or one piece of it, is marked in an account.
struct SegmentMark {
  let anchor: String
  let hue: String
  let decoration: SpanDecoration
  let mode: StatementMode
  /// Whether the runs inside are marked one by one.
  let isSplit: Bool
  /// The start tag of `mark`, without its closing `>`.
  let openTag: String
  /// The start tag of a run that is the segment's own.
  let runTag: String
  /// The link behind the words that leads to the note in the margin.
  let reference: String

  /// Whether no further piece of the segment follows.
  let isLastPiece: Bool

  /// - Parameters:
  ///   - number: which of the statement's segments it is, from 0.
  ///   - piece: which piece of the segment, from 0; a segment is in pieces where it crosses other marks.
  ///   - isHolder: whether words of another statement are inside.
  init(
    site: Site, statement: Statement, number: Int, piece: Int, isLastPiece: Bool, isHolder: Bool,
    decoration: SpanDecoration
  ) {
    mode = statement.segments[number].mode
    let suffix = piece > 0 ? ".\(number + 1).\(piece + 1)" : number > 0 ? ".\(number + 1)" : ""
    anchor = statement.name + suffix
    self.isLastPiece = isLastPiece
    hue = site.hue(statement)
    self.decoration = decoration
    isSplit = mode == .partial || isHolder
    runTag = mode == .direct ? "<span class=\"said\">" : "<span class=\"own\">"
    let classes = SegmentMark.classes(mode, isSplit: isSplit, isTold: site.isToldByAnother(statement))
    openTag = "<mark class=\"\(classes) \(hue)\" id=\"\(anchor)\""
    var html = HTMLWriter()
    html.raw(
      "<a class=\"ref \(hue)\" role=\"doc-noteref\" id=\"ref.\(anchor)\" href=\"#note.\(statement.name)\" aria-label=\""
    )
    html.text("Statement \(site.shortName(statement)), \(site.voice(statement))")
    html.raw("\">")
    html.text("\(site.sigil(statement))\u{202F}\(site.shortName(statement))")
    html.raw("</a>")
    reference = String(decoding: html.bytes, as: UTF8.self)
  }

  private static func classes(_ mode: StatementMode, isSplit: Bool, isTold: Bool) -> String {
    switch mode {
    case .direct where isTold: isSplit ? "st in2 split said" : "st in2 said"
    case .direct: isSplit ? "st split said" : "st said"
    case .partial: "st part"
    case .indirect: isSplit ? "st split" : "st ind"
    }
  }
}

/// The editor's mark behind an error that is kept as printed.
let sicMarkup: StaticString = " <span class=\"ed\">[sic]</span>"
