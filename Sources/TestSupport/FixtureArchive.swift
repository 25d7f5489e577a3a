package import Diagnostics
internal import Documents
internal import BuiltInTheme
internal import FileTrees
internal import Rendering
internal import Verification
package import ArchiveModel

/// A small archive that examples and tests stand in: speakers, topics, events and outlets under `content/`.
package struct FixtureArchive: Sendable {
  /// The path of the article that a body alone stands in.
  package static let articlePath = "content/articles/example.md"

  /// The front matter of that article, fences included: nine lines.
  package static let articleFrontMatter = """
    ---
    title: An example
    outlet: gazette
    url: https://gazette.example/talks
    published: 2022-02-08
    captured: 2025-01-09
    language: en
    text: digest
    ---

    """

  /// The path of a second article, which holds no statement.
  package static let otherPath = "content/articles/other.md"

  private static let configuration = "format: 1\ntitle: A fixture\nurl: https://fixture.example/\n"

  /// The capture of that article, where there is one.
  private static let capturePath = "captures/example.txt"

  /// By path, each file's text; captures stand under `captures/`.
  package var files: [String: String]

  package init() {
    files = ["dictum.yml": Self.configuration, Self.otherPath: Self.articleFrontMatter + "Text.\n"]
    for (name, text) in Self.speakers { files["content/speakers/\(name).md"] = Self.fenced(text) }
    for (name, text) in Self.topics { files["content/topics/\(name).md"] = Self.fenced("label: \(text)") }
    for (name, text) in Self.events { files["content/events/\(name).md"] = Self.fenced(text) }
    for (name, text) in Self.outlets { files["content/outlets/\(name).md"] = Self.fenced("name: \(text)") }
  }

  /// With an article: a whole file where it begins with a fence, else the body of `articlePath`.
  package func with(article text: String) -> FixtureArchive {
    with(text.hasPrefix("---\n") ? text : Self.articleFrontMatter + text, at: Self.articlePath)
  }

  package func with(_ text: String, at path: String) -> FixtureArchive {
    var copy = self
    copy.files[path] = text
    return copy
  }

  /// What the stages up to the linked archive make of it, problems sorted.
  package func linked() -> Checked<LinkedArchive> {
    let sources = files.keys.sorted().map { SourceFile(path: $0, bytes: Array(text(of: $0).utf8)) }
    let checked = parseConfiguration(sources.first { $0.path == "dictum.yml" }).then { configuration in
      let documents = sources.filter { $0.path.hasPrefix("content/") && $0.path.hasSuffix(".md") }
      return documents.map { parseDocument($0, limits: configuration.limits) }.joined().then {
        assembleArchive($0.compactMap(\.self), configuration: configuration, includesDrafts: false)
      }
    }.then { verified($0, sources) }.then(linkArchive)
    return Checked(checked.value, (checked.diagnostics + lostAddresses(checked.value)).sorted())
  }

  /// What the ledger, where there is one, says of the site.
  private func lostAddresses(_ archive: LinkedArchive) -> [Diagnostic] {
    guard let text = files[Ledger.path] else { return [] }
    let plan = compileTheme(builtIn: builtInTheme, own: []).then { planSite(archive, theme: $0, media: []) }
    return parseLedger(SourceFile(path: Ledger.path, bytes: Array(text.utf8))).then { ledger in
      Checked((), checkLedger(ledger, plan.value, isLocked: false))
    }.diagnostics
  }

  private func verified(_ archive: Archive, _ sources: [SourceFile]) -> Checked<Archive> {
    let captures = sources.filter { $0.path.hasPrefix("captures/") }.map {
      SourceFile(path: String($0.path.dropFirst("captures/".count)), bytes: $0.bytes)
    }
    let record = sources.first { $0.path == VerificationRecord.path }
    return parseRecord(record).then { record in
      archive.articles.map { verify($0, against: Captures(captures.isEmpty ? nil : captures), record: record) }.joined()
    }.then { articles in
      let verified = articles.map(\.article)
      return Checked(archive.with(articles: verified), checkShares(verified, limit: archive.configuration.limits.share))
    }
  }

  /// A file's text; the article of the examples names its capture, where there is one and it names none itself.
  private func text(of path: String) -> String {
    let text = files[path] ?? ""
    guard path == Self.articlePath, text.hasPrefix(Self.articleFrontMatter), let capture = files[Self.capturePath]
    else {
      return text
    }
    let digest = Digest(of: Array(capture.utf8)).hexadecimal
    return Self.articleFrontMatter.dropLast(4) + "capture: {file: example.txt, sha256: \(digest)}\n---\n"
      + text.dropFirst(Self.articleFrontMatter.count)
  }

  private static func fenced(_ text: String) -> String { "---\n\(text)\n---\n" }

  private static let speakers = [
    "putin": """
    name: Vladimir Putin
    kind: person
    offices:
      - {title: acting President of Russia, from: 1999-12-31, to: 2000-05-07}
      - {title: President of Russia, from: 2000-05-07, to: 2008-05-07}
      - {title: Prime Minister of Russia, from: 2008-05-08, to: 2012-05-07}
      - {title: President of Russia, from: 2012-05-07}
    """,
    "robertson": """
    name: George Robertson
    kind: person
    offices:
      - {title: Secretary General of NATO, from: 1999-10-14, to: 2003-12-17}
    """,
    "clinton": """
    name: Bill Clinton
    kind: person
    offices:
      - {title: President of the United States, from: 1993-01-20, to: 2001-01-20}
    """,
    "macron": """
    name: Emmanuel Macron
    kind: person
    offices:
      - {title: President of France, from: 2017-05-14}
    """,
    "frost": "name: David Frost\nkind: person",
    "stone": "name: Oliver Stone\nkind: person",
    "nato": "name: NATO\nkind: body",
    "kremlin": "name: The Kremlin\nkind: body",
    "ukraine": "name: Ukraine\nkind: body",
  ]

  private static let topics = [
    "nato-membership": "Russia in NATO", "nato-enlargement": "NATO’s growth", "talks": "Talks", "ukraine": "Ukraine",
  ]

  private static let events = [
    "frost-interview": "label: Interview by David Frost\ndate: 2000-03",
    "one-decision": "label: The One Decision podcast\ndate: 2021-11",
    "first-meeting": "label: First meeting of Putin and Robertson\ndate: 1999/2003",
    "clinton-conversation": "label: Conversation of Putin and Clinton\ndate: unknown",
    "moscow-talks": "label: Talks in Moscow\ndate: {date: 2022-02-07, basis: inferred, evidence: “on Monday”}",
    "stone-interviews": "label: The Stone interviews\ndate: 2015/2017",
  ]

  private static let outlets = ["gazette": "The Gazette", "tass": "TASS", "courier": "The Courier"]
}
