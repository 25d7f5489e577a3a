import Documents
import FileTrees
import Foundation
import TestSupport

/// Files of every kind, from the archive and the manuals and with random faults, and some that leave no key out.
enum SampleFiles {
  /// The Markdown files of this repository's archive.
  static func ofTheArchive() throws -> [SourceFile] {
    try DocumentKind.allCases.flatMap { kind in
      let folder = "content/\(kind.rawValue)"
      let names = try FileManager.default.contentsOfDirectory(atPath: Project.folder + "/" + folder).sorted()
      return try names.filter { $0.hasSuffix(".md") }.map { name in
        file("\(folder)/\(name)", try Project.text("\(Project.folder)/\(folder)/\(name)"))
      }
    }
  }

  /// The inputs of all examples of the manuals.
  static func ofTheManuals() throws -> [SourceFile] {
    try ["docs/language.md", "docs/diagnostics.md", "docs/verification.md"].flatMap { path in
      ExampleFile(try Project.text(Project.folder + "/" + path)).examples.flatMap(\.inputs).map { input in
        let path = input.kind == "article" ? FixtureArchive.articlePath : input.argument
        let isWhole = input.kind != "article" || input.text.hasPrefix("---\n")
        return file(path, isWhole ? input.text : FixtureArchive.articleFrontMatter + input.text)
      }
    }
  }

  /// A file in which some bytes are others, or pieces of it stand elsewhere.
  static func shaken(_ sample: SourceFile, using random: inout SmallRandom) -> SourceFile {
    var bytes = sample.bytes
    let signs = Array("[]{}()\"'`*_|#>-:.=~\n\\&<!é”“ ".utf8)
    for _ in 0..<Int.random(in: 1...12, using: &random) where !bytes.isEmpty {
      let place = bytes.indices.randomElement(using: &random) ?? 0
      let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] = signs.randomElement(using: &random) ?? 0x5B
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: bytes.indices.randomElement(using: &random) ?? 0)
      default: bytes.insert(signs.randomElement(using: &random) ?? 0x5D, at: place)
      }
    }
    return SourceFile(path: sample.path, bytes: bytes)
  }

  static func file(_ path: String, _ text: String) -> SourceFile { SourceFile(path: path, bytes: Array(text.utf8)) }

  /// Texts nested as deeply as they may be, and deeper.
  static let deep: [SourceFile] = [10, 49, 50, 98, 99, 100, 101].flatMap { depth in
    texts(nested: depth).map { file(FixtureArchive.articlePath, FixtureArchive.articleFrontMatter + $0 + "\n") }
  }

  private static func texts(nested depth: Int) -> [String] {
    func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }
    let list = (0..<depth).map { times($0, "  ") + "- a\n" }.joined()
    let half = depth / 2
    return [
      times(depth, "> ") + "a", list, times(depth, "[") + "a" + times(depth, "]{note=b}"),
      times(half, "*[**[") + "a" + times(half, "]{.sic}**]{note=b}*"),
      times(half, "> ") + times(half, "[*") + "a" + times(half, "*]{by=x}"),
    ]
  }
}
