import Foundation
import TestSupport
import Testing

/// `dictum serve`, as a process.
@Suite(.timeLimit(.minutes(20))) struct ServeTests {
  private func get(_ path: String, _ port: UInt16) async throws -> String {
    try await RawClient.exchange(
      Array("GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".utf8), port: port)
  }

  /// Asks until an answer holds some words.
  private func get(_ path: String, _ port: UInt16, until words: String) async throws -> String {
    while true {
      let answer = try await get(path, port)
      if answer.contains(words) { return answer }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  @Test func showsTheSiteEveryChangeAndEveryProblemAndWritesNothing() async throws {
    let bench = try Workbench()
    _ = try bench.dictum("new", "archive", ".")
    let before = try bench.tree(".")
    let serving = try bench.serving()
    defer { serving.process.terminate() }
    let path = "content/articles/harbour-vote.md"
    let text = try bench.text(path)
    #expect(try await get("/articles/harbour-vote/", serving.port, until: "200 OK").contains("/_dictum/live.js"))
    #expect(try bench.tree(".") == before)

    try bench.write(text + "\nWords that are new.\n", to: path)
    _ = try await get("/articles/harbour-vote/", serving.port, until: "Words that are new.")

    try bench.write(text + "\n[“No.”]{by=nobody}\n", to: path)
    let page = try await get("/articles/harbour-vote/", serving.port, until: "_dictum.title")
    #expect(page.contains("no speaker ‘nobody’"))
    #expect(page.contains("Words that are new."))

    try bench.write(text, to: path)
    let end = "\"></div>\n<script src=\"/_dictum/live.js\""
    #expect(try await !get("/articles/harbour-vote/", serving.port, until: end).contains("nobody"))
  }

  @Test func aPortThatIsTakenIsAFaultOfTheEnvironment() throws {
    let bench = try Workbench()
    _ = try bench.dictum("new", "archive", ".")
    let serving = try bench.serving()
    defer { serving.process.terminate() }
    let run = try bench.dictum("serve", "--port", "\(serving.port)")
    #expect(run.status == 3)
    #expect(run.errors.contains("127.0.0.1:\(serving.port): cannot listen"))
  }

  @Test func aPortThatIsNoneIsAFaultOfUsage() throws {
    #expect(try Workbench().dictum("serve", "--port", "65536").status == 2)
  }

  @Test func aFolderThatIsNotThereIsAFaultOfTheEnvironment() throws {
    let run = try Workbench().dictum("serve", "-C", "nowhere", "--port", "0")
    #expect(run.status == 3)
    #expect(run.errors == "error: nowhere: there is no such folder; name the archive’s with ‘-C’\n")
  }

  @Test func aSignalEndsIt() throws {
    let bench = try Workbench()
    _ = try bench.dictum("new", "archive", ".")
    let process = try bench.serving().process
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == 2)
  }
}
