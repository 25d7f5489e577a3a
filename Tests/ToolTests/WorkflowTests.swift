import Diagnostics
import Documents
import FileTrees
import Foundation
import TestSupport
import Testing

/// Archives that are checked and published at every push.
@Suite struct WorkflowTests {
  private static let files = [
    "github": ".github/workflows/publish.yml", "gitlab": ".gitlab-ci.yml", "forgejo": ".forgejo/workflows/publish.yml",
  ]

  /// The commands of Dictum that a workflow runs, in order.
  private func commands(_ workflow: String) -> [[String]] {
    workflow.split(separator: "\n").compactMap { line in
      line.firstRange(of: "dictum ").flatMap { found in
        let before = line[..<found.lowerBound].drop { $0 == " " }
        return before == "run: " || before == "- "
          ? line[found.upperBound...].split(separator: " ").map(String.init) : nil
      }
    }
  }

  @Test(arguments: ["github", "gitlab", "forgejo"]) func everyCommandOfAWorkflowWorks(_ service: String) throws {
    let bench = try Workbench()
    let made = try bench.dictum("new", "archive", ".", "--ci", service)
    #expect(made.status == 0)
    let path = try #require(Self.files[service])
    let next = "under DICTUM, say ‘dictum pin’, and commit what it writes\n"
    #expect(made.output.hasSuffix("put the address of your Dictum into \(path), \(next)"))
    let workflow = try bench.text(path)
    #expect(parseYAML(SourceText(path: path, bytes: Array(workflow.utf8)), in: 0..<workflow.utf8.count).value != nil)
    _ = try bench.dictum("pin")
    for arguments in [
      ["init", "--quiet", "--bare", "host.git"], ["init", "--quiet"], ["remote", "add", "origin", "./host.git"],
    ] {
      #expect(try bench.run("/usr/bin/git", arguments).status == 0)
    }
    let commands = commands(workflow)
    #expect(commands.map { $0[0] } == ["check", "publish"])
    for command in commands {
      let run = try bench.dictum(command)
      #expect(run.status == 0, "\(command): \(run.output)\(run.errors)")
    }
  }

  @Test func aWorkflowGoesWithAnArchiveOnly() throws {
    #expect(try Workbench().dictum("new", "topic", "harbour", "--ci", "github").status == 2)
  }
}
