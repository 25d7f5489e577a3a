/// German words in the cases that dates need, with what the date says of its own certainty.
package struct GermanPhrase: Sendable, ExpressibleByStringInterpolation, CustomStringConvertible {
  /// As it stands alone: "die 1990er Jahre", "7. Februar 2022".
  private let nominative: String
  /// Behind "um": "den 7. Februar 2022".
  private let accusative: String
  /// Behind "seit" and "zwischen": "den 1990er Jahren", "dem 7. Februar 2022".
  private let dative: String
  private var certainty: DateCertainty?

  init(_ nominative: String, accusative: String, dative: String) {
    (self.nominative, self.accusative, self.dative) = (nominative, accusative, dative)
  }

  /// Words that are the same in every case: "Februar 2022".
  package init(stringLiteral words: String) {
    self.init(words, accusative: words, dative: words)
  }

  /// The same with further words behind it.
  func followed(by words: String) -> GermanPhrase {
    var phrase = GermanPhrase(nominative + words, accusative: accusative + words, dative: dative + words)
    phrase.certainty = certainty
    return phrase
  }

  /// An estimate, which is approximate already, can only become uncertain too.
  func qualified(_ certainty: DateCertainty) -> GermanPhrase {
    var phrase = self
    phrase.certainty = self.certainty == nil ? certainty : .uncertainAndApproximate
    return phrase
  }

  /// "um 1984", "vielleicht um den 7. Februar 2022"
  package var description: String {
    switch certainty {
    case nil: nominative
    case .uncertain: "vielleicht \(nominative)"
    case .approximate: "um \(accusative)"
    case .uncertainAndApproximate: "vielleicht um \(accusative)"
    }
  }

  /// Behind a preposition with the dative: "etwa dem 7. Februar 2022".
  var inDative: String { adverb + dative }

  /// "bis 1985", "bis zum 7. Februar 2022", "bis zu den 1990er Jahren"
  var until: String { "bis \(adverb)\(dative == nominative ? dative : joined("zu"))" }

  /// "von 1999", "vom 7. Februar 2022"
  var from: String { adverb + joined("von") }

  /// When it is: "am 7. Februar 2022", "im Februar 2022", "1985", "in den 1990er Jahren".
  func locative(_ precision: DatePrecision) -> String {
    switch precision {
    case .second, .day: adverb + joined("an")
    case .month, .season: adverb + (dative == nominative ? "im \(dative)" : joined("in"))
    default: adverb + (dative == nominative ? dative : joined("in"))
    }
  }

  private var adverb: String {
    switch certainty {
    case nil: ""
    case .uncertain: "vielleicht "
    case .approximate: "etwa "
    case .uncertainAndApproximate: "vielleicht etwa "
    }
  }

  /// A preposition with the dative, in one word with the article where German joins them.
  private func joined(_ preposition: String) -> String {
    guard dative.hasPrefix("dem ") else { return "\(preposition) \(dative)" }
    let stem = preposition.hasSuffix("n") ? preposition.dropLast() : preposition[...]
    return stem + "m" + dative.dropFirst("dem".count)
  }
}
