/// Those who listen for changes: a stream of generations each. Who is slow misses all but the last one.
actor EventStreams {
  private var continuations: [Int: AsyncStream<Int>.Continuation] = [:]
  private var lastNumber = 0
  private var generation = 0

  var count: Int { continuations.count }

  /// A new listener: its number, for `remove`, and its stream, which begins with the generation of now.
  func add() -> (number: Int, generations: AsyncStream<Int>) {
    let (stream, continuation) = AsyncStream.makeStream(of: Int.self, bufferingPolicy: .bufferingNewest(1))
    lastNumber += 1
    continuations[lastNumber] = continuation
    continuation.yield(generation)
    return (lastNumber, stream)
  }

  func remove(_ number: Int) { continuations.removeValue(forKey: number)?.finish() }

  func send(_ generation: Int) {
    self.generation = generation
    repeatLast()
  }

  /// Sends the generation of now once more: so a connection whose other side is gone is noticed.
  func repeatLast() {
    for continuation in continuations.values { continuation.yield(generation) }
  }
}
