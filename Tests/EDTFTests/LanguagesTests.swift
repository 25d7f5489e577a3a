import Testing

@testable import EDTF

/// The same dates in German and French; the English is in `WordsTests.swift`.
@Suite struct WordsOfOtherLanguages {
  private func expect(_ text: String, _ german: String, _ french: String, _ style: DateStyle = .long) throws {
    let date = try EDTFDate.parse(text)
    #expect(date.words(in: .german, style: style) == german)
    #expect(date.words(in: .french, style: style) == french)
  }

  @Test(arguments: [
    ("2022-02-07", "7. Februar 2022", "7 février 2022"), ("2022-03-01", "1. März 2022", "1er mars 2022"),
    ("2022-02", "Februar 2022", "février 2022"), ("2022", "2022", "2022"), ("0800", "800 n. Chr.", "800 apr. J.-C."),
    ("-0043-03-15", "15. März 44 v. Chr.", "15 mars 44 av. J.-C."),
    ("Y170000002", "170.000.002", "170\u{202F}000\u{202F}002"),
    ("Y-17E7", "170.000.001 v. Chr.", "170\u{202F}000\u{202F}001 av. J.-C."),
    ("Y17E70", "das Jahr 17 × 10⁷⁰", "l’année 17 × 10⁷⁰"),
    ("Y17E70S2", "um das Jahr 17 × 10⁷⁰", "vers l’année 17 × 10⁷⁰"),
    ("1950S2", "um 1950 (1900–1999)", "vers 1950 (1900–1999)"), ("1953S4", "um 1953", "vers 1953"),
    ("1950S2?", "vielleicht um 1950 (1900–1999)", "peut-être vers 1950 (1900–1999)"),
  ])
  func nameDaysMonthsAndYears(text: String, german: String, french: String) throws {
    try expect(text, german, french)
  }

  @Test(arguments: [
    ("1984~", "um 1984", "vers 1984"), ("2022-02~", "um Februar 2022", "vers février 2022"),
    ("2022-02-07~", "um den 7. Februar 2022", "vers le 7 février 2022"), ("1999?", "vielleicht 1999", "peut-être 1999"),
    ("2022-02-07?", "vielleicht 7. Februar 2022", "peut-être le 7 février 2022"),
    ("1984%", "vielleicht um 1984", "peut-être vers 1984"), ("199X~", "um die 1990er Jahre", "vers les années 1990"),
    ("2011-23~", "um Herbst 2011", "vers l’automne 2011"),
    ("2001-34~", "um das zweite Quartal 2001", "vers le deuxième trimestre 2001"),
    ("2004-XX~", "um irgendeinen Monat 2004", "vers un mois de 2004"),
    ("2004-06-~11", "11. Juni 2004 (Tag ungefähr)", "11 juin 2004 (jour approximatif)"),
    ("2004?-06-11", "11. Juni 2004 (Jahr unsicher)", "11 juin 2004 (année incertaine)"),
    (
      "2004-06~-11", "11. Juni 2004 (Jahr und Monat ungefähr)", "11 juin 2004 (année et mois approximatifs)"
    ),
    (
      "2004?-%06", "Juni 2004 (Jahr unsicher, Monat unsicher und ungefähr)",
      "juin 2004 (année incertaine, mois incertain et approximatif)"
    ),
  ])
  func sayWhatIsUncertainOrApproximate(text: String, german: String, french: String) throws {
    try expect(text, german, french)
  }

