/// Texts with commas between them, and a conjunction before the last: "1667, 1668 or 1670".
func enumeration(_ texts: [some CustomStringConvertible], _ conjunction: String) -> String {
  let texts = texts.map(\.description)
  guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
  return "\(texts.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
}
