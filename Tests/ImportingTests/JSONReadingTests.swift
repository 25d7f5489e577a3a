import Diagnostics
import Documents
import FileTrees
import Testing

@testable import Importing

/// JSON to the letter of RFC 8259: other readers are less strict.
@Suite struct JSONReadingTests {
  private func isRead(_ text: String) -> Bool {
    let source = SourceText(path: "in.json", bytes: Array(text.utf8))
    return !parseJSON(source, in: 0..<source.bytes.count).hasErrors
  }

  @Test(arguments: [
    #"{"a":[1,-0.5e+3,true,null,"\u00e9\ud83d\ude00\n"]}"#, " [ ] ", "\"\"", "0", "{}",
  ])
  func takesEveryForm(_ text: String) { #expect(isRead(text)) }

  @Test(arguments: [
    "", "{\"a\":1,}", "[1,]", "{a:1}", "'a'", "[1 2]", "+1", ".5", "1.", "1e", "NaN", "tru", "\"\t\"", "[1]]",
    "// a\n1",
  ])
  func refusesWhatTheStandardDoesNotKnow(_ text: String) { #expect(!isRead(text)) }

  @Test func aDeepTextIsRefusedAndNotFollowedDown() {
    #expect(!isRead(String(repeating: "[", count: 100_000)))
  }

  @Test func theSchemasForEditorsAreJSON() {
    for file in schemaFiles() { #expect(isRead(String(decoding: file.bytes, as: UTF8.self)), "\(file.path)") }
  }
}
