import Disk
import Testing

@testable import Preview

/// Where the preview listens.
@Suite struct PortTests {
  @Test func aPortThatIsTakenIsPassedOverOrNamed() throws {
    let first = try PreviewServer(on: .exactly(0))
    let second = try PreviewServer(on: .from(first.port))
    #expect(second.port > first.port)
    #expect {
      try PreviewServer(on: .exactly(first.port))
    } throws: {
      ($0 as? EnvironmentError)?.message
        == "127.0.0.1:\(first.port): cannot listen: another program listens there; name another with ‘--port’"
    }
  }
}
