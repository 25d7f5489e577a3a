internal import FileTrees
internal import Rendering

/// Answers a request from what the preview knows. Pages are rendered now, and only the one that is asked for.
func answer(_ request: Request, from state: PreviewState) -> Response {
  do throws(Refusal) {
    try checkOrigin(of: request)
    try checkMethod(of: request)
    let path = try requestedPath(request.path)
    if let own = OwnFile(path: path) { return try answer(request, own, state) }
    return answer(request, path: path, state)
  } catch {
    return refused(error, request, state)
  }
}

private func checkMethod(of request: Request) throws(Refusal) {
  guard ["GET", "HEAD"].contains(request.method) else { throw .method }
  if request.fields.tokens("upgrade").contains("websocket") { throw .webSocket }
}

private func answer(_ request: Request, path: String, _ state: PreviewState) -> Response {
  guard let site = state.site else { return waiting(state) }
  switch site.find(path) {
  case .page(let page): return show(site.render(page), at: .ok, request, state)
  case .file(let file): return send(file, site.tags.tag(of: file), request)
  case .folder(let path): return moved(to: path)
  case nil: return notFound(request, state)
  }
}

private func answer(_ request: Request, _ own: OwnFile, _ state: PreviewState) throws(Refusal) -> Response {
  switch own {
  case .problems: return show(problemsPage(state), at: .ok, request, state, withOverlay: false)
  case .asset(let file): return send(file, EntityTag(of: file.bytes), request)
  case .folder: return moved(to: OwnFile.root)
  case .events:
    try checkSite(of: request)
    return Response(
      .ok, [("Content-Type", "text/event-stream; charset=utf-8"), ("Cache-Control", "no-store")], body: .events)
  }
}

/// A page with the preview's own part in it. Its tag is weak: the number of the generation stands in it as well.
private func show(
  _ page: [UInt8], at status: Status, _ request: Request, _ state: PreviewState, withOverlay: Bool = true
) -> Response {
  let page = LivePage(page, state, withOverlay: withOverlay)
  let fields = [("Content-Type", contentType(of: ".html")), ("Cache-Control", "no-cache"), ("ETag", page.tag.field)]
  if status == .ok, page.tag.isKnown(request.fields["if-none-match"]) { return Response(.notModified, fields) }
  return Response(status, fields, body: .bytes(page.bytes, 0..<page.bytes.count))
}

private func send(_ file: OutputFile, _ tag: EntityTag, _ request: Request) -> Response {
  let fields = [
    ("Content-Type", contentType(of: file.path)), ("Cache-Control", "no-cache"), ("ETag", tag.field),
    ("Accept-Ranges", "bytes"),
  ]
  if tag.isKnown(request.fields["if-none-match"]) { return Response(.notModified, fields) }
  let length = file.bytes.count
  let field = tag.allowsRange(request.fields["if-range"]) ? request.fields["range"] : nil
  switch ByteRange(field, length: length) {
  case .whole: return Response(.ok, fields, body: .bytes(file.bytes, 0..<length))
  case .outside: return Response(.rangeNotSatisfiable, fields + [("Content-Range", "bytes */\(length)")])
  case .part(let range):
    let place = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(length)"
    return Response(.partialContent, fields + [("Content-Range", place)], body: .bytes(file.bytes, range))
  }
}

/// The address is made from the path of the page, never from what was asked for.
private func moved(to path: String) -> Response {
  Response(.movedPermanently, [("Location", "/" + percentEncoded(path)), ("Cache-Control", "no-cache")])
}

private func waiting(_ state: PreviewState) -> Response {
  let page = LivePage(waitingPage(state), state, withOverlay: true)
  return Response(
    .unavailable, [("Content-Type", contentType(of: ".html")), ("Cache-Control", "no-store"), ("Retry-After", "1")],
    body: .bytes(page.bytes, 0..<page.bytes.count))
}

private func notFound(_ request: Request, _ state: PreviewState) -> Response {
  guard let page = state.site?.notFoundPage else { return .text(.notFound, "no page of the site has this address") }
  return show(page.bytes, at: .notFound, request, state)
}

/// An address that no page can have is shown as any other that leads nowhere.
private func refused(_ refusal: Refusal, _ request: Request, _ state: PreviewState) -> Response {
  switch refusal.status {
  case .notFound: notFound(request, state)
  case .methodNotAllowed: .text(refusal.status, refusal.reason, [("Allow", "GET, HEAD")])
  default: .refusal(refusal)
  }
}

// MARK: - Refusals

extension Refusal {
  fileprivate static let method = Refusal(.methodNotAllowed, "the preview only shows the site: GET and HEAD")
  fileprivate static let webSocket = Refusal(.badRequest, "the preview speaks no other protocol than HTTP/1.1")
}
