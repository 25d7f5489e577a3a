internal import FileTrees

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file of pieces that is read here and there.
final class PieceFile: Sendable {
  let index: [Digest: PiecePlace]
  private let descriptor: Int32

  /// Nil where there is none, or where it is damaged or of another form.
  init?(_ path: String) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    guard let index = PieceFile.index(descriptor) else {
      close(descriptor)
      return nil
    }
    self.index = index
  }

  deinit { close(descriptor) }

  /// Nil where the bytes are not those that were written.
  func read(_ place: PiecePlace) -> [UInt8]? {
    guard let bytes = PieceFile.read(descriptor, at: place.offset, count: place.count) else { return nil }
    return Digest(of: bytes) == place.sum ? bytes : nil
  }

  private static func index(_ descriptor: Int32) -> [Digest: PiecePlace]? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let end = Int(status.st_size) - PieceIndex.footerSize
    guard end >= 0, let footer = read(descriptor, at: end, count: PieceIndex.footerSize).flatMap(PieceIndex.footer),
      footer.count >= 0, footer.count <= end,
      let bytes = read(descriptor, at: end - footer.count, count: footer.count), Digest(of: bytes) == footer.sum
    else { return nil }
    return PieceIndex.places(bytes, end: end - footer.count)
  }

  private static func read(_ descriptor: Int32, at offset: Int, count: Int) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let read = pread(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, off_t(offset + filled))
        if read <= 0 { break }
        filled += read
      }
    }
    return bytes.count == count ? bytes : nil
  }
}
