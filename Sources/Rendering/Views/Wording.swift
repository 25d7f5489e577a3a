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

  /// `1 statement`, `2 statements`.
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
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
