/// A year alone in another form: too long or too short for its `Y`, a decade, a century, an era in words.
func rewrittenYear(_ text: String) -> [String] {
  let lower = text.lowercased()
  return [longYear(text), shortYear(text), decade(lower), truncatedYear(text), yearOfEra(lower), draftYear(lower)]
    .compactMap(\.self)
}

/// `20067890`: a year of more than four digits.
private func longYear(_ text: String) -> String? {
  let digits = text.drop { $0 == "-" }
  return digits.utf8.count > 4 && isNumber(String(digits)) ? "Y\(text)" : nil
}

/// `Y1700`: a year of four digits or fewer.
private func shortYear(_ text: String) -> String? {
  guard text.uppercased().hasPrefix("Y"), let year = Int(text.dropFirst()) else { return nil }
  return year.magnitude <= 9999 ? yearText(year) : "Y\(year)"
}

/// `1990s` and `1990's`; `1900s` may be the decade or the century, and the century holds both.
private func decade(_ text: String) -> String? {
  guard text.hasSuffix("s") else { return nil }
  let year = String(text.drop { !$0.isNumber }.prefix { $0.isNumber })
  guard year.utf8.count == 4, isNumber(year), year.hasSuffix("0"),
    ["\(year)s", "\(year)'s", "\(year)’s", "the \(year)s"].contains(text)
  else { return nil }
  return year.hasSuffix("00") ? "\(year.prefix(2))XX" : "\(year.prefix(3))X"
}

/// `193` for a decade and `19` for a century, as ISO 8601-2 has them and EDTF does not.
private func truncatedYear(_ text: String) -> String? {
  guard isNumber(text), let number = Int(text) else { return nil }
  return switch text.utf8.count {
  case 3 where (100...209).contains(number): "\(text)X"
  case 2 where (10...20).contains(number): "\(text)XX"
  default: nil
  }
}

/// `44 BC`, `44 BCE`, `AD 44`, `44 CE`.
private func yearOfEra(_ text: String) -> String? {
  let words = text.split { " .".contains($0) }.map(String.init)
  guard words.count == 2, let year = words.compactMap({ Int($0) }).first, (1...9999).contains(year) else { return nil }
  if words.contains("bc") || words.contains("bce") { return yearText(1 - year) }
  return words.contains("ad") || words.contains("ce") ? yearText(year) : nil
}

/// `199u`: the sign for an unspecified digit in drafts of EDTF before 2019.
private func draftYear(_ text: String) -> String? {
  text.contains("u") ? text.replacing("u", with: "X") : nil
}
