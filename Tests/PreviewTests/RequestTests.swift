import Testing

@testable import Preview

/// The head of a request, read as strictly as it can be.
@Suite struct RequestTests {
  private func read(_ text: String) -> RequestReading { readRequest(Array(text.utf8)) }

  private func status(_ text: String) -> Status? {
    if case .refused(let refusal) = read(text) { refusal.status } else { nil }
  }

  private func request(_ text: String) throws -> (Request, Int) {
    guard case .request(let request, let length) = read(text) else { throw Unexpected() }
    return (request, length)
  }

  private struct Unexpected: Error {}

  @Test func takesAMethodAPathAndFields() throws {
    let head = "GET /a/?b HTTP/1.1\r\nHost: localhost\r\nX:  y \r\n\r\n"
    let (request, length) = try request(head + "GET /next")
    #expect(request.method == "GET")
    #expect(request.path == "/a/")
    #expect(request.fields["x"] == "y")
    #expect(length == head.utf8.count)
  }

  @Test func anEmptyLineBeforeARequestIsPassedOver() throws {
    #expect(try request("\r\nGET / HTTP/1.1\r\nHost: localhost\r\n\r\n").0.path == "/")
    #expect(status("\r\n\r\nGET / HTTP/1.1\r\nHost: localhost\r\n\r\n") == .badRequest)
  }

  @Test func whatIsNotCompleteIsWaitedFor() {
    let head = Array("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8)
    for length in head.indices { #expect(readRequest(Array(head[..<length])) == .incomplete) }
  }

  @Test(arguments: [
    "GET index.html HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET /#a HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "GET http://localhost/ HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET / HTTP/1.1\nHost: localhost\n\n",
    "GET  / HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET /\r\nHost: localhost\r\n\r\n",
    "G\u{0}T / HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET /é HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: localhost\r\nX : y\r\n\r\n", "GET / HTTP/1.1\r\nHost: localhost\r\n folded: y\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: localhost\r\nX: a\u{0}b\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: +5\r\n\r\n",
  ])
  func whatCouldBeReadInTwoWaysIsRefused(_ head: String) {
    #expect(status(head) == .badRequest)
  }

  @Test func otherVersionsAreRefusedAsSuch() {
    #expect(status("GET / HTTP/2.0\r\nHost: a\r\n\r\n") == .versionNotSupported)
    #expect(status("GET / HTTP/0.9\r\n\r\n") == .versionNotSupported)
  }

  @Test func aHeadHasItsLimitsAndIsRefusedBeforeItEnds() {
    #expect(status("GET /" + String(repeating: "a", count: 20_000)) == .targetTooLong)
    let fields = (0..<200).map { "X\($0): y\r\n" }.joined()
    #expect(status("GET / HTTP/1.1\r\nHost: a\r\n\(fields)\r\n") == .fieldsTooLarge)
    let long = "X: " + String(repeating: "y", count: 40_000)
    #expect(status("GET / HTTP/1.1\r\nHost: a\r\n" + long) == .fieldsTooLarge)
  }

  @Test func theConnectionStaysAsTheClientWants() throws {
    #expect(try request("GET / HTTP/1.1\r\nHost: a\r\n\r\n").0.keepsConnection)
    #expect(try !request("GET / HTTP/1.1\r\nHost: a\r\nConnection: x, Close\r\n\r\n").0.keepsConnection)
    #expect(try !request("GET / HTTP/1.0\r\nHost: a\r\n\r\n").0.keepsConnection)
    #expect(try request("GET / HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\r\n").0.keepsConnection)
  }

  @Test func aRequestWithABodyIsTheLastOfItsConnection() throws {
    #expect(try !request("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n").0.keepsConnection)
    #expect(try !request("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n").0.keepsConnection)
    #expect(try request("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n").0.keepsConnection)
  }
}

/// Paths, which are only ever looked up.
@Suite struct RequestedPathTests {
  @Test func percentSignsAreDecoded() throws {
    #expect(try requestedPath("/caf%C3%A9/") == "café/")
    #expect(try requestedPath("/") == "")
  }

  @Test(arguments: [
    "/../etc/passwd", "/%2e%2e/etc/passwd", "/..%2fetc/passwd", "/a/../b", "//etc/passwd", "/a//b", "/.env",
    "/a/.git/config", "/a%5cb", "/a\\b", "/a%00.html", "/a%0d%0ab", "/./a",
  ])
  func whatNoFileCanBeCalledIsNotFound(_ path: String) {
    #expect(throws: Refusal(.notFound, "no file of a site has such a name")) { try requestedPath(path) }
  }

  @Test(arguments: ["/%", "/%z0", "/%4", "/%ff", "/%ed%a0%80", "/%c0%ae"])
  func whatIsNoTextIsRefused(_ path: String) {
    #expect { try requestedPath(path) } throws: { ($0 as? Refusal)?.status == .badRequest }
  }

  @Test func anAddressIsEncodedAsItWasDecoded() throws {
    let path = "media/Carte d’été (1).pdf"
    #expect(percentEncoded(path) == "media/Carte%20d%E2%80%99%C3%A9t%C3%A9%20%281%29.pdf")
    #expect(try requestedPath("/" + percentEncoded(path)) == path)
  }
}
