import Diagnostics
import Foundation
import TestSupport
import Testing

/// `docs/diagnostics.md` has an entry for each code, and an example for each that reading an archive can meet.
@Suite struct ProblemList {
  private static let path = "docs/diagnostics.md"

  /// Codes of templates, of addresses, of pictures, of imports and of the disk, and those that no text in a manual can
  /// show: bytes that are no text, a folder without an archive, a text that is too long to be printed.
  private static let shownElsewhere: Set<DiagnosticCode> = [
    .templateSyntax, .templateUnknownKey, .templateUnknownPartial, .templateKeyKind, .duplicateAddress, .skippedFile,
    .notUTF8, .missingFolder, .jsonSyntax, .importedSpan, .fileExists, .unknownPicture, .outsidePicture,
    .ledgerBehind, .unreadableFile, .fileTooLarge, .intricateText,
  ]

  @Test func explainsEachCodeOnceAndNoOther() {
    let entries = manual(Self.path).lines.filter { $0.hasPrefix("### ") }.map { String($0.dropFirst(4)) }
    #expect(entries.sorted() == DiagnosticCode.allCases.map(\.rawValue).sorted())
  }

  @Test func showsEachCodeUnderItsOwnEntry() {
    let examples = manual(Self.path).examples
    for code in DiagnosticCode.allCases where !Self.shownElsewhere.contains(code) {
      let own = examples.filter { $0.heading == code.rawValue }
      #expect(own.contains { Outcome(of: $0).codes.contains(code) }, "\(code.rawValue) has no example")
    }
  }
}
