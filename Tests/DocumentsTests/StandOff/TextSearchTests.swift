import TestSupport
import Testing

@testable import Documents

/// Many words sought in one pass stand where each of them, sought alone, stands.
@Suite struct TextSearchTests {
  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  private func starts(of word: [Unicode.Scalar], in text: [Unicode.Scalar]) -> [Int] {
    if word.isEmpty || word.count > text.count { return [] }
    return (0...text.count - word.count).filter { text[$0..<$0 + word.count].elementsEqual(word) }
  }

  @Test func wordsWithinAndBehindOneAnotherAreFound() {
    let search = TextSearch(["he", "she", "his", "hers", "", "he"].map(scalars))
    #expect(search.starts(in: scalars("ushers his")) == [0: [2], 1: [1], 2: [7], 3: [2], 5: [2]])
  }

  @Test(arguments: 0..<200) func whereASearchForEachAloneFindsThem(seed: Int) {
    var random = SmallRandom(state: UInt64(seed) &* 0x9E37_79B9 &+ 9)
    let letters = scalars("abé ")
    func some(_ lengths: ClosedRange<Int>) -> [Unicode.Scalar] {
      (0..<Int.random(in: lengths, using: &random)).map { _ in letters[Int.random(in: 0..<4, using: &random)] }
    }
    let words = (0..<10).map { _ in some(0...5) }
    let text = some(0...60)
    let found = TextSearch(words).starts(in: text)
    for (index, word) in words.enumerated() { #expect(found[index, default: []] == starts(of: word, in: text)) }
  }
}
