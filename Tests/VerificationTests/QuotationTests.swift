import ArchiveModel
import Testing

@testable import Verification

/// How far quotations agree with a captured source.
@Suite struct QuotationTests {
  private let capture = CaptureText(
    """
    The capture

    He said on Monday: “We were not invited. The door was, in the end,
    closed to us for many long years,” and left.

    “They [the Allies] never answered… Never,” she added. The word ‘peace’ was used by no‐one. It was a well-
    known fact and an expan-
    sion of the ﬁrst office’s power.¹ It ended in 1999[12] with a bang. "Straight," he said, ''doubled'' and — so what.
    """)

  private func grade(_ words: String) -> String { capture.finding(for: words).grade.rawValue }

  @Test func agreeCharacterForCharacter() {
    for words in ["“We were not invited.", "The door was, in the end", "‘peace’", "never answered… Never,"] {
      #expect(grade(words) == "exact", "\(words)")
    }
  }

  @Test func agreeButForWhiteSpaceMarksDashesHyphensAndLigatures() {
    for words in [
      "in the end, closed to us for many", "'We were not invited. The door'", "\"We were\u{A0}not invited. The door",
      "a well-known fact and", "an expansion of the first office's power", "It ended in 1999 with a bang",
      "“Straight,” he said", "“doubled” and – so what", "the first office’s power. It ended", "used by no-one",
      "We were not in\u{AD}vited", "never answered... Never",
    ] { #expect(grade(words) == "normalised", "\(words)") }
  }

  @Test func agreeAcrossLineEndsAndWhateverTheDash() {
    let pairs = [
      ("Wir gehen Vor-\nund Nachteile heute durch", "gehen Vor- und Nachteile heute"),
      ("We go home\u{AD}\nward at once then", "We go homeward at once"),
      ("the Anglo-\nAmerican leaders said so", "the Anglo-American leaders"),
      ("in the COVID-\n19 crisis of then", "the COVID-19 crisis"), ("the re-\nform of all that", "the reform of all"),
      ("between 1990–1992 we had it", "between 1990-1992 we had"),
      ("the talks—all of them—ended", "the talks – all of them"),
      ("Israel-Palestine talks were held", "Israel–Palestine talks were held"),
    ]
    for (capture, words) in pairs {
      #expect(CaptureText(capture).finding(for: words).grade == .normalised, "\(words)")
    }
  }

  /// How long this takes is held against a limit by `make limits`.
  @Test func ofManyPiecesAreSoughtInALongSource() {
    let text = CaptureText("“" + String(repeating: "the men went home and ", count: 20_000) + "end.”")
    let pieces = String(repeating: "the men went home … ", count: 12) + "the end of it"
    #expect(text.finding(for: pieces).grade >= .differs)
  }

  @Test func doNotAgreeWhereAWordIsCutOrChanged() {
    for words in ["e were not invited. The", "We were not invited. The doo", "We were not Invited. The door was open"] {
      #expect(capture.finding(for: words).grade > .paraphrase, "\(words)")
    }
  }

  @Test func mayLeaveWordsOutInOrder() {
    #expect(grade("“We were not invited. … for many long years”") == "elided")
    #expect(grade("“We were not […] to us for many”") == "elided")
    #expect(grade("“for many long years … We were not invited.”") != "elided")
    #expect(grade("“We were … to us for many”") != "elided")
  }

  @Test func mustNotLoseANegationAtAnEllipsis() {
    #expect(capture.finding(for: "“He said on Monday: … invited. The door was").lostNegation == "not")
    #expect(capture.finding(for: "“We were not invited. … for many long years”").lostNegation == nil)
  }

  @Test func mustNotLeaveOutHalfABook() {
    let long = CaptureText("“We came here first. " + String(repeating: "word ", count: 401) + "And we left late.”")
    #expect(long.finding(for: "We came here first. … And we left late.").grade != .elided)
    let short = CaptureText("“We came here first. " + String(repeating: "word ", count: 400) + "And we left late.”")
    #expect(short.finding(for: "We came here first. … And we left late.").grade == .elided)
  }

  @Test func mayHoldWhatTheEditorPutIn() {
    for words in [
      "“[T]he door was, in the end", "“[t]he door was, in the end", "“The door [to NATO] was, in the end",
      "“[w]e were not invited", "[Indeed] We were not invited", "“We were not invited. [Sic]",
    ] { #expect(grade(words) == "inserted", "\(words)") }
    #expect(grade("“[T]he doors were, in the end”") == "differs")
  }

  @Test func mayHoldBracketsThatTheSourceHas() {
    #expect(grade("“They [the Allies] never answered") == "exact")
    #expect(grade("“They [the Allies] never [ever] answered") == "inserted")
    #expect(grade("“They never answered") != "normalised")
  }

  @Test func ofOneOrTwoWordsStandBetweenMarksInTheSourceToo() {
    #expect(grade("“peace”") == "normalised")
    #expect(grade("“a bang”") == "not-found")
    #expect(capture.finding(for: "“a bang”").isStrayFragment)
    #expect(grade("“invited”") == "exact")
    #expect(grade("“with a bang”") == "exact")
  }

  @Test func agreeInEitherNormalisationForm() {
    let french = CaptureText("« Le pre\u{301}sident a e\u{301}te\u{301} re\u{301}e\u{301}lu », dit-il.")
    #expect(french.finding(for: "“Le président a été réélu”").grade == .normalised)
  }

  @Test func inScriptsWithoutSpacesMayBeginInsideARun() {
    let chinese = CaptureText("他说：“北约不会向东扩张一英寸。”")
    #expect(chinese.finding(for: "不会向东扩张").grade == .exact)
    #expect(chinese.finding(for: "“会向西扩张一英寸”").grade == .differs)
  }

  @Test func thatDifferAreShownWordByWord() {
    let finding = capture.finding(for: "“We were never invited. The gate was, in the end, closed")
    #expect(finding.grade == .differs)
    #expect(
      finding.nearest == "We were [-never-] {+not+} invited. The [-gate-] {+door+} was, in the end, closed")
  }

  @Test func ofThousandsOfWordsThatDifferAreGraded() {
    let words = (0..<8_000).map { "word\($0 % 977)" }
    let capture = CaptureText(words.joined(separator: " ") + " end.")
    let long = (words.dropLast() + [String(repeating: "x", count: 8_000)]).joined(separator: " ")
    #expect(capture.finding(for: "“\(long)”").grade == .differs)
  }

  @Test(arguments: [
    ("We can pay for that forever.", "We can pay for that [-forever.-] {+for ever.+}"),
    ("We can pay that forever.", "We can pay {+for+} that [-forever.-] {+for ever.+}"),
    ("We can pay for that now.", "We can pay for that [-now.-] {+for ever.+}"),
    ("We can pay for that.", "We can pay for [-that.-] {+that for ever.+}"),
    ("Will pay for that for ever", "[-Will-] {+can+} pay for that for ever"),
    ("We can pay for this for ever or so.", "We can pay for [-this-] {+that+} for [-ever or so.-] {+ever.+}"),
    ("It is-dear. We can pay for th-at", "It [-is-dear. We-] {+is dear. “We+} can pay for [-th-at-] {+that+}"),
    ("Weekend, pay for that", "[-Weekend,-] {+We can+} pay for that"),
  ])
  func thatDifferAtAnEndAreShownWithTheWordsThatLookMostLikeThem(_ quotation: String, _ shown: String) {
    let capture = CaptureText("It is dear. “We can pay for that for ever.” And he left.")
    #expect(capture.finding(for: quotation).nearest == shown)
  }

  @Test func thatTheSourceDoesNotHoldAreNotFound() {
    #expect(grade("“Nothing of this kind was ever printed there at all”") == "not-found")
  }

  @Test func passagesAreFoundByTheirEnds() {
    #expect(capture.finding(forPassage: "He said … and left").grade == .located)
    #expect(capture.finding(forPassage: "and left … He said").grade == .notFound)
    #expect(capture.finding(forPassage: "It was a well-known fact").grade == .located)
  }
}
