internal import FlyingSocks

/// Waits for descriptors to become ready, any number at a time, on one thread (epoll, or kqueue).
struct Readiness: Sendable {
  private let pool: any AsyncSocketPool
  private let afterNotice: @Sendable () async -> Void

  init() {
    #if canImport(Darwin)
      let pool = SocketPool(queue: kQueue(maxEvents: 256))
    #else
      let pool = SocketPool(queue: ePoll(maxEvents: 256))
    #endif
    self.pool = pool
    afterNotice = { await pool.standStill() }
  }

  /// Before the first wait.
  func prepare() async throws { try await pool.prepare() }

  /// Does its work until the task is cancelled.
  func run() async throws { try await pool.run() }

  /// Returns when something can be read, or the other side is gone.
  func canRead(_ descriptor: Int32) async throws { try await wait(for: .read, on: descriptor) }

  /// Returns when something can be written, or the other side is gone.
  func canWrite(_ descriptor: Int32) async throws { try await wait(for: .write, on: descriptor) }

  /// Returns when the pool has done with what it noticed last. A descriptor may only be closed after that: the pool takes
  /// it off its list after it has woken the waiting task, and the next connection can bear the same number.
  func settle() async { await afterNotice() }

  private func wait(for events: Socket.Events, on descriptor: Int32) async throws {
    try await pool.suspendSocket(Socket(file: .init(rawValue: descriptor)), untilReadyFor: events)
  }
}

extension SocketPool {
  /// Does nothing, in its turn.
  fileprivate func standStill() {}
}
