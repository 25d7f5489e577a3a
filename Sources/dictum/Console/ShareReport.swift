import ArchiveModel
import Diagnostics
import Rendering

/// How much a site has of the captured sources, for the person who runs `check`: in sum, then the three articles of which
/// it has most.
func shareReport(_ plan: SitePlan) -> String {
  let shares = plan.shares
  guard let first = shares.first else { return "" }
  let sum = shares.dropFirst().reduce(first.share) { $0 + $1.share }
  let most = shares.sorted { ($1.share.percent, $0.article) < ($0.share.percent, $1.article) }.prefix(3)
  let head = "\(sum.percent) % of the words of \(counted(shares.count, "captured source")) stand on the site"
  return head + (shares.count > most.count ? ", most of these:\n" : ":\n")
    + most.map { line($0.article, $0.share) }.joined()
}

private func line(_ article: String, _ share: ReproducedShare) -> String {
  let digits = String(share.percent)
  return "  " + String(repeating: " ", count: max(0, 3 - digits.count)) + "\(digits) %  \(article)\n"
}
