/// Letters as letters from a to z: lower case, marks and accents aside, Greek and Cyrillic ones by their sounds. “Orbán”
/// becomes “orban”, “Путин” becomes “putin”; letters of other scripts stay what they are.
func plainLetters(_ text: String) -> String {
  let apart = normalized(text.lowercased(), as: .decomposedCompatibly)
  let letters = apart.unicodeScalars.filter {
    !$0.properties.isDiacritic && $0.properties.generalCategory != .nonspacingMark
  }
  return letters.map { soundOfLetters[$0] ?? String(Character($0)) }.joined()
}

/// Latin letters whose marks Unicode does not take apart, joined ones, and those of Greek and Cyrillic as readers of English
/// write them. Letters that only change the sound of others have none of their own.
private let soundOfLetters: [Unicode.Scalar: String] = [
  "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ŧ": "t", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d",
  "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l",
  "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "φ": "f",
  "χ": "ch", "ψ": "ps", "ω": "o",
  "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "к": "k", "л": "l",
  "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts",
  "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
  "і": "i", "є": "ye", "ґ": "g", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "ђ": "dj", "џ": "dz", "ѕ": "dz",
]
