import Diagnostics
import FileTrees
import Testing

@testable import Documents

/// The id that a file has by its name.
@Suite struct FileNameTests {
  private func read(_ name: String) -> Checked<String?> {
    idOfFile(SourceFile(path: "content/articles/\(name).md", bytes: []))
  }

  @Test func aNameThatIsAnIDIsTakenAsItIs() {
    #expect(read("nato-membership-2").value == "nato-membership-2")
    #expect(read("nato-membership-2").diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("NATO Membership", "nato-membership"), ("Orbán & Łukasz", "orban-lukasz"), ("straße", "strasse"),
    ("Путин-интервью", "putin-intervyu"), ("Їжак", "izhak"), ("Σίσυφος", "sisyfos"), ("100%", "100"), ("-rf", "rf"),
    ("a'b", "a-b"), ("x ", "x"), (String(repeating: "a", count: 200), String(repeating: "a", count: 64)),
  ]) func aNameThatIsNoneIsReadAsTheNearestWithAWarning(_ name: String, _ id: String) {
    let read = read(name)
    #expect(read.value == id)
    #expect(read.diagnostics.map(\.severity) == [.warning])
    #expect(read.diagnostics.first?.help?.contains("‘\(id).md’") == true)
  }

  @Test(arguments: [
    ("新聞-1999", "‘新’ has no counterpart"), ("!!!", "holds no letter and no digit"), (".well-known", "is hidden"),
    ("a\u{1B}[31mb", "nobody can see"), ("a\u{202E}b", "nobody can see"), ("Index", "reserved word"),
    (String(repeating: "a", count: 253), "at most 255 bytes"), ("\u{E000}", "nobody can see"), ("٣", "no counterpart"),
  ]) func aNameThatAnAddressCannotTellIsRefused(_ name: String, _ reason: String) {
    let read = read(name)
    #expect(read.value == nil)
    #expect(read.diagnostics.map(\.code) == [.fileName])
    #expect(read.diagnostics.hasErrors)
    #expect(read.diagnostics.first?.message.contains(reason) == true)
  }

  @Test(arguments: ["nul", "con", "com1", "lpt9"]) func aNameOfADeviceIsTakenWithAWarning(_ name: String) {
    #expect(read(name).value == name)
    #expect(read(name).diagnostics.map(\.severity) == [.warning])
    #expect(read("com10").diagnostics.isEmpty)
  }
}
