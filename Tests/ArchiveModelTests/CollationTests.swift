import ArchiveModel
import Testing

/// Names in alphabetical order.
@Suite struct CollationTests {
  @Test func lettersWithMarksStandWithTheirLetters() {
    let names = ["Zander", "Übel", "Ähre", "Österreich", "Groß", "Grote", "Yıldız", "Łódź", "Müller", "Macron"]
    #expect(
      names.sorted(byName: { $0 })
        == ["Ähre", "Groß", "Grote", "Łódź", "Macron", "Müller", "Österreich", "Übel", "Yıldız", "Zander"])
  }

  @Test func capitalsDoNotComeFirst() {
    #expect(["Zeller", "de Gaulle", "Delors"].sorted(byName: { $0 }) == ["de Gaulle", "Delors", "Zeller"])
  }

  @Test func namesThatDifferInMarksAloneHaveOneOrder() {
    #expect(["Müller", "Muller", "müller"].sorted(byName: { $0 }) == ["Muller", "Müller", "müller"])
    #expect(["müller", "Müller", "Muller"].sorted(byName: { $0 }) == ["Muller", "Müller", "müller"])
  }
}
