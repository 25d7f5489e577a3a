import BuiltInTheme
import Diagnostics
import Disk
import FileTrees
import Foundation
import Pipeline
import Rendering
import Synchronization
import TestSupport
import Testing

@testable import Preview

/// What is shown of a folder while plans of it are being made.
@Suite(.timeLimit(.minutes(20))) struct Followings {
  private static let page = "articles/example/index.html"

  @Test func anEditedArticleIsShownBeforeThePlanOfTheWholeIsMade() async throws {
    try await withFollowed { followed in
      followed.gate.close()
      try followed.save("Words that are new.\n")
      try await followed.shows("Words that are new.")
      #expect(followed.gate.passed == 1)
    }
  }

  @Test func aPlanThatComesLateTakesNoNewerWordsAway() async throws {
    try await withFollowed { followed in
      followed.gate.close()
      try followed.save("The second words.\n")
      try await followed.shows("The second words.")
      try followed.save("The third words.\n")
      try await followed.shows("The third words.")
      followed.gate.open()
      while followed.gate.passed < 3 {
        #expect(await followed.text.contains("The third words."))
        try await Task.sleep(for: .milliseconds(2))
      }
    }
  }

  @Test func aProblemIsToldByThePlanOfTheWholeAndTheNextSaveRecovers() async throws {
    try await withFollowed { followed in
      try followed.save("[“One.”]{by=nobody}\n")
      while await followed.preview.state.problems.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
      #expect(await followed.text.contains("The first words."))
      try followed.save("The last words.\n")
      try await followed.shows("The last words.")
      while await !followed.preview.state.problems.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
    }
  }

  /// An archive in a folder, which a preview follows.
  private struct Followed {
    let folder: String
    let preview = LivePreview()
    let gate = Gate()

    func save(_ body: String) throws {
      let text = FixtureArchive.articleFrontMatter + body
      try text.write(toFile: folder + "/" + FixtureArchive.articlePath, atomically: false, encoding: .utf8)
    }

    /// The article's page as it is shown now.
    var text: String {
      get async {
        guard let site = await preview.state.site, case .page(let page) = site.find(Followings.page) else { return "" }
        return String(decoding: site.render(page), as: UTF8.self)
      }
    }

    func shows(_ words: String) async throws {
      while await !text.contains(words) { try await Task.sleep(for: .milliseconds(2)) }
    }
  }

  private func withFollowed(_ body: (Followed) async throws -> Void) async throws {
    let folder = NSTemporaryDirectory() + "dictum-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (path, text) in FixtureArchive().with(article: "The first words.\n").files {
      let file = folder + "/" + path
      try FileManager.default.createDirectory(
        atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try text.write(toFile: file, atomically: true, encoding: .utf8)
    }
    let followed = Followed(folder: folder)
    let following = Task { await follower(of: followed).run(followed.preview) }
    defer { following.cancel() }
    try await followed.shows("The first words.")
    try await body(followed)
  }

  private func follower(of followed: Followed) -> ArchiveFollower {
    let gate = followed.gate
    let making = PlanMaking(
      whole: { sources in
        let plan = await buildSite(from: sources.value, builtInTheme: builtInTheme)
        await gate.pass()
        return PlanAttempt(plan, isRefused: plan.hasErrors)
      },
      amended: { plan, file, sources in
        let amended = amend(plan, with: file, of: sources)
        return amended.diagnostics.hasErrors ? nil : amended.value
      }, amendsFrom: 1)
    return ArchiveFollower(
      root: followed.folder, captures: { _ in followed.folder + "/captures" }, making: making, tell: { _ in })
  }
}

/// Holds up those who come while it is closed.
private final class Gate: Sendable {
  private let state = Mutex((isOpen: true, passed: 0))

  /// How many have passed.
  var passed: Int { state.withLock { $0.passed } }
  func open() { state.withLock { $0.isOpen = true } }
  func close() { state.withLock { $0.isOpen = false } }

  func pass() async {
    while !state.withLock({ $0.isOpen }) { try? await Task.sleep(for: .milliseconds(2)) }
    state.withLock { $0.passed += 1 }
  }
}
