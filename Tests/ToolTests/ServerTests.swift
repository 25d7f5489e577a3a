import Foundation
import TestSupport
import Testing

/// The server, asked over its socket.
@Suite(.timeLimit(.minutes(20))) struct ServerTests {
  private func request(_ path: String, _ fields: String = "Connection: close\r\n") -> [UInt8] {
    Array("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\(fields)\r\n".utf8)
  }

  @Test func aPageIsSentWithItsLength() async throws {
    try await withServer { _, _, port in
      let answer = try await RawClient.exchange(request("/articles/harbour-vote/"), port: port)
      let parts = answer.components(separatedBy: "\r\n\r\n")
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
      try #require(parts.count > 1)
      #expect(parts[0].contains("X-Content-Type-Options: nosniff"))
      #expect(parts[0].contains("Content-Length: \(parts[1].utf8.count)"))
      #expect(parts[1].hasSuffix("</html>\n"))
    }
  }

  @Test func requestsOfOneConnectionAreAnsweredInTheirOrder() async throws {
    try await withServer { _, _, port in
      let pipeline = Array(repeating: request("/media/map.txt", ""), count: 300) + [request("/dir")]
      let last = request("/dir/")
      let answer = try await RawClient.exchange(pipeline.flatMap(\.self) + last, port: port)
      let statuses = answer.components(separatedBy: "HTTP/1.1 ").dropFirst().map { String($0.prefix(3)) }
      #expect(statuses == Array(repeating: "200", count: 300) + ["301"])
    }
  }

  @Test func aRefusedRequestIsAnsweredThoughMoreOfItIsStillSent() async throws {
    try await withServer { _, _, port in
      let bytes = Array(("GET /" + String(repeating: "a", count: 400_000) + " HTTP/1.1\r\n").utf8)
      let answer = try await RawClient.exchange(bytes, port: port)
      #expect(answer.hasPrefix("HTTP/1.1 414 "))
    }
  }

  @Test func everyChangeIsToldToThoseWhoListen() async throws {
    try await withServer { bench, _, port in
      let client = try RawClient(port: port)
      client.send(request("/_dictum/events", ""))
      let first = await client.receive(until: "data: 1\n\n")
      #expect(first.contains("Content-Type: text/event-stream"))
      #expect(!first.contains("Content-Length"))
      let path = "content/articles/harbour-vote.md"
      try bench.write(try bench.text(path) + "\nNew words.\n", to: path)
      #expect(await client.receive(until: "data: 2\n\n").contains("data: 2\n\n"))
    }
  }

  #if os(Linux)
    @Test func thoseWhoLeaveAreForgotten() async throws {
      try await withServer { _, process, port in
        let descriptors = {
          try FileManager.default.contentsOfDirectory(atPath: "/proc/\(process.processIdentifier)/fd").count
        }
        let before = try descriptors()
        for _ in 0..<20 {
          let client = try RawClient(port: port)
          client.send(request("/_dictum/events", ""))
          _ = await client.receive(until: "data: 1\n\n")
        }
        while try descriptors() > before { try await Task.sleep(for: .milliseconds(20)) }
      }
    }
  #endif
}

/// Requests that broke other servers, each sent as it is.
@Suite(.timeLimit(.minutes(20))) struct RequestConformance {
  private struct Row: Decodable {
    let request: String
    let expect: String

    var bytes: [UInt8] { request.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }
    /// The statuses that the row allows: those that its text names. Names of this archive's pages are ASCII, so that
    /// `café` is none of them.
    var statuses: Set<String> {
      if expect.contains("café") || expect.contains("NFC") { return ["404"] }
      if expect.contains("HEAD: 200") { return request.hasPrefix("HEAD") ? ["200"] : ["405", "400", "501"] }
      if expect.contains("path without the fragment") { return ["400", "200"] }
      if expect.contains("open redirect") || expect == "as above" { return ["404", "400"] }
      if expect.contains("reload socket") { return ["400", "426"] }
      if expect.contains("all answered in order") { return ["200"] }
      let words = expect.components(separatedBy: CharacterSet.decimalDigits.inverted)
      return Set(words.filter { $0.count == 3 })
    }
  }

  @Test func everyRequestIsAnsweredAsItShould() async throws {
    let rows = try SharedMaterial.rows("conformance/http/requests.json", of: Row.self)
    try await withServer { _, _, port in
      for row in rows {
        let answer = try await RawClient.exchange(row.bytes, port: port)
        let status = String(answer.dropFirst("HTTP/1.1 ".count).prefix(3))
        #expect(
          row.statuses.contains(status), "\(row.request.prefix(80).debugDescription): \(status), not \(row.expect)")
        #expect(
          !answer.contains("root:") && !answer.contains("Location: //"), "\(row.request.prefix(80).debugDescription)")
        let plain = Array("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".utf8)
        #expect(try await RawClient.exchange(plain, port: port).hasPrefix("HTTP/1.1 200 "))
      }
    }
    if !rows.isEmpty { SharedMaterial.report("HTTP: \(rows.count) requests answered as they should be") }
  }

  @Test func randomBytesAreRefusedOrDropped() async throws {
    var random = SmallRandom(state: 7)
    let requests = (0..<300).map { _ in
      (0..<Int.random(in: 1...200, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    }
    try await withServer { _, _, port in
      for bytes in requests {
        let answer = try await RawClient.exchange(bytes + Array("\r\n\r\n".utf8), port: port)
        #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 4") || answer.hasPrefix("HTTP/1.1 5"))
      }
    }
  }
}
