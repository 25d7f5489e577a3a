import Templating
import Testing

@Suite struct ViewTests {
  @Test func givesAndTakesValuesByName() {
    var view = View(Schemas.speaker, ["name": .text("Ada")])
    view["address"] = .text("/ada/")
    guard case .text("Ada") = view["name"], case .text("/ada/") = view["address"] else {
      Issue.record("the values are not what was set")
      return
    }
  }

  @Test func isAbsentUnderADeclaredKeyWithoutValue() {
    guard case .absent = View(Schemas.speaker, [:])["name"] else {
      Issue.record("the key has a value")
      return
    }
  }

  #if DEBUG
    @Test func stopsADebugBuildAtAnUndeclaredKey() async {
      await #expect(processExitsWith: .failure) { _ = View(Schemas.speaker, ["nmae": .text("Ada")]) }
    }

    @Test func stopsADebugBuildAtAValueOfAnotherKind() async {
      await #expect(processExitsWith: .failure) { _ = View(Schemas.speaker, ["name": .flag(true)]) }
    }

    @Test func stopsADebugBuildAtAViewOfAnotherSchema() async {
      await #expect(processExitsWith: .failure) {
        _ = View(Schemas.page, ["author": .view(View(Schemas.topic, [:]))])
      }
    }
  #else
    @Test func dropsValuesThatTheSchemaDoesNotDeclare() {
      let view = View(Schemas.speaker, ["nmae": .text("Ada"), "name": .flag(true)])
      guard case .absent = view["name"], case .absent = view["nmae"] else {
        Issue.record("the key has a value")
        return
      }
    }
  #endif
}
