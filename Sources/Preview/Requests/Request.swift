/// A request for a page or a file: the head of an HTTP/1.1 message (RFC 9112), checked.
struct Request: Sendable, Equatable {
  /// As it was sent; methods are told apart by case.
  let method: String
  /// The path of the target, percent-encoded, from its first slash up to the query.
  let path: String
  /// The minor version: 1 for HTTP/1.1, 0 for HTTP/1.0.
  let minorVersion: Int
  let fields: HeaderFields

  /// Whether a body follows the head. The preview has no use for any, and ends the connection in place of reading it.
  var hasBody: Bool {
    fields["transfer-encoding"] != nil || !["0", nil].contains(fields["content-length"])
  }

  /// Whether the client wants to send more on this connection.
  var keepsConnection: Bool {
    let options = fields.tokens("connection")
    if hasBody || options.contains("close") { return false }
    return minorVersion > 0 || options.contains("keep-alive")
  }
}

/// Why a request is not answered as it asks, with the status that says so.
struct Refusal: Error, Sendable, Equatable {
  let status: Status
  /// The rule that was broken: one clause, for the person who wrote the client.
  let reason: String

  init(_ status: Status, _ reason: String) {
    self.status = status
    self.reason = reason
  }
}
