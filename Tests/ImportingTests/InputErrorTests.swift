import Diagnostics
import Importing
import TestSupport
import Testing

/// Faults of a file of JSON Lines, at their places.
@Suite struct InputErrorTests {
  /// The first problem with its place, which the marks name, and nothing made.
  private func expectProblem(
    _ code: DiagnosticCode, _ marked: MarkedSource, help: String? = nil, at mark: String = "1",
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let imported = Imported(marked.text)
    let problem = imported.checked.diagnostics.first
    #expect(problem?.code == code, sourceLocation: sourceLocation)
    let place = marked.place(mark, in: "in.jsonl")
    #expect(problem?.place.start == place.start, sourceLocation: sourceLocation)
    if let help { #expect(problem?.help == help, sourceLocation: sourceLocation) }
    #expect(imported.checked.value.files == [], sourceLocation: sourceLocation)
  }

  private let good = #"{"id":"a","paragraphs":[]}"#

  @Test(arguments: [
    #"{"id":"b","paragraphs":[«}"#, #"{"id":"b"«"#, #"{"id":"b",«}"#, #"{"id":«'b'}"#, #"{"id":"b"} «x"#,
    #"{"id":"a«\q"}"#,
    #"{"id":"«\ud800"}"#, #"{"id":«"b}"#, #"{"id":1,"«id":2}"#, #"{"id":«01}"#, #"{"id":"«\#u{01}"}"#, #"{"n":-«}"#,
  ])
  func badJSONIsNamedByItsLine(_ line: String) {
    let closed = line.contains("»") ? line : line.replacing("«", with: "«1:") + "»"
    expectProblem(.jsonSyntax, MarkedSource(good + "\n\n" + closed))
  }

  @Test func aSpanOutsideItsTextIsAnError() {
    expectProblem(
      .importedSpan,
      MarkedSource(#"{"id":"a","paragraphs":[{"text":"İzmir","spans":[{"start":0,"end":«6»,"kind":"topic"}]}]}"#),
      help: "count Unicode code points, from 0, the end not included")
  }

  @Test func aSpanWithoutWordsIsAnError() {
    expectProblem(
      .importedSpan,
      MarkedSource(#"{"id":"a","paragraphs":[{"text":"abc","spans":[{"start":«2»,"end":2,"kind":"topic"}]}]}"#))
    expectProblem(
      .importedSpan,
      MarkedSource(#"{"id":"a","paragraphs":[{"text":"a  c","spans":[«{"start":1,"end":3,"kind":"topic"}»]}]}"#))
  }

  @Test func anUnknownKindIsAnErrorThatNamesTheNearest() {
    expectProblem(
      .badValue,
      MarkedSource(#"{"id":"a","paragraphs":[{"text":"abc","spans":[{"start":0,"end":2,"kind":"«statment»"}]}]}"#),
      help: "did you mean ‘statement’?")
  }

  @Test func aSpeakerThatTheRecordDoesNotHaveIsAnError() {
    expectProblem(
      .unknownEntity,
      MarkedSource(
        #"{"id":"a","paragraphs":[{"text":"abc","spans":[{"start":0,"end":2,"kind":"speaker","speaker_id":"«anna»"}]}],"speakers":[{"id":"ana","name":"Ana"}]}"#
      ), help: "did you mean ‘ana’?")
  }

  @Test func valuesOfAnotherTypeAreErrors() {
    expectProblem(.wrongType, MarkedSource(#"{"id":«7»,"paragraphs":[]}"#))
    expectProblem(.wrongType, MarkedSource(#"«[1]»"#))
    expectProblem(.wrongType, MarkedSource(#"{"id":"a","paragraphs":«{}»}"#))
    expectProblem(.missingKey, MarkedSource(#"«{"id":"a"}»"#))
    expectProblem(.badDate, MarkedSource(#"{"id":"a","published":"«2020-13»","paragraphs":[]}"#))
    expectProblem(.badURL, MarkedSource(#"{"id":"a","url":"«1:ftp://x»","paragraphs":[]}"#))
    expectProblem(.badValue, MarkedSource(#"{"id":"a","language":"«english please»","paragraphs":[]}"#))
    expectProblem(.refusedCharacter, MarkedSource(#"{"id":"a","title":"«a\u0000b»","paragraphs":[]}"#))
  }

  @Test func anIdGivenTwiceIsAnErrorThatPointsAtTheFirst() {
    let imported = Imported(good, good)
    #expect(imported.checked.diagnostics.map(\.code) == [.duplicateID])
    #expect(imported.checked.diagnostics.first?.place.start == SourcePosition(line: 2, column: 8))
    #expect(imported.checked.diagnostics.first?.notes.first?.place.start == SourcePosition(line: 1, column: 8))
  }

  @Test func theSpeakersAndDatesOfOneStatementAgree() {
    for second in [
      said(2..<3, "y", "s", part: 1), said(2..<3, "x", "s", part: 1, more: ",\"date\":\"2020\""),
      said(0..<3, "x", "s", part: 1),
    ] {
      let imported = Imported(record([("a b", said(0..<1, "x", "s") + "," + second)]))
      #expect(imported.checked.diagnostics.map(\.code) == [.importedSpan])
      #expect(imported.checked.value.files == [])
    }
  }

  @Test func partsInAnotherOrderAreTakenAsTheyStandWithAWarning() {
    let imported = Imported(record([("a b", said(0..<1, "x", "s", part: 1) + "," + said(2..<3, "x", "s", part: 0))]))
    #expect(imported.checked.diagnostics.map(\.severity) == [.warning])
    #expect(imported.body() == "[a]{by=x #s mode=direct} [b]{.cont mode=direct}")
  }

  @Test func anEmptyFileHoldsNoRecord() {
    #expect(Imported("", " ").checked.diagnostics.map(\.code) == [.emptyArchive])
  }
}
