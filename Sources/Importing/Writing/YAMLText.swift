/// A text as a YAML scalar that reads as that text: plain where it is made of letters from a to z, digits, hyphens and
/// colons of qualified ids only, else in double quotation marks.
func yamlText(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { byte in
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
  }
  if isPlain, let first = text.utf8.first, first != 0x2D { return text }
  return "\"" + text.unicodeScalars.map(yamlEscaped).joined() + "\""
}

/// A list of texts on one line.
func yamlList(_ texts: [String]) -> String { "[\(texts.map(yamlText).joined(separator: ", "))]" }

/// What YAML 1.1 counts as a line end or does not count as printable is written by its number.
private func yamlEscaped(_ scalar: Unicode.Scalar) -> String {
  switch scalar.value {
  case 0x22: "\\\""
  case 0x5C: "\\\\"
  case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
    "\\u" + String(String(scalar.value + 0x10000, radix: 16).dropFirst())
  default: String(Character(scalar))
  }
}
