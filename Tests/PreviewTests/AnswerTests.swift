import Testing

@testable import Preview

/// What is sent for a request.
@Suite struct AnswerTests {
  private func archive() async -> PreviewedArchive {
    let archive = PreviewedArchive()
    await archive.save()
    return archive
  }

  @Test func aPageComesWithScriptAndStyleOfThePreview() async {
    let response = await archive().get("/articles/example/")
    #expect(response.status == .ok)
    #expect(response["Content-Type"] == "text/html; charset=utf-8")
    #expect(response.text.contains("<h1>An example</h1>") || response.text.contains("An example"))
    #expect(response.text.contains("<link rel=\"stylesheet\" href=\"/_dictum/live.css\">\n</head>"))
    #expect(response.text.contains("<script src=\"/_dictum/live.js\" defer></script>\n</body>"))
  }

  @Test func whatThePreviewAddsIsServedByIt() async {
    let archive = await archive()
    #expect(await archive.get("/_dictum/live.js")["Content-Type"] == "text/javascript; charset=utf-8")
    #expect(await archive.get("/_dictum/live.css")["Content-Type"] == "text/css; charset=utf-8")
    #expect(await archive.get("/_dictum/live.map").status == .notFound)
  }

  @Test func aKnownPageIsNotSentAgainUntilItIsAnother() async throws {
    var archive = await archive()
    let tag = try #require(await archive.get("/articles/example/")["ETag"])
    #expect(await archive.get("/articles/example/", ["If-None-Match": "\"x\", \(tag)"]).status == .notModified)
    await archive.write("Other words.\n")
    #expect(await archive.get("/articles/example/", ["If-None-Match": tag]).status == .ok)
  }

  @Test func aPageThatAnEditDoesNotConcernStaysKnown() async throws {
    var archive = await archive()
    let tag = try #require(await archive.get("/articles/other/")["ETag"])
    await archive.write("Other words.\n")
    #expect(await archive.get("/articles/other/", ["If-None-Match": tag]).status == .notModified)
  }

  @Test func aFolderWithoutItsSlashLeadsToThePageByThePathOfThePage() async {
    let archive = await archive()
    let response = await archive.get("/articles/example")
    #expect(response.status == .movedPermanently)
    #expect(response["Location"] == "/articles/example/")
    #expect(await archive.get("/_dictum")["Location"] == "/_dictum/")
    #expect(await archive.get("//evil.example/..")["Location"] == nil)
    #expect(await archive.get("/%5cevil.example/..").status == .notFound)
  }

  @Test func anAddressThatLeadsNowhereShowsThePageForThat() async {
    let archive = await archive()
    for path in ["/nowhere/", "/../etc/passwd", "/articles/EXAMPLE/", "/.env", "/<script>alert(1)</script>"] {
      let response = await archive.get(path)
      #expect(response.status == .notFound)
      #expect(response.text.contains("There is no page at this address"))
      #expect(!response.text.contains("alert(1)"))
    }
  }

  @Test func thePageForThatTakesItsStyleFromHere() async {
    let page = await archive().get("/nowhere/").text
    #expect(page.contains("<link rel=\"stylesheet\" href=\"/assets/"))
    #expect(page.contains("<a class=\"site\" href=\"/"))
  }

