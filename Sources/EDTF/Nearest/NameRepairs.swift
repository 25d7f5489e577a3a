/// A date with the name of a month, a season or a quarter: `7 Feb 2022`, `February 7, 2022`, `Spring, 2002`.
func rewrittenNames(_ text: String) -> [String] {
  let lower = text.lowercased()
  let words = lower.split { " ,./".contains($0) }.map(String.init)
  let named = date(of: words) ?? date(of: lower.split { " ,./-".contains($0) }.map(String.init))
  return [named].compactMap(\.self).flatMap { [$0] + paddedOrShortened($0) }
}

private func date(of words: [String]) -> String? {
  guard words.count >= 2, let year = words.first(where: isYear) else { return nil }
  let others = words.filter { $0 != year && !$0.isEmpty && $0 != "of" && $0 != "the" }
  if let part = others.lazy.compactMap(seasons(named:)).first, others.count == 1 { return "\(year)-\(part)" }
  if let part = quarter(others) { return "\(year)-\(part)" }
  guard let month = others.lazy.compactMap(month(named:)).first else { return nil }
  let days = others.compactMap(day)
  guard others.count == 1 + days.count, days.count <= 1 else { return nil }
  return ([year, month] + days).joined(separator: "-")
}

private func isYear(_ word: String) -> Bool {
  let digits = word.hasPrefix("-") ? String(word.dropFirst()) : word
  return digits.utf8.count == 4 && isNumber(digits)
}

/// One or two digits, perhaps with the ending of an ordinal.
private func day(_ word: String) -> String? {
  let digits = String(word.prefix { $0.isNumber })
  guard isNumber(digits), digits.utf8.count <= 2 else { return nil }
  return ["", "st", "nd", "rd", "th", "er"].contains(String(word.dropFirst(digits.count))) ? padded(digits) : nil
}

/// The names of months in English, German and French.
private let monthNames = [
  ["january", "januar", "jänner", "janvier"], ["february", "februar", "février", "fevrier"],
  ["march", "märz", "mrz", "mars"],
  ["april", "avril"], ["may", "mai"], ["june", "juni", "juin"], ["july", "juli", "juillet"],
  ["august", "août", "aout"],
  ["september", "septembre"], ["october", "oktober", "octobre"], ["november", "novembre"],
  ["december", "dezember", "décembre", "decembre"],
]

/// The month that the word names, in full or by its first three letters or more, where no other begins so.
private func month(named word: String) -> String? {
  guard word.count >= 3 else { return nil }
  let months = monthNames.indices.filter { monthNames[$0].contains { $0.hasPrefix(word) } }
  return months.count == 1 ? months.first.map { zeroPadded($0 + 1, to: 2) } : nil
}

private func seasons(named word: String) -> String? {
  let names = [
    ["spring", "frühling", "frühjahr", "printemps"], ["summer", "sommer", "été"],
    ["autumn", "fall", "herbst", "automne"],
    ["winter", "hiver"],
  ]
  return names.firstIndex { $0.contains(word) }.map { String($0 + 21) }
}

/// `q1`, or an ordinal and the word quarter.
private func quarter(_ words: [String]) -> String? {
  let ordinals = [["first", "1st"], ["second", "2nd"], ["third", "3rd"], ["fourth", "4th"]]
  if words.count == 2, words[1] == "quarter" {
    return ordinals.firstIndex { $0.contains(words[0]) }.map { String($0 + 33) }
  }
  guard words.count == 1 else { return nil }
  return ["q1", "q2", "q3", "q4"].firstIndex(of: words[0]).map { String($0 + 33) }
}
