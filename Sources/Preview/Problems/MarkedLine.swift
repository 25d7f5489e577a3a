internal import Diagnostics

/// The source line of a problem in three parts, so that the fault can be marked: what stands before it, it, and the rest.
///
/// Of a long line only what stands around the fault is kept, with `…` where words were left out.
struct MarkedLine: Sendable, Equatable {
  let before: String
  let fault: String
  let after: String

  /// Nil where a problem concerns a whole file.
  init?(_ place: SourceRange) {
    guard let excerpt = place.excerpt else { return nil }
    let line = Array(excerpt.unicodeScalars)
    let start = min(max(place.start.column - 1 - place.excerptStart, 0), line.count)
    let isOneLine = place.end.line == place.start.line
    let end = isOneLine ? min(max(place.end.column - 1 - place.excerptStart, start), line.count) : line.count
    before = MarkedLine.end(of: line[..<start], isCut: place.excerptStart > 0)
    fault = MarkedLine.start(of: line[start..<end], length: 400)
    after = MarkedLine.start(of: line[end...], length: 90)
  }

  private static func end(of scalars: ArraySlice<Unicode.Scalar>, isCut: Bool) -> String {
    let kept = scalars.suffix(90)
    return (isCut || kept.count < scalars.count ? "… " : "") + text(kept)
  }

  private static func start(of scalars: ArraySlice<Unicode.Scalar>, length: Int) -> String {
    text(scalars.prefix(length)) + (scalars.count > length ? " …" : "")
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
