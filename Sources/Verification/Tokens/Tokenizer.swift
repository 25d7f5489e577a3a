internal import Documents

/// The tokens of a text.
///
/// A marker of a note, a superscript number or `[12]` straight behind a word, is no token: sources print them inside
/// quotations.
func tokens(of text: [Unicode.Scalar]) -> [Token] {
  var tokenizer = Tokenizer(text: text)
  return tokenizer.run()
}

private struct Tokenizer {
  let text: [Unicode.Scalar]
  private var position = 0
  private var tokens: [Token] = []

  init(text: [Unicode.Scalar]) { self.text = text }

  mutating func run() -> [Token] {
    while position < text.count { step(text[position]) }
    return tokens
  }

  private func scalar(_ offset: Int) -> Unicode.Scalar? { offset < text.count ? text[offset] : nil }

  private mutating func step(_ scalar: Unicode.Scalar) {
    if scalar.properties.isWhitespace || isInvisible(scalar) {
      position += 1
    } else if let end = noteMarkerEnd() {
      position = end
    } else if let end = ellipsisEnd() {
      add(Token.ellipsis, to: end)
    } else if isQuotation(scalar) {
      addQuotationMark()
    } else if isDash(scalar) {
      addDash()
    } else if isUnspacedScript(scalar) {
      add(normalized(String(scalar), as: .composed), to: position + 1)
    } else if isWordScalar(scalar) {
      addWord()
    } else {
      add(String(scalar), to: position + 1)
    }
  }

  private mutating func add(_ key: String, endsLine: Bool = false, to end: Int) {
    tokens.append(Token(key: key, endsLine: endsLine, range: position..<end))
    position = end
  }

  // MARK: Marks

  /// Marks that touch are one: `''` for `"`, or the ends of two quotations.
  private mutating func addQuotationMark() {
    if let last = tokens.last, last.isQuotationMark, last.range.upperBound == position {
      tokens.removeLast()
      position = last.range.lowerBound
      add(Token.quotationMark, to: last.range.upperBound + 1)
    } else {
      add(Token.quotationMark, to: position + 1)
    }
  }

  private mutating func addDash() {
    var end = position + 1
    while let next = scalar(end), isDash(next) { end += 1 }
    let followsWord = tokens.last.map { $0.isWord && $0.range.upperBound == position } ?? false
    let endsLine = followsWord && end == position + 1 && isHyphen(text[position]) && hasLineEnd(at: end)
    add(Token.dash, endsLine: endsLine, to: end)
  }

  /// `…`, or three points and more, with or without spaces between them.
  private func ellipsisEnd() -> Int? {
    if text[position] == "…" { return position + 1 }
    guard text[position] == "." else { return nil }
    var (end, points) = (position + 1, 1)
    while let next = scalar(end) {
      if next == "." {
        points += 1
        end += 1
      } else if next == " ", scalar(end + 1) == "." {
        end += 1
      } else {
        break
      }
    }
    return points >= 3 ? end : nil
  }

  private func noteMarkerEnd() -> Int? {
    guard let last = tokens.last, last.range.upperBound == position,
      !last.isQuotationMark || isSuperscript(text[position])
    else { return nil }
    if isSuperscript(text[position]) { return position + 1 }
    guard text[position] == "[" else { return nil }
    var end = position + 1
    while let next = scalar(end), next.isASCII, next.properties.numericType != nil, end - position <= 3 { end += 1 }
    return end > position + 1 && scalar(end) == "]" ? end + 1 : nil
  }

  // MARK: Words

  private mutating func addWord() {
    var key = String.UnicodeScalarView()
    var end = position
    while let next = scalar(end) {
      if isWordScalar(next), !isUnspacedScript(next), !isSuperscript(next) {
        key.append(contentsOf: resolved(next))
        end += 1
      } else if next == "\u{AD}", let start = behindLineEnd(end + 1) {
        end = start
      } else if isInvisible(next) {
        end += 1
      } else if isApostrophe(next), scalar(end + 1).map(isWordScalar) ?? false {
        key.append("'")
        end += 1
      } else {
        break
      }
    }
    add(normalized(String(key), as: .composed), to: end)
  }

  private func hasLineEnd(at offset: Int) -> Bool { behindLineEnd(offset) != nil }

  /// Where a word goes on behind white space that holds a line end; nil where something else stands there.
  private func behindLineEnd(_ offset: Int) -> Int? {
    var end = offset
    var hasLineEnd = false
    while let next = scalar(end), next.properties.isWhitespace {
      hasLineEnd = hasLineEnd || next == "\n" || next == "\r"
      end += 1
    }
    return hasLineEnd && (scalar(end).map(isWordScalar) ?? false) ? end : nil
  }
}

/// Characters that are not seen: soft hyphens, joiners, marks of direction, byte order marks.
private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "\u{AD}" || scalar.properties.generalCategory == .format
}

private func isSuperscript(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xB9, 0xB2, 0xB3, 0x2070, 0x2074...0x2079: true
  default: false
  }
}

private func isQuotation(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "\"", "'", "`", "´", "“", "”", "„", "‟", "‘", "’", "‚", "‛", "«", "»", "‹", "›", "′", "″", "＂", "「", "」", "『",
    "』":
    true
  default: false
  }
}

private func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "'" || scalar == "’" || scalar == "ʼ" || scalar == "‘"
}

func isHyphen(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "‐" || scalar == "‑" }

private func isDash(_ scalar: Unicode.Scalar) -> Bool {
  isHyphen(scalar) || scalar == "‒" || scalar == "–" || scalar == "—" || scalar == "―" || scalar == "−"
}

/// A ligature as the letters that it stands for (Unicode, Alphabetic Presentation Forms, FB00–FB06).
private func resolved(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
  let letters: String =
    switch scalar.value {
    case 0xFB00: "ff"
    case 0xFB01: "fi"
    case 0xFB02: "fl"
    case 0xFB03: "ffi"
    case 0xFB04: "ffl"
    case 0xFB05, 0xFB06: "st"
    default: String(scalar)
    }
  return letters.unicodeScalars
}
