import BuiltInTheme
import Diagnostics
import Disk
import Documents
import FileTrees
import Pipeline
import Rendering
import TestSupport
import Testing

/// A site at another address than the archive's own.
@Suite struct TrialSiteTests {
  private func files(at address: SiteAddress) async throws -> [String: String] {
    let sources = try readSources(in: Project.folder)
    let plan = await buildSite(
      from: sources.value, builtInTheme: builtInTheme, options: BuildOptions(address: address))
    let files = plan.value.plannedFiles.filter { ["sitemap.xml", "robots.txt"].contains($0.path) }
    return Dictionary(
      files.map { ($0.path, String(decoding: render($0, of: plan.value).bytes, as: UTF8.self)) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func asksCrawlersToStayAway() async throws {
    let trial = try await files(at: SiteAddress(url: "https://trial.example/"))
    #expect(trial["sitemap.xml"] == nil)
    #expect(trial["robots.txt"] == "User-agent: *\nDisallow: /\n")
    let own = try await files(at: SiteAddress())
    #expect(own["sitemap.xml"]?.contains("<loc>https://archive.example/articles/</loc>") == true)
    #expect(own["robots.txt"]?.contains("Sitemap: https://archive.example/sitemap.xml") == true)
  }
}
