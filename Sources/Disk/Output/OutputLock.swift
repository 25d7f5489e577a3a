#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The right to change an output folder, which one process has at a time. The system takes it back when the process ends,
/// however it ends, so that a dead process locks nobody out.
struct OutputLock: ~Copyable, Sendable {
  private let descriptor: Int32
  private let path: String

  static let name = "lock"

  /// - Parameters:
  ///   - folder: where the lock's file is; it is made where it is missing.
  ///   - output: what the message names when another process has the lock.
  init(in folder: String, for output: String) throws(EnvironmentError) {
    path = folder + "/" + OutputLock.name
    for _ in 0..<200 {
      if mkdir(folder, 0o755) != 0, errno != EEXIST { throw FileSystem.failure("make the folder", folder) }
      let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      if file < 0, errno != ENOENT { throw FileSystem.failure("write", path) }
      if file >= 0, flock(file, LOCK_EX | LOCK_NB) == 0, isSame(file, path) {
        descriptor = file
        ftruncate(file, 0)
        _ = FileSystem.write(Array("\(getpid())\n".utf8), to: file)
        return
      }
      let holder = file < 0 ? nil : number(in: file)
      if file >= 0 { close(file) }
      if let holder { throw .isLocked(output, by: holder) }
      usleep(2_000)
    }
    throw .isLocked(output, by: nil)
  }

  /// Removes the lock's file, which others may see go: each looks whether what it locked is still the file of that name.
  func removeFile() { unlink(path) }

  deinit { close(descriptor) }
}

/// Whether an open file is the one of that name: it may have been removed by the process that had it.
private func isSame(_ file: Int32, _ path: String) -> Bool {
  var (held, named) = (stat(), stat())
  return fstat(file, &held) == 0 && lstat(path, &named) == 0 && held.st_ino == named.st_ino
    && held.st_dev == named.st_dev
}

/// The process in a lock's file; nil where it is not written yet, or where that process has just ended.
private func number(in file: Int32) -> Int32? {
  var text = [UInt8](repeating: 0, count: 32)
  let count = pread(file, &text, text.count, 0)
  guard count > 0, let process = Int32(String(decoding: text[..<count].prefix { $0 != 0x0A }, as: UTF8.self)) else {
    return nil
  }
  return kill(process, 0) == 0 || errno == EPERM ? process : nil
}

// MARK: - Messages

extension EnvironmentError {
  fileprivate static func isLocked(_ output: String, by process: Int32?) -> EnvironmentError {
    let holder = process.map { "process \($0)" } ?? "another process"
    return EnvironmentError("\(output): \(holder) is building a site into this folder; build again when it is done")
  }
}
