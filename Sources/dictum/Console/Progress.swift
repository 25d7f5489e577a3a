import Disk
import Synchronization

/// How far a command is, on one line of a terminal that is written anew at most ten times a second and cleared at the
/// end. Where standard error is no terminal, nothing is shown.
final class Progress: Sendable {
  private struct State {
    var stage = ""
    var total: Int?
    var count = 0
    var began: ContinuousClock.Instant
    var shown: ContinuousClock.Instant
    var isDrawn = false
  }

  private static let interval = Duration.milliseconds(100)

  private let isShown: Bool
  private let clock: @Sendable () -> ContinuousClock.Instant
  private let write: @Sendable (String) -> Void
  private let state: Mutex<State>

  /// - Parameters:
  ///   - isShown: false for `--quiet` and where nobody would see it.
  ///   - clock: what tells the time.
  ///   - write: what shows the text.
  init(
    isShown: Bool, clock: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now },
    write: @escaping @Sendable (String) -> Void = { Console.printError($0) }
  ) {
    self.isShown = isShown
    self.clock = clock
    self.write = write
    state = Mutex(State(began: clock(), shown: clock()))
  }

  /// - Parameters:
  ///   - stage: what is done, as “rendering pages”.
  ///   - total: how many there are; nil where that is not known.
  func begin(_ stage: String, of total: Int? = nil) {
    guard isShown else { return }
    let now = clock()
    state.withLock { state in
      (state.stage, state.total, state.count, state.began) = (stage, total, 0, now)
      draw(&state, now)
    }
  }

  /// So many are done. Any task may say so, and one that is late is not heard.
  func reach(_ count: Int) {
    guard isShown else { return }
    let now = clock()
    state.withLock { state in
      state.count = max(state.count, count)
      draw(&state, now)
    }
  }

  /// Clears the line, so that what is printed next stands alone.
  func end() {
    state.withLock { state in
      if state.isDrawn { write("\r\u{1B}[K") }
      state.isDrawn = false
    }
  }

  private func draw(_ state: inout State, _ now: ContinuousClock.Instant) {
    guard now - state.shown >= Progress.interval else { return }
    (state.shown, state.isDrawn) = (now, true)
    write("\r\u{1B}[K" + text(state, after: now - state.began))
  }

  private func text(_ state: State, after duration: Duration) -> String {
    guard state.count > 0 else { return state.stage }
    let count = state.total.map { "\(state.count) of \($0)" } ?? "\(state.count)"
    let seconds = duration / .seconds(1)
    let rate = seconds > 0 ? ", \(Int(Double(state.count) / seconds)) a second" : ""
    return "\(state.stage): \(count)\(rate)"
  }
}
