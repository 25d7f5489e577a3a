import Diagnostics
import Documents
import FileTrees
import Foundation
import Importing
import TestSupport
import Testing

/// What becomes of records of annotated speech.
@Suite struct ImportTests {
  @Test func aStatementBecomesASpanAndItsFurtherPartsContinuations() {
    let imported = Imported(
      record([
        ("We begin.", said(0..<9, "x", "Speech 1", more: ",\"date\":\"2020-02-02\"")),
        ("And go on.", said(0..<10, "x", "Speech 1", part: 1)),
        ("I object. We end.", said(0..<9, "y", "s2") + "," + said(10..<17, "x", "Speech 1", part: 2)),
      ]))
    #expect(
      imported.body() == """
        [We begin.]{by=x #speech-1 said=2020-02-02 mode=direct}

        [And go on.]{.cont mode=direct}

        [I object.]{by=y #s2 mode=direct} [We end.]{cont=speech-1 mode=direct}
        """)
    #expect(imported.archive.linked().diagnostics == [])
  }

  @Test func theFrontMatterHoldsWhatTheRecordKnowsAndNoMore() {
    let imported = Imported("{\"id\":\"Öne/1\",\"paragraphs\":[{\"text\":\"Text.\",\"spans\":[]}]}")
    #expect(
      imported.file("articles/one-1.md") == """
        ---
        title: "Öne/1"
        title_basis: supplied
        outlet: unknown
        url: unknown
        published: unknown
        captured: unknown
        language: und
        text: full
        rights: "public domain"
        custom: {imported_id: "Öne/1"}
        ---

        Text.

        """)
  }

  @Test func speakersOfSeveralRecordsAreOneWithAllTheirNamesAndOffices() {
    func speaker(_ name: String, _ role: String) -> String {
      "{\"id\":\"Işık.Ağa\",\"name\":\"\(name)\",\"role\":\"\(role)\",\"from\":\"2018-07-07\",\"to\":null}"
    }
    let imported = Imported(
      "{\"id\":\"a\",\"paragraphs\":[],\"speakers\":[\(speaker("Işık Ağa", "MP"))]}",
      "{\"id\":\"b\",\"paragraphs\":[],\"speakers\":[\(speaker("I. Ağa", "MP")),{\"id\":\"unknown\",\"name\":\"unknown\"}]}"
    )
    #expect(
      imported.file("speakers/isik-aga.md") == """
        ---
        name: "Işık Ağa"
        kind: person
        aliases:
          - {name: "I. Ağa"}
        offices:
          - {title: "MP", from: 2018-07-07}
        custom: {imported_id: "Işık.Ağa"}
        ---

        """)
    #expect(imported.checked.value.files.count == 3)
  }

  @Test func aNameThatLeavesNoLettersIsNamedByItsDigest() {
    let imported = Imported(
      "{\"id\":\"הכנסת 16\",\"outlet\":\"הכנסת\",\"language\":\"he\",\"paragraphs\":[{\"text\":\"שלום\",\"spans\":[]}]}"
    )
    let paths = imported.checked.value.files.map(\.path)
    #expect(paths.allSatisfy { Identifier.fault(in: SourceFile(path: $0, bytes: []).stem) == nil })
    #expect(paths[0].hasPrefix("content/articles/article-"))
    #expect(paths[1].hasPrefix("content/outlets/outlet-"))
    #expect(imported.archive.linked().diagnostics == [])
  }

  @Test func aTopicOverWholeSegmentsIsWhatTheyAreAbout() {
    let topic = "{\"start\":0,\"end\":9,\"kind\":\"topic\",\"topic\":\"Sea & walls\"}"
    let imported = Imported(record([("We begin.", said(0..<9, "x", "s1") + "," + topic)]))
    #expect(imported.body() == "[We begin.]{by=x #s1 about=sea-walls mode=direct}")
    #expect(imported.file("topics/sea-walls.md") == "---\nlabel: \"Sea & walls\"\n---\n")
  }

  @Test func otherTopicsSpeakersAndDatesAreMentions() {
    let mentions = [
      "{\"start\":0,\"end\":4,\"kind\":\"speaker\",\"speaker_id\":\"x\"}",
      "{\"start\":8,\"end\":12,\"kind\":\"date\",\"date\":\"[2001..2002]\"}",
      "{\"start\":16,\"end\":21,\"kind\":\"topic\"}",
    ]
    let imported = Imported(record([("Anna in 2001 on walls", mentions.joined(separator: ","))]))
    #expect(
      imported.body() == "[Anna]{ref=speaker:x} in [2001]{date=\"[2001..2002]\"} on [walls]{ref=topic:walls}")
    #expect(imported.archive.linked().diagnostics == [])
  }

  @Test func aVoiceWithoutANameKeepsTheWordsThatTheRecordHasForIt() {
    let line =
      "{\"id\":\"a\",\"paragraphs\":[{\"text\":\"No!\",\"spans\":[{\"start\":0,\"end\":3,\"kind\":\"statement\",\"speaker_id\":\"unknown\"}]}],\"speakers\":[{\"id\":\"unknown\",\"name\":\"A voice from the \\\"left\\\"\"}]}"
    #expect(
      Imported(line).body() == #"[No!]{by=unknown #s1 as="A voice from the \"left\"" mode=direct}"#)
  }

  @Test func headingsAreHeadingsAndRemarksOfTheRecordAreSetInItalics() {
    let line =
      "{\"id\":\"a\",\"paragraphs\":[{\"text\":\"1. Point #\",\"role\":\"heading\"},{\"text\":\"(Applause.)\",\"role\":\"note\"},{\"text\":\"X:\",\"role\":\"speaker-label\"}]}"
    #expect(Imported(line).body() == "## 1. Point \\#\n\n*(Applause.)*\n\nX:")
  }

  /// The words of each paragraph, as the parser reads them, are those of the record.
  @Test(arguments: [
    "*a* _b_ `c` <d> [e](f) ![g](h) <i@j.k> <!-- l -->", "[x]{by=putin} and ]{by=y} [^n] {z}", "- no list", "+ no list",
    "1. no list", "12) no list", "# no heading", "> no quote", "~~~ no fence", "``` no fence", "=== no underline",
    "---",
    "&amp; &#65; &copy; R&D AT&T;", "\\ \\* \\\\", "a\u{A0}b  c\td\ne", "| a | b |", "{by=x}", "[^1]: no note",
    "[a]: no label",
    "***", "\u{A0}- hard space", "“Zitat” – „Zitat“", "שלום \"עולם\" (א)", "ends with !", "ends with \\", "ışık İI",
    "http://a.example/_b_*c*", "a\u{2028}b", "| - | - |", "Setext\n===", "    four spaces",
  ])
  func noSignOfATextIsTakenForAMark(_ text: String) throws {
    let count = text.unicodeScalars.count
    let space = text.unicodeScalars.prefix { $0.properties.isWhitespace }.count
    let inner = space + text.unicodeScalars.dropFirst(space).prefix { !$0.properties.isWhitespace }.count
    for spans in ["", said(0..<count, "x", "s1"), said(0..<inner, "x", "s1") + "," + said(0..<count, "y", "s2")] {
      let imported = Imported(record([("Before.", ""), (text, spans), ("Behind.", "")]))
      let problems = imported.archive.linked().diagnostics
      #expect(problems == [], "\(imported.body())")
      let document = try #require(
        parseDocument(SourceFile(path: "content/articles/a.md", bytes: Array(imported.file("articles/a.md").utf8)))
          .value)
      #expect(document.body.blocks.count == 3, "\(imported.body())")
      for statement in document.body.statements where statement.name?.value == "s2" || !spans.contains("s2") {
        let folded = FoldedText(Array(text.unicodeScalars))
        #expect(statement.segments[0].text == folded.text(0..<count))
      }
    }
  }

  @Test func anExclamationMarkBeforeASpanMakesNoImage() {
    let imported = Imported(record([("No!Yes^", said(3..<6, "x", "s1") + "," + said(6..<7, "y", "s2"))]))
    #expect(imported.body() == "No\\![Yes]{by=x #s1 mode=direct}[\\^]{by=y #s2 mode=direct}")
    #expect(imported.archive.linked().diagnostics == [])
  }

  @Test func wordsInAnotherLanguageSaySo() {
    let imported = Imported(record([("Bon dia.", said(0..<8, "x", "s1", more: ",\"lang\":\"ca\""))]))
    #expect(imported.body() == "[Bon dia.]{by=x #s1 mode=direct text-lang=ca}")
  }
}
