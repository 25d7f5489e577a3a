#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What came of reading a file of an archive.
enum FileReading<Content: Sendable>: Sendable {
  case whole(Content)
  /// Nothing stands there, or not any more.
  case absent
  /// A folder, a link, a pipe, a socket or a device: none of these is read, and none is waited for.
  case noFile
  /// It has more bytes than it may have: so many.
  case tooLarge(Int)
  /// It changed each time it was read.
  case changing
  /// The system’s reason.
  case refused(String)
}

extension FileReading {
  func map<Other>(_ change: (Content) -> Other) -> FileReading<Other> {
    switch self {
    case .whole(let content): .whole(change(content))
    case .absent: .absent
    case .noFile: .noFile
    case .tooLarge(let size): .tooLarge(size)
    case .changing: .changing
    case .refused(let reason): .refused(reason)
    }
  }
}

/// Reads a file as it was at one moment: an older or a newer version, never a mixture of both.
///
/// A file that has changed while it was read, or a moment before, may be half-written: it is read again a little later,
/// for half a second at most.
///
/// - Throws: where the process may open no more files, or has no memory left.
func readWholeFile(_ path: String, atMost limit: Int) throws(EnvironmentError) -> FileReading<[UInt8]> {
  for _ in 0..<25 {
    let reading = try readOnce(path, atMost: limit)
    guard case .changing = reading else { return reading }
    usleep(UInt32(settlingTime / 1_000))
  }
  return .changing
}

/// How long a file has to have been left alone, in nanoseconds: longer than the tick of the clock by which file systems
/// note a change.
private let settlingTime = 20_000_000

private func readOnce(_ path: String, atMost limit: Int) throws(EnvironmentError) -> FileReading<[UInt8]> {
  let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC)
  guard descriptor >= 0 else { return try refusal(errno, of: path) }
  defer { close(descriptor) }
  guard let before = status(of: descriptor) else { return try refusal(errno, of: path) }
  guard before.st_mode & S_IFMT == S_IFREG else { return .noFile }
  if before.st_size > limit { return .tooLarge(Int(before.st_size)) }
  guard let bytes = bytes(of: descriptor, atMost: Int(before.st_size) + 1) else { return try refusal(errno, of: path) }
  guard let after = status(of: descriptor) else { return try refusal(errno, of: path) }
  let isWhole = bytes.count == Int(before.st_size) && isUnchanged(before, after) && isSettled(after)
  return isWhole ? .whole(bytes) : .changing
}

private func refusal(_ reason: Int32, of path: String) throws(EnvironmentError) -> FileReading<[UInt8]> {
  switch reason {
  case ENOENT, ENOTDIR: return .absent
  case ELOOP, ENXIO, ENODEV: return .noFile
  case EMFILE, ENFILE, ENOMEM: throw EnvironmentError("\(path): cannot read: \(inWords(reason))")
  default: return .refused(inWords(reason))
  }
}

/// The system’s words for an error number.
func inWords(_ reason: Int32) -> String { String(cString: strerror(reason)) }

private func status(of descriptor: Int32) -> stat? {
  var status = stat()
  return fstat(descriptor, &status) == 0 ? status : nil
}

/// The bytes up to the end of the file; nil where the system refuses them.
private func bytes(of descriptor: Int32, atMost limit: Int) -> [UInt8]? {
  var isRefused = false
  let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
    while count < limit {
      let rest = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[count...]))
      let got = read(descriptor, rest.baseAddress, rest.count)
      if got < 0, errno == EINTR { continue }
      isRefused = got < 0
      if got <= 0 { return }
      count += got
    }
  }
  return isRefused ? nil : bytes
}

private func isUnchanged(_ before: stat, _ after: stat) -> Bool {
  before.st_size == after.st_size && before.changed == after.changed
}

/// Whether the last change is so long ago that another one would show. A time to come says nothing.
private func isSettled(_ status: stat) -> Bool {
  var now = timespec()
  clock_gettime(CLOCK_REALTIME, &now)
  let seconds = now.tv_sec - status.modified.tv_sec
  guard (0...1).contains(seconds) else { return true }
  let age = Int(seconds) * 1_000_000_000 + Int(now.tv_nsec) - Int(status.modified.tv_nsec)
  return age < 0 || age >= settlingTime
}

extension stat {
  #if canImport(Glibc)
    fileprivate var modified: timespec { st_mtim }
    fileprivate var changed: [Int] {
      [st_mtim.tv_sec, st_mtim.tv_nsec, st_ctim.tv_sec, st_ctim.tv_nsec].map { Int($0) }
    }
  #else
    fileprivate var modified: timespec { st_mtimespec }
    fileprivate var changed: [Int] {
      [st_mtimespec.tv_sec, st_mtimespec.tv_nsec, st_ctimespec.tv_sec, st_ctimespec.tv_nsec].map { Int($0) }
    }
  #endif
}
