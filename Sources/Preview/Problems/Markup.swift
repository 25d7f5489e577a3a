/// A text with the characters escaped that mean something in HTML, in text and in quoted attributes.
func escaped(_ text: String) -> String {
  text.unicodeScalars.reduce(into: "") { result, scalar in
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    default: result.unicodeScalars.append(shown(scalar))
    }
  }
}

/// Control characters, which HTML may not hold, as U+FFFD; tabs as spaces.
private func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  if scalar == "\t" { return " " }
  return scalar.properties.generalCategory == .control && scalar != "\n" ? "\u{FFFD}" : scalar
}
