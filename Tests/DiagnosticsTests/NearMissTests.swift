import Testing

@testable import Diagnostics

@Suite struct NearMiss {
  @Test func findsANameWithOneLetterWrongMissingTooManyOrSwapped() {
    for written in ["putan", "puti", "puttin", "ptuin"] {
      #expect(nearMiss(of: written, among: ["macron", "putin"]) == "putin", "\(written)")
    }
  }

  @Test func offersNothingThatIsFurtherThanAThirdAway() {
    #expect(nearMiss(of: "xyz", among: ["putin", "macron"]) == nil)
    #expect(nearMiss(of: "pooten", among: ["putin"]) == nil)
    #expect(nearMiss(of: "robertsen", among: ["robertson"]) == "robertson")
  }

  @Test func takesTheNearestAndOfTwoEquallyNearTheFirstInTheAlphabet() {
    #expect(nearMiss(of: "sayd", among: ["say", "said"]) == "said")
    #expect(nearMiss(of: "cat", among: ["cut", "cot"]) == "cot")
    #expect(nearMiss(of: "cat", among: ["cot", "cut"]) == "cot")
  }

  @Test func isNotLedAstrayByLongNames() {
    let long = String(repeating: "a", count: 5_000)
    #expect(nearMiss(of: long, among: [long + "b"]) != nil)
    #expect(nearMiss(of: "", among: []) == nil)
  }
}
