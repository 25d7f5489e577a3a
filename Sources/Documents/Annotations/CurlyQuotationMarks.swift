extension Unicode.Scalar {
  /// Whether it is one of “ ” „ ‟ ‘ ’ ‚ ‛ « » ‹ ›, which quote for a reader and are letters like any others in attributes.
  package var isCurlyQuotationMark: Bool { (0x2018...0x201F).contains(value) || "«»‹›".unicodeScalars.contains(self) }
}
