import Synchronization

/// How long the stages of a command took, for `--timings`.
final class Timings: Sendable {
  private struct Line {
    let stage: String
    let duration: Duration
    let count: String
  }

  private let clock: @Sendable () -> ContinuousClock.Instant
  private let began: ContinuousClock.Instant
  private let state: Mutex<(lines: [Line], last: ContinuousClock.Instant)>

  /// - Parameter clock: what tells the time.
  init(clock: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now }) {
    self.clock = clock
    began = clock()
    state = Mutex((lines: [], last: began))
  }

  /// A stage is over; the next begins.
  ///
  /// - Parameter count: what it worked on, as “12 files”.
  func end(_ stage: String, _ count: String = "") {
    let now = clock()
    state.withLock { state in
      state.lines.append(Line(stage: stage, duration: now - state.last, count: count))
      state.last = now
    }
  }

  /// A line a stage and one for all, with seconds and counts.
  var text: String {
    let (lines, last) = state.withLock { $0 }
    let all = lines + [Line(stage: "all", duration: last - began, count: "")]
    return all.map { line in
      let number = seconds(line.duration)
      let gap = String(repeating: " ", count: max(1, 16 - line.stage.count - number.count))
      return line.stage + gap + number + " s" + (line.count.isEmpty ? "\n" : "  \(line.count)\n")
    }.joined()
  }

  /// With three digits behind the point, whatever the locale.
  private func seconds(_ duration: Duration) -> String {
    let thousandths = Int(duration / .milliseconds(1))
    let rest = String(thousandths % 1_000)
    return "\(thousandths / 1_000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}
