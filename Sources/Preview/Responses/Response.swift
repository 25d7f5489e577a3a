/// An answer that is ready to be sent.
struct Response: Sendable {
  enum Body: Sendable {
    case none
    /// A part of some bytes, or all of them.
    case bytes([UInt8], Range<Int>)
    /// The stream of events, which has no end of its own.
    case events
  }

  let status: Status
  var fields: [(name: String, value: String)]
  var body: Body

  init(_ status: Status, _ fields: [(name: String, value: String)] = [], body: Body = .none) {
    self.status = status
    self.fields = fields
    self.body = body
  }

  /// The status line and the fields, with the empty line at the end.
  ///
  /// - Parameter keepsConnection: whether another answer can follow.
  func head(keepsConnection: Bool) -> [UInt8] {
    var text = "HTTP/1.1 \(status.rawValue) \(status.phrase)\r\n"
    for field in fields + Response.always { text += "\(field.name): \(field.value)\r\n" }
    if let length { text += "Content-Length: \(length)\r\n" }
    text += keepsConnection ? "\r\n" : "Connection: close\r\n\r\n"
    return Array(text.utf8)
  }

  /// Nothing may guess at types, and no page of another site may take anything in.
  private static let always = [
    (name: "X-Content-Type-Options", value: "nosniff"), (name: "Cross-Origin-Resource-Policy", value: "same-origin"),
  ]

  private var length: Int? {
    switch body {
    case .none: status == .notModified ? nil : 0
    case .bytes(_, let range): range.count
    case .events: nil
    }
  }
}

extension Response {
  /// A line of text, for those who look at answers with tools.
  static func text(_ status: Status, _ text: String, _ fields: [(name: String, value: String)] = []) -> Response {
    let bytes = Array((text + "\n").utf8)
    return Response(
      status, fields + [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")],
      body: .bytes(bytes, 0..<bytes.count))
  }

  static func refusal(_ refusal: Refusal) -> Response { text(refusal.status, refusal.reason) }
}
