import EDTF

/// A date: what is read prints as it was written, has its days in order and words in every language; what is not is
/// pointed at, and what is offered in its place is a date.
func fuzzDates(_ bytes: [UInt8]) {
  guard let text = String(validating: bytes, as: UTF8.self) else { return }
  do throws(EDTFError) {
    expectSound(try EDTFDate.parse(text), text)
  } catch {
    expect(!error.clause.isEmpty, "a refusal without a reason")
    expect(error.offset >= 0 && error.length >= 0, "a place before the text")
    expect(error.offset + error.length <= text.unicodeScalars.count, "a place behind the text")
    if let nearest = error.nearest { expect(isDate(nearest), "‘\(nearest)’ is offered and is no date") }
  }
}

private func expectSound(_ date: EDTFDate, _ text: String) {
  expect(date.text == text, "‘\(text)’ is printed as ‘\(date.text)’")
  expect(isDate(date.text), "‘\(date.text)’ is printed and is no date")
  if let earliest = date.earliest, let latest = date.latest { expect(earliest <= latest, "it ends before it begins") }
  for tag in ["en", "de", "fr"] {
    for style in DateStyle.allCases {
      expect(!date.words(in: dateLanguage(for: tag), style: style).isEmpty, "no words in \(tag)")
    }
  }
  _ = (date.sortKey, date.smallestContainer, date.precision, date.htmlDatetime)
}

private func isDate(_ text: String) -> Bool {
  do {
    return try EDTFDate.parse(text).text == text
  } catch {
    return false
  }
}
