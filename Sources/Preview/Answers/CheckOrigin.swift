/// Refuses what pages of other sites could make a browser send here.
///
/// The host must be this machine by one of its own names: a foreign name that was made to lead here (DNS rebinding) would
/// let its pages read everything. An origin, where one is sent, must be the preview's own.
func checkOrigin(of request: Request) throws(Refusal) {
  let host = (request.fields["host"] ?? "").lowercased()
  guard isOwnHost(host) else { throw .foreignHost }
  if let origin = request.fields["origin"], origin.lowercased() != "http://" + host { throw .foreignOrigin }
}

/// Refuses the stream of events to a page of another site, which could not read it but would hold it open.
func checkSite(of request: Request) throws(Refusal) {
  let site = request.fields["sec-fetch-site"] ?? "none"
  if site != "none", site != "same-origin" { throw .foreignOrigin }
}

private func isOwnHost(_ host: String) -> Bool {
  ["127.0.0.1", "localhost", "[::1]"].contains { name in
    guard host.hasPrefix(name) else { return false }
    let port = host.dropFirst(name.count)
    return port.isEmpty || (port.first == ":" && port.dropFirst().allSatisfy { $0.isASCII && $0.isNumber })
  }
}

// MARK: - Refusals

extension Refusal {
  fileprivate static let foreignHost = Refusal(.forbidden, "the preview is at 127.0.0.1 and localhost")
  fileprivate static let foreignOrigin = Refusal(.forbidden, "pages of other sites get nothing from the preview")
}
