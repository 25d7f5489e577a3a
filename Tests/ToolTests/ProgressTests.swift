import Synchronization
import Testing

@testable import dictum

/// A clock that stands until it is set, and what was written.
private final class Scene: Sendable {
  let now = Mutex(ContinuousClock.now)
  let written = Mutex<[String]>([])

  func pass(_ milliseconds: Int) { now.withLock { $0 += .milliseconds(milliseconds) } }

  func progress(isShown: Bool = true) -> dictum.Progress {
    dictum.Progress(isShown: isShown, clock: { self.now.withLock { $0 } }) { text in
      self.written.withLock { $0.append(text) }
    }
  }

  var lines: [String] { written.withLock { $0 } }
}

@Suite struct ProgressTests {
  @Test func isOneLineWrittenAnewAtMostTenTimesASecond() {
    let scene = Scene()
    let progress = scene.progress()
    progress.begin("making files", of: 1_000)
    for count in 1...1_000 {
      scene.pass(1)
      progress.reach(count)
    }
    #expect(scene.lines.count == 10)
    #expect(scene.lines.first == "\r\u{1B}[Kmaking files: 100 of 1000, 1000 a second")
    #expect(scene.lines.last == "\r\u{1B}[Kmaking files: 1000 of 1000, 1000 a second")
    progress.end()
    #expect(scene.lines.last == "\r\u{1B}[K")
    progress.end()
    #expect(scene.lines.count == 11)
  }

  @Test func neverGoesBack() {
    let scene = Scene()
    let progress = scene.progress()
    progress.begin("making files")
    progress.reach(32)
    scene.pass(1_000)
    progress.reach(16)
    #expect(scene.lines == ["\r\u{1B}[Kmaking files: 32, 32 a second"])
  }

  @Test func isNotShownWhereNobodySeesIt() {
    let scene = Scene()
    let progress = scene.progress(isShown: false)
    progress.begin("making files", of: 10)
    scene.pass(1_000)
    progress.reach(10)
    progress.end()
    #expect(scene.lines == [])
  }

  @Test func timingsAreSecondsByStageAndInSum() {
    let scene = Scene()
    let timings = Timings { scene.now.withLock { $0 } }
    scene.pass(1_203)
    timings.end("read", "12 files")
    scene.pass(9)
    timings.end("link")
    #expect(timings.text == "read       1.203 s  12 files\nlink       0.009 s\nall        1.212 s\n")
  }
}
