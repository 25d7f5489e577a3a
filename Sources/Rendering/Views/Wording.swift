internal import Diagnostics
internal import Documents

/// The words of the interface that the program chooses; those that stand still are in the templates.
enum Wording {
  static func mode(_ mode: StatementMode) -> String {
    switch mode {
    case .direct: "direct"
    case .partial: "partial"
    case .indirect: "reported"
    }
  }

  /// The class of a mode in the theme.
  static func modeClass(_ mode: StatementMode) -> String {
    switch mode {
    case .direct: "dir"
    case .partial: "part"
    case .indirect: "ind"
    }
  }

  static func basis(_ basis: DateBasis) -> String {
    switch basis {
    case .stated: "stated"
    case .inferred: "inferred"
    case .supplied: "supplied"
    case .event: "of the event"
    }
  }

  static func status(_ status: StatementStatus) -> String {
    switch status {
    case .disputed: "disputed"
    case .misattributed: "misattributed"
    case .retracted: "retracted"
    }
  }

  static func textMode(_ mode: TextMode) -> String {
    switch mode {
    case .digest: "digest"
    case .excerpts: "excerpts"
    case .full: "full text"
    case .metadata: "no text"
    }
  }

  /// What an article's page is, in a phrase that begins a sentence.
  static func page(_ mode: TextMode) -> String {
    switch mode {
    case .digest: "The archive’s account of an article"
    case .excerpts: "Excerpts of an article"
    case .full: "The text of an article"
    case .metadata: "The record of an article"
    }
  }

  /// `1 statement`, `2 statements`.
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(self.number(number)) \(form(of: one, for: number, plural: many))"
  }

  /// A number with commas between its thousands: `95,757`.
  static func number(_ number: Int) -> String {
    let digits = String(number.magnitude)
    let groups = stride(from: digits.count, to: 0, by: -3).map { end in
      digits.dropLast(digits.count - end).suffix(3)
    }
    return (number < 0 ? "-" : "") + groups.reversed().joined(separator: ",")
  }

  /// Names as a phrase: `A`, `A and B`, `A, B and C`.
  static func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  static let unnamedVoice = "a voice that is not named"
  static let unknownOutlet = "outlet not named"
  static let undated = "date not stated"
}

extension Wording {
  /// The English name of a language; its tag where it is not one of those that archives meet most.
  static func language(_ tag: String) -> String {
    let names = [
      "ar": "Arabic", "ca": "Catalan", "cs": "Czech", "de": "German", "en": "English", "es": "Spanish", "fa": "Persian",
      "fr": "French", "he": "Hebrew", "hu": "Hungarian", "it": "Italian", "ja": "Japanese", "ko": "Korean",
      "nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "ru": "Russian", "sl": "Slovenian", "sv": "Swedish",
      "tr": "Turkish", "uk": "Ukrainian", "uz": "Uzbek", "zh": "Chinese",
    ]
    return names[String(tag.prefix { $0 != "-" })] ?? tag
  }
}

/// A text cut at a word so that it is at most `length` characters long.
func shortened(_ text: String, to length: Int) -> String {
  guard text.count > length else { return text }
  let cut = text.prefix(length)
  return (cut.lastIndex(of: " ").map { String(cut[..<$0]) } ?? String(cut)) + " …"
}
