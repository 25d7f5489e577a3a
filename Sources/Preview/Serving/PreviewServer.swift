package import Disk

/// Which port the preview listens on.
package enum PortChoice: Sendable {
  /// This one or none; 0 for any that is free.
  case exactly(UInt16)
  /// The first free one of twenty.
  case from(UInt16)
}

/// The preview's server: it listens on 127.0.0.1 from the moment it is made.
package struct PreviewServer: Sendable {
  package let port: UInt16
  private let listener: Int32
  private let capacity: Int

  /// - Throws: where no port can be had, with the reason and a way out.
  package init(on choice: PortChoice) throws(EnvironmentError) {
    listener = try PreviewServer.listener(choice)
    port = SystemSocket.port(of: listener)
    capacity = max(16, raiseDescriptorLimit(to: 4_096) - 64)
  }

  /// The address of the home page.
  package var address: String { "http://127.0.0.1:\(port)/" }

  /// Serves until the task is cancelled.
  package func run(_ preview: LivePreview) async throws {
    let readiness = Readiness()
    let connections = OpenConnections()
    try await readiness.prepare()
    defer { SystemSocket.close(listener) }
    try await withThrowingDiscardingTaskGroup { group in
      group.addTask { try await readiness.run() }
      group.addTask { try await every(.milliseconds(500)) { connections.cutOverdue() } }
      group.addTask { try await every(.seconds(10)) { await preview.listeners.repeatLast() } }
      while true {
        let descriptor = try await nextConnection(readiness, connections)
        let connection = Connection(
          descriptor: descriptor, number: connections.add(descriptor), readiness: readiness, connections: connections,
          preview: preview)
        group.addTask { await connection.serve() }
      }
    }
  }

  /// The next client, as soon as there is one and room for it.
  private func nextConnection(_ readiness: Readiness, _ connections: OpenConnections) async throws -> Int32 {
    while true {
      try Task.checkCancellation()
      if connections.count >= capacity {
        try await Task.sleep(for: .milliseconds(20))
        continue
      }
      switch SystemSocket.accept(on: listener) {
      case .connection(let descriptor): return descriptor
      case .later: try await readiness.canRead(listener)
      case .gone: continue
      case .noRoom: try await Task.sleep(for: .milliseconds(50))
      }
    }
  }

  private static func listener(_ choice: PortChoice) throws(EnvironmentError) -> Int32 {
    switch choice {
    case .exactly(let port):
      switch SystemSocket.listening(on: port) {
      case .success(let descriptor): return descriptor
      case .failure(let error): throw .port(port, error)
      }
    case .from(let first):
      for port in first...UInt16(clamping: Int(first) + 19) {
        switch SystemSocket.listening(on: port) {
        case .success(let descriptor): return descriptor
        case .failure(let error) where !error.isTaken: throw .port(port, error)
        case .failure: continue
        }
      }
      throw .noPort(from: first)
    }
  }
}

/// Does something again and again until the task is cancelled.
private func every(_ time: Duration, _ action: @Sendable () async -> Void) async throws {
  while true {
    try await Task.sleep(for: time)
    await action()
  }
}

// MARK: - Messages

extension EnvironmentError {
  fileprivate static func port(_ port: UInt16, _ error: SystemError) -> EnvironmentError {
    let cure = error.isTaken ? "another program listens there; name another with ‘--port’" : error.reason
    return EnvironmentError("127.0.0.1:\(port): cannot listen: \(cure)")
  }

  fileprivate static func noPort(from first: UInt16) -> EnvironmentError {
    EnvironmentError(
      "127.0.0.1: other programs listen on all ports from \(first) to \(first + 19); name one with ‘--port’")
  }
}
