import ArchiveModel
import Diagnostics
import Documents
import FileTrees
import Importing
import Foundation
import TestSupport

/// A file of JSON Lines, what is made of it, and what the ordinary stages read in that.
struct Imported {
  let checked: Checked<ImportedFiles>
  let archive: FixtureArchive

  init(_ lines: String...) { self.init(bytes: Array(lines.map { $0 + "\n" }.joined().utf8)) }

  init(bytes: [UInt8]) {
    checked = importJSONLines(SourceFile(path: "in.jsonl", bytes: bytes), rights: "public domain")
    var archive = FixtureArchive()
    for file in checked.value.files { archive.files[file.path] = String(decoding: file.bytes, as: UTF8.self) }
    self.archive = archive
  }

  func file(_ path: String) -> String { archive.files["content/" + path] ?? "" }

  /// The text behind the front matter of an article, without the line ends around it.
  func body(_ slug: String = "a") -> String {
    let parts = file("articles/\(slug).md").components(separatedBy: "\n---\n")
    return parts.dropFirst().joined(separator: "\n---\n").trimmingCharacters(in: .newlines)
  }

  var printed: String { TerminalPrinter(isColoured: false).print(checked.diagnostics) }
}

/// A record with one paragraph for each text; the spans of each are written as JSON.
func record(_ paragraphs: [(text: String, spans: String)], id: String = "a", more: String = "") -> String {
  let written = paragraphs.map { "{\"text\":\(quoted($0.text)),\"spans\":[\($0.spans)]}" }.joined(separator: ",")
  let speakers = ["x", "y", "z"].map { "{\"id\":\"\($0)\",\"name\":\"Name \($0.uppercased())\",\"role\":null}" }
  return "{\"id\":\"\(id)\",\"title\":\"T\",\"outlet\":\"The Record\",\"url\":\"https://a.example/\","
    + "\"published\":\"2020-02-03\",\"language\":\"en\",\(more)\"paragraphs\":[\(written)],"
    + "\"speakers\":[\(speakers.joined(separator: ","))]}"
}

/// A span of words of a speaker.
func said(_ range: Range<Int>, _ speaker: String, _ id: String, part: Int = 0, more: String = "") -> String {
  "{\"start\":\(range.lowerBound),\"end\":\(range.upperBound),\"kind\":\"statement\",\"speaker_id\":\"\(speaker)\","
    + "\"statement_id\":\"\(id)\",\"part\":\(part)\(more)}"
}

private func quoted(_ text: String) -> String {
  let scalars = text.unicodeScalars.map { scalar in
    scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
      ? "\\u" + String(String(scalar.value + 0x10000, radix: 16).dropFirst()) : String(Character(scalar))
  }
  return "\"" + scalars.joined() + "\""
}