  @Test(arguments: [
    ("199X", "die 1990er Jahre", "les années 1990"), ("190X", "die Jahre 1900–1909", "les années 1900–1909"),
    ("-01XX", "die Jahre 200–101 v. Chr.", "les années 200–101 av. J.-C."),
    ("XXXX", "ein unbekanntes Jahr", "une année inconnue"),
    ("X01X", "ein Jahr der Form X01X", "une année de la forme X01X"),
    ("1999-XX", "irgendein Monat 1999", "un mois de 1999"),
    ("199X-XX", "irgendein Monat in den 1990er Jahren", "un mois des années 1990"),
    ("1999-1X", "irgendein Monat von Oktober bis Dezember 1999", "un mois entre octobre et décembre 1999"),
    ("1999-X1", "Januar oder November 1999", "janvier ou novembre 1999"),
    ("1985-04-XX", "irgendein Tag im April 1985", "un jour d’avril 1985"),
    ("1985-XX-XX", "irgendein Tag 1985", "un jour de 1985"),
    ("198X-04-XX", "irgendein Tag im April in den 1980er Jahren", "un jour d’avril des années 1980"),
    ("1560-XX-25", "der 25. irgendeines Monats 1560", "le 25 d’un mois de 1560"),
    ("2016-01-1X", "irgendein Tag, 10.–19. Januar 2016", "un jour entre le 10 et le 19 janvier 2016"),
    ("199X-02", "Februar in den 1990er Jahren", "février des années 1990"),
    ("XXXX-12-25", "25. Dezember in einem unbekannten Jahr", "25 décembre d’une année inconnue"),
    ("1500-1X-25", "ein Tag der Form 1500-1X-25", "un jour de la forme 1500-1X-25"),
  ])
  func sayWhatIsUnspecified(text: String, german: String, french: String) throws {
    try expect(text, german, french)
  }

  @Test(arguments: [
    ("1999/2003", "zwischen 1999 und 2003", "entre 1999 et 2003"),
    (
      "2022-02-14/2022-02-20", "zwischen dem 14. und dem 20. Februar 2022", "entre le 14 et le 20 février 2022"
    ),
    (
      "2022-02-28/2022-03-01", "zwischen dem 28. Februar und dem 1. März 2022",
      "entre le 28 février et le 1er mars 2022"
    ),
    ("2022-02/2022-05", "zwischen Februar und Mai 2022", "entre février et mai 2022"),
    (
      "1984~/2004%", "zwischen etwa 1984 und vielleicht etwa 2004", "entre 1984 environ et 2004 environ peut-être"
    ),
    ("199X/2003", "zwischen den 1990er Jahren und 2003", "entre les années 1990 et 2003"),
    ("../1985", "bis 1985", "jusqu’en 1985"), ("1985/..", "seit 1985", "depuis 1985"),
    ("../2022-02-07", "bis zum 7. Februar 2022", "jusqu’au 7 février 2022"),
    ("2022-02-07~/..", "seit etwa dem 7. Februar 2022", "depuis le 7 février 2022 environ"),
    ("../199X", "bis zu den 1990er Jahren", "jusqu’aux années 1990"),
    ("../2011-22", "bis Sommer 2011", "jusqu’à l’été 2011"),
    ("1985/", "ab 1985, Ende unbekannt", "à partir de 1985, fin inconnue"),
    ("1985-04/", "ab April 1985, Ende unbekannt", "à partir d’avril 1985, fin inconnue"),
    ("2022-02-07/", "ab dem 7. Februar 2022, Ende unbekannt", "à partir du 7 février 2022, fin inconnue"),
    ("/1985", "bis 1985, Anfang unbekannt", "jusqu’en 1985, début inconnu"),
  ])
  func sayFromWhenToWhen(text: String, german: String, french: String) throws {
    try expect(text, german, french)
  }

