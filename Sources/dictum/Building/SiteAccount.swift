import Diagnostics
import FileTrees
import Rendering

/// How large a site is, for the summary of a build.
struct SiteAccount {
  let articles: Int
  let statements: Int
  let pages: Int

  init(_ plan: SitePlan) {
    (articles, statements, pages) = (plan.articleCount, plan.statementCount, plan.pages.count)
  }

  private init(articles: Int, statements: Int, pages: Int) {
    (self.articles, self.statements, self.pages) = (articles, statements, pages)
  }

  /// Reads an account that was noted, with the digest of the manifest; nil where it is damaged, or is that of another site.
  static func parse(_ bytes: [UInt8], of inputs: Digest) -> (site: SiteAccount, manifest: Digest)? {
    let words = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    guard words.count == 5, words[0] == inputs.hexadecimal,
      let manifest = Digest(hexadecimal: Array(words[1].utf8)[...]),
      let articles = Int(words[2]), let statements = Int(words[3]), let pages = Int(words[4])
    else { return nil }
    return (SiteAccount(articles: articles, statements: statements, pages: pages), manifest)
  }

  func bytes(of inputs: Digest, _ manifest: Digest) -> [UInt8] {
    Array("\(inputs.hexadecimal) \(manifest.hexadecimal) \(articles) \(statements) \(pages)".utf8)
  }

  /// `5 articles, 60 statements, 205 pages`.
  var text: String {
    [(articles, "article"), (statements, "statement"), (pages, "page")].map { counted($0.0, $0.1) }
      .joined(separator: ", ")
  }
}
