import TestSupport
import Testing

@testable import EDTF

@Suite struct RandomDates {
  @Test func areReadAsTheyWerePrintedAndEndAfterTheyBegin() throws {
    var random = SmallRandom(state: 20_190_204)
    var accepted = 0
    while accepted < 5000 {
      let text = randomText(&random)
      guard case .success(let date) = Result(catching: { try EDTFDate.parse(text) }) else { continue }
      accepted += 1
      #expect(date.text == text)
      #expect(try EDTFDate.parse(date.text) == date)
      expectWordsInEveryLanguage(of: date)
      guard let earliest = date.earliest, let latest = date.latest else { continue }
      #expect(earliest <= latest, "\(text)")
    }
  }

  @Test func neverCrashOnMutilatedText() {
    var random = SmallRandom(state: 7)
    for _ in 0..<20_000 {
      var characters = Array(randomText(&random))
      for _ in 0..<Int.random(in: 1...3, using: &random) where !characters.isEmpty {
        let index = Int.random(in: 0..<characters.count, using: &random)
        characters[index] = "0129XYESTZ?~%-+:/.,[]{} é".randomElement(using: &random) ?? "0"
      }
      let text = String(characters)
      guard case .failure(let error as EDTFError) = Result(catching: { try EDTFDate.parse(text) }) else { continue }
      #expect(error.offset + error.length <= text.unicodeScalars.count)
      if let nearest = error.nearest { #expect(throws: Never.self) { try EDTFDate.parse(nearest) } }
    }
  }

  private func randomText(_ random: inout SmallRandom) -> String {
    let (one, other) = (randomDate(&random), randomDate(&random))
    return switch Int.random(in: 0..<12, using: &random) {
    case 0: "\(one)/\(other)"
    case 1: "\(one)/.."
    case 2: "/\(one)"
    case 3: "[\(one),\(other)..]"
    case 4: "{\(one)..\(other),\(one)}"
    case 5: "[..\(one)]"
    case 6: randomTime(&random)
    default: one
    }
  }

  private func randomDate(_ random: inout SmallRandom) -> String {
    let year = Bool.random(using: &random) ? "" : ["-", "?", "~"].randomElement(using: &random) ?? ""
    let head = year + places(4, &random) + sign(&random)
    return switch Int.random(in: 0..<6, using: &random) {
    case 0: head
    case 1: "\(head)-\(places(2, &random))\(sign(&random))"
    case 2: "\(places(4, &random))-\(Int.random(in: 21...41, using: &random))\(sign(&random))"
    case 3: "Y\(Int.random(in: 10_000...99_999_999, using: &random))S\(Int.random(in: 1...5, using: &random))"
    case 4: "Y-\(Int.random(in: 1...99, using: &random))E\(Int.random(in: 1...40, using: &random))"
    default: "\(head)-\(sign(&random))\(places(2, &random))-\(places(2, &random))\(sign(&random))"
    }
  }

  private func randomTime(_ random: inout SmallRandom) -> String {
    let zone = ["", "Z", "+02", "-11:30", "+14:00"].randomElement(using: &random) ?? ""
    let day = CalendarDay(dayNumber: Int.random(in: -900_000...900_000, using: &random))
    return "\(day)T\(zeroPadded(Int.random(in: 0...23, using: &random), to: 2)):30:15\(zone)"
  }

  private func places(_ count: Int, _ random: inout SmallRandom) -> String {
    (0..<count).map { _ in "00011122356789X".randomElement(using: &random).map(String.init) ?? "0" }.joined()
  }

  private func sign(_ random: inout SmallRandom) -> String {
    ["", "", "", "", "?", "~", "%"].randomElement(using: &random) ?? ""
  }
}
