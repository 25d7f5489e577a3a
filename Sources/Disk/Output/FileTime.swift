#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A moment by the clock of a file system.
struct FileTime: Comparable {
  let seconds: Int
  let nanoseconds: Int

  /// When a file's bytes, name or rights were last changed: unlike its date, nobody can set that.
  init(_ status: stat) {
    #if canImport(Glibc)
      (seconds, nanoseconds) = (status.st_ctim.tv_sec, status.st_ctim.tv_nsec)
    #else
      (seconds, nanoseconds) = (status.st_ctimespec.tv_sec, status.st_ctimespec.tv_nsec)
    #endif
  }

  static func < (one: FileTime, other: FileTime) -> Bool {
    (one.seconds, one.nanoseconds) < (other.seconds, other.nanoseconds)
  }

  /// Waits until the clocks of file systems, which go by hundredths of a second at the slowest in use, show another time,
  /// so that what is written next is later than what was written before.
  static func passTick() { usleep(11_000) }
}