  @Test(arguments: [
    (
      "[2022-02-14..2022-02-20]", "irgendein Tag, 14.–20. Februar 2022", "un jour entre le 14 et le 20 février 2022"
    ),
    ("[1999..2003]", "zwischen 1999 und 2003", "entre 1999 et 2003"),
    ("[..2022-02-08]", "spätestens am 8. Februar 2022", "au plus tard le 8 février 2022"),
    ("[2024-02-08..]", "frühestens am 8. Februar 2024", "au plus tôt le 8 février 2024"),
    ("[..2022-02]", "spätestens im Februar 2022", "au plus tard en février 2022"),
    ("[..1984]", "spätestens 1984", "au plus tard en 1984"),
    ("[..1984~]", "spätestens etwa 1984", "au plus tard en 1984 environ"),
    ("[..199X]", "spätestens in den 1990er Jahren", "au plus tard dans les années 1990"),
    ("[1667,1668]", "1667 oder 1668", "1667 ou 1668"),
    ("{1960,1961-12}", "1960 und Dezember 1961", "1960 et décembre 1961"),
    ("[1667,1668,1670..1672]", "1667, 1668 oder 1670–1672", "1667, 1668 ou 1670–1672"),
    ("{1999..2003}", "die ganze Zeit von 1999 bis 2003", "toute la période entre 1999 et 2003"),
    (
      "{2022-02-14..2022-02-20}", "die ganze Zeit vom 14. bis zum 20. Februar 2022",
      "toute la période entre le 14 et le 20 février 2022"
    ),
    ("{1760..}", "die ganze Zeit ab 1760", "toute la période à partir de 1760"),
    ("{..1760}", "die ganze Zeit bis 1760", "toute la période jusqu’en 1760"),
  ])
  func sayWhichOfASet(text: String, german: String, french: String) throws {
    try expect(text, german, french)
  }

  @Test(arguments: [
    ("2001-21", "Frühling 2001", "printemps 2001"),
    ("2001-27", "Herbst 2001 (Nordhalbkugel)", "automne 2001 (hémisphère nord)"),
    ("2001-30", "Sommer 2001 (Südhalbkugel)", "été 2001 (hémisphère sud)"),
    ("2001-34", "das zweite Quartal 2001", "le deuxième trimestre 2001"),
    ("2001-37", "die ersten vier Monate 2001", "les quatre premiers mois de 2001"),
    ("2001-38", "Mai bis August 2001", "mai à août 2001"),
    ("2001-39", "die letzten vier Monate 2001", "les quatre derniers mois de 2001"),
    ("2001-40", "das erste Halbjahr 2001", "le premier semestre 2001"),
    ("2001-41", "das zweite Halbjahr 2001", "le second semestre 2001"),
    ("../2001-37", "bis zu den ersten vier Monaten 2001", "jusqu’aux quatre premiers mois de 2001"),
    ("2001-41/..", "seit dem zweiten Halbjahr 2001", "depuis le second semestre 2001"),
    ("[..2001-34]", "spätestens im zweiten Quartal 2001", "au plus tard au deuxième trimestre 2001"),
  ])
  func nameSeasonsAndQuarters(text: String, german: String, french: String) throws {
    try expect(text, german, french)
  }

  @Test(arguments: [
    ("2022-02-08T19:30:00", "8. Februar 2022, 19:30 Uhr", "8 février 2022, 19\u{A0}h\u{A0}30"),
    (
      "2022-02-08T09:05:05Z", "8. Februar 2022, 09:05:05 Uhr UTC",
      "8 février 2022, 9\u{A0}h\u{A0}05\u{A0}min\u{A0}05\u{A0}s UTC"
    ),
    (
      "2022-02-08T19:30:00-04:30", "8. Februar 2022, 19:30 Uhr (UTC−4:30)",
      "8 février 2022, 19\u{A0}h\u{A0}30 (UTC−4:30)"
    ),
  ])
  func tellTheTime(text: String, german: String, french: String) throws {
    try expect(text, german, french)
  }

  @Test(arguments: [
    ("2022-02-07", "7. Feb. 2022", "7 févr. 2022"), ("2001-34", "Q2 2001", "T2 2001"),
    ("2022-03", "März 2022", "mars 2022"),
    ("2022-09~", "um Sept. 2022", "vers sept. 2022"),
  ])
  func shortenMonthsAndQuarters(text: String, german: String, french: String) throws {
    try expect(text, german, french, .short)
  }

  @Test(arguments: [
    ("de", "Februar 2022"), ("de-AT", "Februar 2022"), ("DE-ch-1996", "Februar 2022"), ("fr", "février 2022"),
    ("fr-CA", "février 2022"), ("en", "February 2022"), ("den", "February 2022"), ("frr", "February 2022"),
    ("uk", "February 2022"),
  ])
  func areChosenByTheLanguageOfTheSite(tag: String, words: String) throws {
    #expect(try EDTFDate.parse("2022-02").words(in: dateLanguage(for: tag)) == words)
  }
}
