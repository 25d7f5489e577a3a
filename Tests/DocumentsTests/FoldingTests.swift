import Foundation
import Testing

@testable import Documents

@Suite struct Folding {
  private func folded(_ text: String) -> FoldedText { FoldedText(Array(text.unicodeScalars)) }
  private func text(_ text: String) -> String {
    String(scalars: folded(text).scalars)
  }

  @Test func spellsTextsOfScalarsOfEveryLength() {
    for text in ["", "plain", "é ü ẞ", "日本語", "a\u{1F600}b\u{10FFFF}", "e\u{301}\0\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}"] {
      #expect(String(scalars: Array(text.unicodeScalars)).utf8.elementsEqual(text.utf8))
    }
  }

  @Test func makesOneSpaceOfAnyWhiteSpace() {
    #expect(text("a \t\n\u{A0}\u{2009}\u{3000}b") == "a b")
    #expect(text("a \u{AD} b") == "a b")
  }

  @Test func dropsSoftHyphens() {
    #expect(text("co\u{AD}oper\u{AD}ate") == "cooperate")
  }

  @Test func composesLettersAndTheirMarks() {
    #expect(text("e\u{301}").unicodeScalars.count == 1)
    #expect(text("\u{1112}\u{1161}\u{11AB}").unicodeScalars.map(\.value) == [0xD55C])
    #expect(text("\u{212B}").unicodeScalars.map(\.value) == [0xC5])
    #expect(text("q\u{307}\u{323}").unicodeScalars.map(\.value) == [0x71, 0x323, 0x307])
  }

  @Test func keepsAMarkThatFollowsASpace() {
    #expect(text("a \u{301}b").unicodeScalars.map(\.value) == [0x61, 0x20, 0x301, 0x62])
  }

  @Test func saysWhereEachScalarWent() {
    let text = folded("a  e\u{301}\u{AD}b")
    #expect(text.offsets == [0, 1, 2, 2, 2, 3, 3, 4])
    #expect(text.folded(3..<7) == 2..<4)
    #expect(text.text(1..<6) == "é")
  }

  @Test func agreesWithNFCOnRandomText() {
    var random = SystemRandomNumberGenerator()
    let alphabet: [UInt32] = [
      0x61, 0x65, 0x301, 0x302, 0x323, 0x327, 0x1100, 0x1161, 0x11A8, 0x915, 0x93C, 0x9C7, 0x9BE, 0x212B,
      0x2126,
      0xFB1D, 0x5D0, 0x5B8, 0x1E69, 0x344, 0x4E00, 0x1F600,
    ]
    for _ in 0..<2_000 {
      let scalars = (0..<Int.random(in: 1...12, using: &random)).compactMap { _ in
        Unicode.Scalar(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
      }
      let original = String(String.UnicodeScalarView(scalars))
      let expected = original.precomposedStringWithCanonicalMapping
      #expect(Array(text(original).unicodeScalars) == Array(expected.unicodeScalars), "\(scalars)")
    }
  }
}
