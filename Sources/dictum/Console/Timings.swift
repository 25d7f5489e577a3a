/// How long the stages of a command took, for `--timings`.
struct Timings {
  private struct Line {
    let stage: String
    let duration: Duration
    let count: String
  }

  private var lines: [Line] = []
  private let began: ContinuousClock.Instant
  private var last: ContinuousClock.Instant

  init(at now: ContinuousClock.Instant = ContinuousClock.now) { (began, last) = (now, now) }

  /// A stage is over; the next begins.
  ///
  /// - Parameter count: what it worked on, as “12 files”.
  mutating func end(_ stage: String, _ count: String, at now: ContinuousClock.Instant = ContinuousClock.now) {
    lines.append(Line(stage: stage, duration: now - last, count: count))
    last = now
  }

  /// A line a stage and one for all, with seconds and counts.
  var text: String {
    let all = lines + [Line(stage: "all", duration: last - began, count: "")]
    return all.map { line in
      let number = seconds(line.duration)
      let columns = line.stage.padded(to: 8) + String(repeating: " ", count: max(1, 8 - number.count)) + number + " s"
      return columns + (line.count.isEmpty ? "\n" : "  \(line.count)\n")
    }.joined()
  }

  /// With three digits behind the point, whatever the locale.
  private func seconds(_ duration: Duration) -> String {
    let thousandths = Int(duration / .milliseconds(1))
    let rest = String(thousandths % 1_000)
    return "\(thousandths / 1_000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
