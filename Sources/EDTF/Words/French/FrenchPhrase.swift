/// French words with the article that they take behind a preposition, and what the date says of its own certainty.
package struct FrenchPhrase: Sendable, ExpressibleByStringInterpolation, CustomStringConvertible {
  /// The article, which joins with "à" and "de".
  enum Article: String, Sendable {
    case masculine = "le "
    case elided = "l’"
    case plural = "les "
    case someMasculine = "un "
    case someFeminine = "une "
  }

  private let article: Article?
  /// Whether the article also stands where no preposition does: "les années 1990", but "7 février 2022".
  private let showsArticle: Bool
  private let words: String
  private var certainty: DateCertainty?

  init(_ article: Article?, _ words: String, showsArticle: Bool) {
    (self.article, self.words, self.showsArticle) = (article, words, showsArticle)
  }

  /// Words that take no article: "février 2022".
  package init(stringLiteral words: String) {
    self.init(nil, words, showsArticle: false)
  }

  /// The same with further words behind it.
  func followed(by more: String) -> FrenchPhrase {
    var phrase = FrenchPhrase(article, words + more, showsArticle: showsArticle)
    phrase.certainty = certainty
    return phrase
  }

  /// An estimate, which is approximate already, can only become uncertain too.
  func qualified(_ certainty: DateCertainty) -> FrenchPhrase {
    var phrase = self
    phrase.certainty = self.certainty == nil ? certainty : .uncertainAndApproximate
    return phrase
  }

  /// "vers 1984", "peut-être vers le 7 février 2022"
  package var description: String {
    switch certainty {
    case nil: showsArticle ? withArticle : words
    case .uncertain: "peut-être \(withArticle)"
    case .approximate: "vers \(withArticle)"
    case .uncertainAndApproximate: "peut-être vers \(withArticle)"
    }
  }

  /// Behind a preposition that joins with no article, such as "entre": "le 7 février 2022 environ".
  var governed: String { withArticle + adverb }

  /// Behind "de": "d’avril 1985", "des années 1990".
  var behindDe: String {
    switch article {
    case .masculine: "du \(words)\(adverb)"
    case .plural: "des \(words)\(adverb)"
    case .someMasculine, .someFeminine: "d’\(governed)"
    case .elided: "de \(governed)"
    case nil: words.first.map(vowels.contains) == true ? "d’\(governed)" : "de \(governed)"
    }
  }

  /// "jusqu’en 1985", "jusqu’au 7 février 2022", "jusqu’aux années 1990"
  var until: String {
    switch article {
    case .masculine: "jusqu’au \(words)\(adverb)"
    case .plural: "jusqu’aux \(words)\(adverb)"
    case .elided, .someMasculine, .someFeminine: "jusqu’à \(governed)"
    case nil: "jusqu’en \(governed)"
    }
  }

  /// When it is: "le 7 février 2022", "en février 2022", "au printemps 2001", "dans les années 1990".
  func locative(_ precision: DatePrecision) -> String {
    switch article {
    case _ where precision <= .day: governed
    case .masculine: "au \(words)\(adverb)"
    case .plural, .someMasculine, .someFeminine: "dans \(governed)"
    case .elided: "à \(governed)"
    case nil: "en \(governed)"
    }
  }

  private var withArticle: String { (article?.rawValue ?? "") + words }

  private var adverb: String {
    switch certainty {
    case nil: ""
    case .uncertain: " peut-être"
    case .approximate: " environ"
    case .uncertainAndApproximate: " environ peut-être"
    }
  }
}

private let vowels: Set<Character> = ["a", "e", "i", "o", "u", "é"]
