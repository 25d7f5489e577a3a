import Foundation
import TestSupport
import Testing

/// The way that the README shows a newcomer, command by command.
@Suite struct WalkthroughTests {
  @Test func leadsToAPublishedStatement() throws {
    let bench = try Workbench()
    #expect(try bench.dictum("new", "archive", "my-archive").status == 0)
    #expect(try bench.dictum("build", "-C", "my-archive").status == 0)
    #expect(try bench.dictum("new", "speaker", "ada-lovelace", "-C", "my-archive").status == 0)
    #expect(try bench.dictum("new", "article", "a-first-article", "-C", "my-archive").status == 0)
    let path = "my-archive/content/articles/a-first-article.md"
    let scaffold = try bench.text(path)
    #expect(try bench.dictum("check", "-C", "my-archive", "--strict").errors == "")

    let readme = try Project.text(Project.folder + "/README.md")
    let line = try #require(readme.components(separatedBy: "\n").first { $0.contains("Asked about the engine") })
    let body = scaffold.components(separatedBy: "---\n").prefix(2).joined(separator: "---\n") + "---\n\n"
    let sentence = line.trimmingCharacters(in: .whitespaces)
    try bench.write(body + sentence.replacingOccurrences(of: "lovelace ", with: "lovelance "), to: path)
    let run = try bench.dictum("check", "-C", "my-archive")
    #expect(run.status == 1)
    for shown in readme.components(separatedBy: "\n") where isShownProblem(shown) {
      #expect(run.errors.contains(String(shown.dropFirst(4))), "\(shown)")
    }

    try bench.write(body + sentence, to: path)
    #expect(try bench.dictum("pin", "-C", "my-archive").output.hasPrefix("1 statement named, 1 speaker marked, "))
    #expect(try bench.dictum("build", "-C", "my-archive", "--strict").status == 0)
    #expect(try bench.text("my-archive/public/s/a-first-article/s1/index.html").contains("It can do whatever"))

    let target = try #require(readme.components(separatedBy: "\n").first { $0.contains("{folder: /var/www") })
    let here = target.dropFirst(4).replacingOccurrences(of: "/var/www/my-archive", with: "../www")
    let configuration = try bench.text("my-archive/dictum.yml")
    try bench.write("\(configuration)publish:\n\(here)\n", to: "my-archive/dictum.yml")
    let published = try bench.dictum("publish", "-C", "my-archive")
    #expect(published.status == 0, "\(published.errors)")
    #expect(try bench.text("www/s/a-first-article/s1/index.html").contains("It can do whatever"))
  }

  private func isShownProblem(_ line: String) -> Bool {
    line.hasPrefix("    content/articles/a-first-article.md") || line.hasPrefix("       ") && line.contains(" | ")
      || line.hasPrefix("    help: did you mean")
  }
}
