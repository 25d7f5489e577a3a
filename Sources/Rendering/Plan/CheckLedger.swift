internal import ArchiveModel
package import Diagnostics
internal import Documents

extension SitePlan {
  /// The addresses of this site that are to last, sorted. A statement without a name has none.
  package var permalinks: [Permalink] {
    pages.compactMap { page in
      page.kind.permalinkKind(site).map { Permalink(kind: $0, address: page.address.path) }
    }.sorted()
  }
}

/// Compares the ledger of addresses with what a site has (manual: “Names that last”).
///
/// - Parameter isLocked: whether the ledger has to hold every address of the site.
/// - Returns: an error for each address that would lead nowhere; an article's stands for those of its statements.
package func checkLedger(_ ledger: Ledger, _ plan: SitePlan, isLocked: Bool) -> [Diagnostic] {
  let lost = ledger.permalinks.filter { plan.pagesByPath[$0.value.address]?.address.path != $0.value.address }
  let articles = lost.filter { $0.value.kind == .article }.map { "s" + $0.value.address.dropFirst("articles".count) }
  let reported = lost.filter { permalink in
    permalink.value.kind != .statement || !articles.contains { permalink.value.address.hasPrefix($0) }
  }
  let diagnostics =
    ledger.source.map { text in
      reported.map { Diagnostic.lostAddress($0, drafts: plan.site.archive.archive.drafts, in: text) }
    } ?? []
  guard isLocked else { return diagnostics }
  let given = Set(ledger.permalinks.map(\.value.address))
  let missing = plan.permalinks.map(\.address).filter { !given.contains($0) }
  return diagnostics + (missing.isEmpty ? [] : [.ledgerBehind(missing)])
}

extension PageKind {
  fileprivate func permalinkKind(_ site: Site) -> Permalink.Kind? {
    switch self {
    case .article: .article
    case .statement(let handle): site.statement(handle).isProvisional ? nil : .statement
    case .speaker: .speaker
    case .topic: .topic
    case .event: .event
    case .outlet: .outlet
    case .ordinary: .page
    default: nil
    }
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func lostAddress(
    _ permalink: Located<Permalink>, drafts: Set<String>, in text: SourceText
  ) -> Diagnostic {
    let slug = permalink.value.address.split(separator: "/").last.map(String.init) ?? ""
    let cure =
      switch permalink.value.kind {
      case .article where drafts.contains(slug):
        "take ‘draft: true’ out of the article, or give it ‘withdrawn: {date, reason}’"
      case .article:
        "name the old slug under ‘aliases’ of the article that it became, or bring the file back and give it "
          + "‘withdrawn: {date, reason}’"
      case .statement:
        "name the old id as ‘formerly’ of the statement that it became, or leave word of it in the article: "
          + "‘removed: {id: {date, reason}}’"
      case .speaker, .topic, .event, .outlet, .page:
        "name the old id under ‘formerly’ of what it became, or bring the file back"
      }
    return .error(
      .lostAddress, at: text.place(permalink.range),
      "the address ‘/\(permalink.value.address)’ was given out and would lead nowhere", help: cure)
  }

  fileprivate static func ledgerBehind(_ missing: [String]) -> Diagnostic {
    let shown = missing.prefix(3).map { "‘/\($0)’" }.joined(separator: ", ") + (missing.count > 3 ? " and more" : "")
    return .error(
      .ledgerBehind, at: SourceRange(wholeOf: Ledger.path),
      "the ledger lacks \(missing.count == 1 ? "an address" : "\(missing.count) addresses") of this site: \(shown)",
      help: "run ‘dictum pin’, and keep its changes under version control")
  }
}
