/// A word or a mark of a text in the form in which texts are compared; white space is none.
struct Token: Hashable {
  /// NFC, ligatures resolved, one shape for each kind of quotation mark, dash, apostrophe and ellipsis.
  let key: String
  /// Whether it is a hyphen that ends a line inside a word, or seems to.
  let endsLine: Bool
  /// Scalars of the text.
  let range: Range<Int>

  var isQuotationMark: Bool { key == Token.quotationMark }
  var isEllipsis: Bool { key == Token.ellipsis }
  /// Whether it is a word or a number.
  var isWord: Bool { key.unicodeScalars.first.map(isWordScalar) ?? false }

  static let quotationMark = "\""
  static let dash = "-"
  static let ellipsis = "…"
}

/// Letters, digits and the marks that combine with them.
func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    || scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .spacingMark
}

/// Scripts that set no spaces between words: each character is compared on its own.
func isUnspacedScript(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.properties.isIdeographic { return true }
  switch scalar.value {
  case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF: return true
  default: return false
  }
}
