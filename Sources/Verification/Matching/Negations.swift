/// The word of some tokens that says no; nil where there is none. An ellipsis that leaves it out turns the sense round.
///
/// The languages are those of the articles so far; a word of one language that means nothing of the kind in another costs
/// a warning at most.
func negation(in tokens: ArraySlice<Token>) -> String? {
  tokens.lazy.map(\.key).first { key in
    let word = key.lowercased()
    return negations.contains(word) || word.hasSuffix("n't")
  }
}

private let negations: Set<String> = [
  // English
  "not", "no", "never", "none", "nor", "neither", "nobody", "nothing", "nowhere", "without", "cannot", "hardly",
  "unless",
  // German
  "nicht", "kein", "keine", "keinen", "keiner", "keinem", "keines", "nie", "niemals", "niemand", "nichts", "ohne",
  "weder",
  // French
  "ne", "pas", "jamais", "aucun", "aucune", "rien", "personne", "sans", "ni",
  // Russian
  "не", "ни", "нет", "никогда", "никто", "ничего", "без", "нельзя",
  // Spanish, Italian
  "nunca", "jamás", "nada", "nadie", "ningún", "ninguna", "sin", "non", "mai", "niente", "nessuno", "senza",
]