  @Test func headersAloneAreSentForHead() async {
    let response = await archive().get("/", method: "HEAD")
    #expect(response.status == .ok)
    #expect(response["Content-Type"] == "text/html; charset=utf-8")
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "TRACE", "PATCH", "PROPFIND", "get"])
  func nothingCanBeWritten(_ method: String) async {
    let response = await archive().get("/", method: method)
    #expect(response.status == .methodNotAllowed)
    #expect(response["Allow"] == "GET, HEAD")
  }

  @Test(arguments: [
    "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "localhost:80a", "localhost@evil", "",
  ])
  func foreignNamesOfThisMachineAreRefused(_ host: String) async {
    #expect(await archive().get("/", host: host).status == .forbidden)
  }

  @Test(arguments: ["localhost", "LOCALHOST:8080", "127.0.0.1:1", "[::1]:8080"])
  func itsOwnNamesAreTaken(_ host: String) async {
    #expect(await archive().get("/", host: host).status == .ok)
  }

  @Test func pagesOfOtherSitesGetNothing() async {
    let archive = await archive()
    for origin in ["https://evil.example", "null", "http://localhost:81", "https://localhost"] {
      #expect(await archive.get("/", ["Origin": origin]).status == .forbidden)
      #expect(await archive.get("/_dictum/events", ["Origin": origin]).status == .forbidden)
    }
    #expect(await archive.get("/_dictum/events", ["Sec-Fetch-Site": "cross-site"]).status == .forbidden)
    #expect(await archive.get("/_dictum/events", ["Origin": "http://localhost"]).status == .ok)
    #expect(await archive.get("/", ["Upgrade": "websocket", "Origin": "https://evil.example"]).status == .forbidden)
    #expect(await archive.get("/", ["Upgrade": "websocket"]).status == .badRequest)
  }

  @Test func mediaAreSentInParts() async throws {
    let archive = await archive()
    let whole = await archive.get("/media/map.txt")
    #expect(whole.text == "0123456789")
    #expect(whole["Accept-Ranges"] == "bytes")
    let part = await archive.get("/media/map.txt", ["Range": "bytes=2-4"])
    #expect(part.status == .partialContent)
    #expect(part.text == "234")
    #expect(part["Content-Range"] == "bytes 2-4/10")
    let outside = await archive.get("/media/map.txt", ["Range": "bytes=10-"])
    #expect(outside.status == .rangeNotSatisfiable)
    #expect(outside["Content-Range"] == "bytes */10")
    let tag = try #require(whole["ETag"])
    #expect(await archive.get("/media/map.txt", ["If-None-Match": tag]).status == .notModified)
    #expect(await archive.get("/media/map.txt", ["Range": "bytes=2-4", "If-Range": tag]).text == "234")
    #expect(await archive.get("/media/map.txt", ["Range": "bytes=2-4", "If-Range": "\"old\""]).status == .ok)
  }

  @Test func aNewPictureIsAReasonToLoadPagesAnew() async throws {
    var archive = await archive()
    let tag = try #require(await archive.get("/")["ETag"])
    archive.files["content/media/map.txt"] = "9876543210"
    await archive.save()
    #expect(await archive.get("/", ["If-None-Match": tag]).status == .ok)
  }
}

/// Ranges as RFC 9110 has them.
@Suite struct ByteRangeTests {
  @Test(arguments: [
    ("bytes=0-0", 0..<1), ("bytes=5-", 5..<10), ("bytes=5-99", 5..<10), ("bytes=-3", 7..<10), ("bytes=-99", 0..<10),
    ("Bytes= 1 - 2 ", 1..<3),
  ])
  func aPartIsSent(_ field: String, _ range: Range<Int>) {
    #expect(ByteRange(field, length: 10) == .part(range))
  }

  @Test(arguments: ["bytes=10-", "bytes=10-20", "bytes=-0"])
  func whatLiesOutsideIsRefused(_ field: String) {
    #expect(ByteRange(field, length: 10) == .outside)
  }

  @Test(arguments: [
    nil, "bytes=5-2", "bytes=", "bytes=-", "bytes=a-b", "bytes=0-1,3-4", "bytes=0-,0-,0-", "lines=0-1", "bytes=1-2-3",
    "bytes=99999999999999999999-",
  ])
  func whatIsNotUnderstoodIsPassedOver(_ field: String?) {
    #expect(ByteRange(field, length: 10) == .whole)
  }

  @Test func anEmptyFileHasNoParts() {
    #expect(ByteRange("bytes=0-", length: 0) == .outside)
    #expect(ByteRange("bytes=-5", length: 0) == .outside)
  }
}
