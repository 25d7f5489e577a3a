import Testing

@testable import EDTF

/// Expects words for a date in every language, and in German and French none of those that stand in the English ones.
func expectWordsInEveryLanguage(of date: EDTFDate) {
  for style in DateStyle.allCases {
    let english = date.words(in: .english, style: style)
    let (german, french) = (date.words(in: .german, style: style), date.words(in: .french, style: style))
    #expect(![english, german, french].contains(""), "\(date)")
    let remnants = (
      vocabulary(english).intersection(vocabulary(german)).subtracting(sharedWithGerman),
      vocabulary(english).intersection(vocabulary(french)).subtracting(sharedWithFrench)
    )
    #expect(remnants.0.isEmpty && remnants.1.isEmpty, "\(date): \(german), \(french)")
  }
}

private let sharedWithGerman: Set<Substring> = [
  "in", "April", "August", "September", "November", "Feb", "Aug", "Nov", "Jan", "Apr", "Q", "UTC",
]
private let sharedWithFrench: Set<Substring> = ["second", "UTC"]

/// The words of a text; the X of unspecified digits is none.
private func vocabulary(_ text: String) -> Set<Substring> {
  Set(text.split { !$0.isLetter }.filter { !$0.allSatisfy { $0 == "X" } })
}
