/// One client: requests are read and answered in turn until either side ends it.
struct Connection: Sendable {
  /// How long a client may take, so that a slow one does not stand in the way of others.
  private enum Patience {
    /// Without a request.
    static let idle = Duration.seconds(15)
    /// From the first byte of a request to the end of its head.
    static let head = Duration.seconds(10)
    /// For each piece of an answer.
    static let piece = Duration.seconds(15)
    /// To take the answer after which the connection ends.
    static let farewell = Duration.seconds(2)
  }

  private static let pieceLength = 262_144

  let descriptor: Int32
  let number: Int
  let readiness: Readiness
  let connections: OpenConnections
  let preview: LivePreview

  /// Serves the client to the end and closes the descriptor.
  func serve() async {
    var pending: [UInt8] = []
    do {
      while try await serveNext(&pending) {}
    } catch {
      // The client is gone, or was cut, or the server stops: in each case this connection is over.
    }
    connections.remove(number)
    await readiness.settle()
    SystemSocket.close(descriptor)
  }

  /// - Parameter pending: what came after the last request.
  /// - Returns: whether another request can follow.
  private func serveNext(_ pending: inout [UInt8]) async throws -> Bool {
    switch try await nextRequest(&pending) {
    case .incomplete: return false
    case .refused(let refusal):
      try await send(.refusal(refusal), keepsConnection: false)
      try await takeLeave()
      return false
    case .request(let request, let length):
      pending.removeFirst(length)
      return try await serve(request)
    }
  }

  private func serve(_ request: Request) async throws -> Bool {
    let response = answer(request, from: await preview.state)
    let isHead = request.method == "HEAD"
    if case .events = response.body, !isHead {
      try await sendEvents(after: response)
      return false
    }
    try await send(response, keepsConnection: request.keepsConnection, isHead: isHead)
    if !request.keepsConnection { try await takeLeave() }
    return request.keepsConnection
  }

  /// Reads until there is a head; `.incomplete` where the client ends before.
  private func nextRequest(_ pending: inout [UInt8]) async throws -> RequestReading {
    connections.allow(number, pending.isEmpty ? Patience.idle : Patience.head)
    while true {
      let reading = readRequest(pending)
      if reading != .incomplete { return reading }
      let isFirst = pending.isEmpty
      guard let bytes = try await receive() else { return .incomplete }
      if isFirst { connections.allow(number, Patience.head) }
      pending += bytes
    }
  }

  /// What comes next; nil where the client has ended.
  private func receive() async throws -> ArraySlice<UInt8>? {
    var buffer = [UInt8](repeating: 0, count: 8_192)
    while true {
      switch SystemSocket.receive(descriptor, into: &buffer) {
      case .bytes(let count): return buffer[..<count]
      case .ended: return nil
      case .later: try await readiness.canRead(descriptor)
      }
    }
  }

  private func send(_ response: Response, keepsConnection: Bool, isHead: Bool = false) async throws {
    let head = response.head(keepsConnection: keepsConnection)
    guard case .bytes(let bytes, let range) = response.body, !isHead else { return try await send(head[...]) }
    if range.count <= Connection.pieceLength { return try await send((head + bytes[range])[...]) }
    try await send(head[...])
    for start in stride(from: range.lowerBound, to: range.upperBound, by: Connection.pieceLength) {
      try await send(bytes[start..<min(start + Connection.pieceLength, range.upperBound)])
    }
  }

  private func send(_ piece: ArraySlice<UInt8>) async throws {
    connections.allow(number, Patience.piece)
    var rest = piece
    while !rest.isEmpty {
      switch SystemSocket.send(descriptor, rest) {
      case .bytes(let count): rest = rest.dropFirst(count)
      case .ended: throw Ended()
      case .later: try await readiness.canWrite(descriptor)
      }
    }
  }

  /// Lets the client read the last answer before the connection closes: what it still sends is thrown away, for a while.
  private func takeLeave() async throws {
    SystemSocket.endWriting(descriptor)
    connections.allow(number, Patience.farewell)
    while try await receive() != nil {}
  }

  /// Sends each generation until the client goes.
  private func sendEvents(after response: Response) async throws {
    try await send((response.head(keepsConnection: true) + Array("retry: 1000\n\n".utf8))[...])
    connections.allow(number, nil)
    let (listener, generations) = await preview.listeners.add()
    do {
      try await untilEither(
        { for await generation in generations { try await sendEvent(generation) } },
        { while try await receive() != nil {} })
    } catch {
      await preview.listeners.remove(listener)
      throw error
    }
    await preview.listeners.remove(listener)
  }

  private func sendEvent(_ generation: Int) async throws {
    try await send(Array("data: \(generation)\n\n".utf8)[...])
    connections.allow(number, nil)
  }
}

/// The other side is gone.
private struct Ended: Error {}

/// Does two things at once until one of them is done; the other is cancelled.
private func untilEither(
  _ first: @escaping @Sendable () async throws -> Void, _ second: @escaping @Sendable () async throws -> Void
) async throws {
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask { try await first() }
    group.addTask { try await second() }
    try await group.next()
    group.cancelAll()
  }
}
