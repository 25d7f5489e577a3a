import Foundation
import Testing

/// `content/permalinks.tsv`: no address is lost silently.
@Suite struct LedgerTests {
  private func pinned() throws -> Workbench {
    let bench = try Workbench()
    _ = try bench.dictum("new", "archive", ".")
    let head = "title: A\noutlet: unknown\nurl: unknown\npublished: 2024\ncaptured: unknown\nlanguage: en\ntext: digest"
    try bench.write(
      "---\n\(head)\n---\n[“x”]{by=unknown as=\"a voice\" #s1 said=2023}\n", to: "content/articles/old-name.md")
    _ = try bench.dictum("pin")
    return bench
  }

  private func lines(_ bench: Workbench) throws -> [String] {
    try bench.text("content/permalinks.tsv").split(separator: "\n").map(String.init)
  }

  @Test func holdsEveryAddressThatLasts() throws {
    let bench = try pinned()
    _ = try bench.dictum("build")
    let built = try bench.tree("public").keys.filter { path in
      let parts = path.split(separator: "/")
      let lists = ["articles", "speakers", "topics", "events", "outlets"]
      return path.hasSuffix("/index.html")
        && (parts[0] == "s" || (parts.count == 3 && lists.contains(String(parts[0]))))
    }
    #expect(!built.isEmpty)
    let addresses = try lines(bench).dropFirst().map { String($0.split(separator: "\t")[1]) + "index.html" }
    for page in built { #expect(addresses.contains(page), "\(page)") }
    for address in addresses { #expect(bench.exists("public/" + address), "\(address)") }
    #expect(try bench.dictum("check", "--strict", "--locked").status == 0)
  }

  @Test func aLostAddressIsToldBesideTheReferencesThatLeadNowhere() throws {
    let bench = try pinned()
    try bench.remove("content/speakers/ada-brook.md")
    let run = try bench.dictum("check")
    #expect(run.errors.contains("no speaker ‘ada-brook’"))
    #expect(run.errors.contains("‘/speakers/ada-brook/’ was given out and would lead nowhere [lost-address]"))
  }

  @Test func isBehindUntilTheNextPin() throws {
    let bench = try pinned()
    _ = try bench.dictum("new", "speaker", "new-voice")
    #expect(try bench.dictum("check").status == 0)
    let run = try bench.dictum("check", "--locked")
    #expect(run.status == 1)
    #expect(run.errors.contains("the ledger lacks an address of this site: ‘/speakers/new-voice/’ [ledger-behind]"))
    _ = try bench.dictum("pin")
    #expect(try bench.dictum("check", "--locked").status == 0)
  }

  @Test func losesNothingByPinningAgain() throws {
    let bench = try pinned()
    let before = try bench.text("content/permalinks.tsv")
    #expect(try bench.dictum("pin").output.hasPrefix("every statement has its name"))
    #expect(try bench.text("content/permalinks.tsv") == before)
  }

  @Test func forbidsToLoseAnArticleAndToPinOverIt() throws {
    let bench = try pinned()
    try FileManager.default.moveItem(
      atPath: bench.folder + "/content/articles/old-name.md", toPath: bench.folder + "/content/articles/renamed.md")
    for command in ["check", "build", "pin"] {
      let run = try bench.dictum(command)
      #expect(run.status == 1, "\(command)")
      #expect(run.errors.contains("was given out and would lead nowhere [lost-address]"))
      #expect(run.errors.contains("1 error\n"))
    }
    let text = try bench.text("content/articles/renamed.md")
    try bench.write(
      text.replacingOccurrences(of: "\noutlet:", with: "\naliases: [old-name]\noutlet:"),
      to: "content/articles/renamed.md")
    #expect(try bench.dictum("build").status == 0)
    #expect(try bench.text("public/articles/old-name/index.html").contains("../../articles/renamed/"))
  }

  @Test func keepsAddressesFromNewStatements() throws {
    let bench = try pinned()
    let text = try bench.text("content/articles/old-name.md")
    try bench.write(
      text.replacingOccurrences(of: " #s1", with: "").replacingOccurrences(of: "“x”", with: "“Brand new”")
        .replacingOccurrences(of: "pinned: 1\n", with: ""), to: "content/articles/old-name.md")
    let run = try bench.dictum("pin")
    #expect(run.status == 1)
    #expect(run.errors.contains("the address ‘/s/old-name/s1/’ was given out"))
    #expect(try !bench.text("content/articles/old-name.md").contains("#s1"))
  }

  @Test func saysThatAnArticleIsADraftNow() throws {
    let bench = try pinned()
    let text = try bench.text("content/articles/old-name.md")
    try bench.write(
      text.replacingOccurrences(of: "\noutlet:", with: "\ndraft: true\noutlet:"), to: "content/articles/old-name.md")
    #expect(try bench.dictum("check").errors.contains("help: take ‘draft: true’ out of the article"))
  }

  @Test func thatIsDamagedIsAnError() throws {
    let bench = try pinned()
    try bench.write(try bench.text("content/permalinks.tsv") + "nonsense\n", to: "content/permalinks.tsv")
    #expect(try bench.dictum("check").errors.contains("[ledger-line]"))
  }
}
