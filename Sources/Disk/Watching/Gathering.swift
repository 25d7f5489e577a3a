/// A way to notice changes of files.
protocol ChangeNotices: Sendable {
  /// Waits for changes at most for a time and returns those that came; empty where none did.
  mutating func wait(_ time: Duration) -> SourceChanges
}

/// Puts notices together into bursts.
struct Gathering {
  private var notices: any ChangeNotices
  /// A burst that does not end is handed on in parts.
  private static let longest = Duration.seconds(5)

  init(_ notices: any ChangeNotices) { self.notices = notices }

  /// The next burst; empty where for a while there was none.
  mutating func next() -> SourceChanges {
    var burst = notices.wait(.milliseconds(250))
    if burst.isEmpty { return burst }
    let start = ContinuousClock.now
    while ContinuousClock.now - start < Gathering.longest {
      let more = notices.wait(burst.quiet)
      if more.isEmpty { break }
      burst.formUnion(more)
    }
    return burst
  }
}
