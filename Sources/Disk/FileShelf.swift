internal import FileTrees
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A shelf that is a file without a name: nobody else can open, change or remove it, and it is gone with the program.
///
/// What comes first stays in memory, so that a small archive needs no file.
package final class FileShelf: Shelf {
  private let folder: String
  /// Nil before it is needed, negative where none can be made.
  private let descriptor = Mutex<Int32?>(nil)
  private let end = Atomic(0)
  /// How many bytes more stay in memory.
  private let room: Atomic<Int>
  private let failing: @Sendable (EnvironmentError) -> Never

  /// - Parameters:
  ///   - folder: where the file is made, and the folder itself where it is missing.
  ///   - memory: how many bytes are not laid aside.
  ///   - failing: ends the program where the disk does not give back what it took: no page can be made without it.
  package init(
    in folder: String, afterFirst memory: Int, failing: @escaping @Sendable (EnvironmentError) -> Never
  ) {
    self.folder = folder
    self.failing = failing
    room = Atomic(memory)
  }

  deinit {
    let file = file
    if file >= 0 { close(file) }
  }

  private var file: Int32 { descriptor.withLock { $0 ?? -1 } }

  /// Makes the file when it is first needed.
  private func madeFile() -> Int32 {
    descriptor.withLock { descriptor in
      let file = descriptor ?? namelessFile(in: folder)
      descriptor = file
      return file
    }
  }

  package func put(_ bytes: ArraySlice<UInt8>) -> Range<Int>? {
    guard room.subtract(bytes.count, ordering: .relaxed).newValue < 0 else { return nil }
    let file = madeFile()
    guard file >= 0 else { return nil }
    let start = end.add(bytes.count, ordering: .relaxed).oldValue
    let written = bytes.withUnsafeBytes { bytes in
      moved(bytes.count) { done in
        pwrite(file, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(start + done))
      }
    }
    return written == bytes.count ? start..<start + bytes.count : nil
  }

  /// A file that was written and has no name can be read, unless the disk itself fails.
  package func bytes(at place: Range<Int>) -> [UInt8] {
    let file = file
    errno = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: place.count) { buffer, count in
      count = moved(place.count) { done in
        pread(file, buffer.baseAddress.map { $0 + done }, place.count - done, off_t(place.lowerBound + done))
      }
    }
    if bytes.count < place.count {
      let reason = errno == 0 ? "it is cut off" : inWords(errno)
      failing(EnvironmentError("\(folder): what was laid aside there cannot be read back: \(reason)"))
    }
    return bytes
  }
}

/// Moves bytes until all are moved, or no more are.
///
/// - Parameter more: moves some more of them; takes how many were moved, gives how many are moved now, or what is not
///   positive where none can be.
/// - Returns: how many were moved.
private func moved(_ count: Int, _ more: (Int) -> Int) -> Int {
  var done = 0
  while done < count {
    let step = more(done)
    if step < 0, errno == EINTR { continue }
    if step <= 0 { break }
    done += step
  }
  return done
}

/// A new file in a folder that has lost its name already; negative where none can be made.
private func namelessFile(in folder: String) -> Int32 {
  try? FileSystem.makeFolder(folder)
  var path = Array("\(folder)/shelf.XXXXXX".utf8CString)
  let file = mkstemp(&path)
  if file >= 0 {
    unlink(path)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
  }
  return file
}
