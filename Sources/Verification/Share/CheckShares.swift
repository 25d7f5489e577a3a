package import ArchiveModel
package import Diagnostics
internal import Documents

/// A warning for each article of whose captured source more is reproduced than the archive allows itself.
///
/// There is none for a full text, which says by what right it is shown, and for a source so short that one quotation may be
/// the half of it.
///
/// - Parameter limit: how many of a hundred words may be reproduced.
package func checkShares(_ articles: [Article], limit: Int) -> [Diagnostic] {
  articles.compactMap { article in
    guard let share = article.share, let capture = article.front.capture, article.front.text != .full,
      share.total >= wordsOfASource, share.exceeds(percent: limit)
    else { return nil }
    return .shareAboveLimit(share, limit, article.front.text, at: article.source.place(capture.file.range))
  }
}

/// How many words a source has of which there is a warning.
private let wordsOfASource = 100

// MARK: - Messages

extension Diagnostic {
  fileprivate static func shareAboveLimit(
    _ share: ReproducedShare, _ limit: Int, _ mode: TextMode, at place: SourceRange
  ) -> Diagnostic {
    let cure = mode == .excerpts ? "write an account of your own with ‘text: digest’" : "quote less"
    return .warning(
      .shareAboveLimit, at: place,
      "the site reproduces \(share.percent) % of the words of this captured source, and the limit is \(limit) %",
      help: "\(cure); where you have the right to show more, raise ‘limits: {share: \(limit)}’ in dictum.yml")
  }
}
