import Disk
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What happens when somebody stops the program: by Control-C (SIGINT), SIGTERM, or a terminal that closes (SIGHUP).
///
/// The program tidies up and ends with status 128 and the number of the signal, within a second whatever it is at.
enum Interruption {
  /// Tidies up and says in one line how things stand.
  typealias Response = @Sendable () -> String

  private static let response = Mutex<Response?>(nil)
  private static let isTidy = Atomic(false)
  private static let received = Atomic<Int32>(0)
  /// The two ends of the pipe by which the handler, which may do next to nothing, tells the thread that waits.
  private static let ends = Mutex<(reading: Int32, writing: Int32)>((-1, -1))
  private static let writingEnd = Atomic<Int32>(-1)

  /// From here on the signals are watched for. One that the program was started to ignore, as by `nohup`, is ignored.
  static func watch() {
    var pair: [Int32] = [-1, -1]
    guard pipe(&pair) == 0 else { return }
    ends.withLock { $0 = (pair[0], pair[1]) }
    writingEnd.store(pair[1], ordering: .sequentiallyConsistent)
    for number in [SIGINT, SIGTERM, SIGHUP] { handle(number) }
    inNewThread { _ in
      Interruption.waitAndEnd()
      return nil
    }
  }

  /// What is done from now on when a signal comes; nil for nothing.
  static func respond(_ new: Response?) { response.withLock { $0 = new } }

  /// Writing to a pipe that nobody reads any more is an error of that writing, and does not end the program. Programs that
  /// this one starts are not affected: a handler, unlike a signal ignored, is not handed on to them.
  static func surviveClosedPipes() { signal(SIGPIPE) { _ in } }

  /// Waits for the end where a signal was received: what goes wrong after that is a consequence, and nothing to report.
  static func holdIfReceived() {
    while received.load(ordering: .sequentiallyConsistent) != 0 { usleep(100_000) }
  }

  private static func handle(_ number: Int32) {
    let before = signal(number) { number in
      var byte = UInt8(truncatingIfNeeded: number)
      write(Interruption.writingEnd.load(ordering: .sequentiallyConsistent), &byte, 1)
    }
    if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, SIG_IGN) }
  }

  private static func waitAndEnd() {
    var byte: UInt8 = 0
    while read(ends.withLock { $0.reading }, &byte, 1) != 1 {}
    received.store(Int32(byte), ordering: .sequentiallyConsistent)
    inNewThread { _ in
      Interruption.tidy()
      return nil
    }
    for _ in 0..<140 where !isTidy.load(ordering: .sequentiallyConsistent) { usleep(5_000) }
    _exit(128 + Int32(byte))
  }

  private static func tidy() {
    if let response = response.withLock({ $0 }) { Console.printError(response() + "\n") }
    isTidy.store(true, ordering: .sequentiallyConsistent)
  }
}

#if canImport(Glibc)
  private typealias ThreadBody = @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer?
#else
  private typealias ThreadBody = @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer?
#endif

/// A thread of its own, which no amount of other work keeps from running.
private func inNewThread(_ body: ThreadBody) {
  #if canImport(Glibc)
    var thread = pthread_t()
  #else
    var thread: pthread_t?
  #endif
  if pthread_create(&thread, nil, body, nil) == 0 {
    #if canImport(Glibc)
      pthread_detach(thread)
    #else
      if let thread { pthread_detach(thread) }
    #endif
  }
}
