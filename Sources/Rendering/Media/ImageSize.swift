/// The size of a picture in pixels, as it is shown.
struct ImageSize: Hashable, Sendable {
  let width: Int
  let height: Int

  /// Nil where a side is not positive.
  init?(_ width: Int?, _ height: Int?) {
    guard let width, let height, width > 0, height > 0 else { return nil }
    (self.width, self.height) = (width, height)
  }
}

/// Reads the size of a PNG, JPEG, GIF or WebP file from its header.
///
/// - Returns: nil where the file is of another kind, or is cut short.
func imageSize(_ bytes: [UInt8]) -> ImageSize? {
  let header = ByteView(bytes)
  if header.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], at: 0) { return pngSize(header) }
  if header.starts(with: [0xFF, 0xD8, 0xFF], at: 0) { return jpegSize(header) }
  if header.starts(with: "GIF87a".utf8, at: 0) || header.starts(with: "GIF89a".utf8, at: 0) {
    return ImageSize(header.little16(6), header.little16(8))
  }
  if header.starts(with: "RIFF".utf8, at: 0), header.starts(with: "WEBP".utf8, at: 8) { return webPSize(header) }
  return nil
}

/// The first chunk holds the size (PNG, third edition, 11.2.1).
private func pngSize(_ header: ByteView) -> ImageSize? {
  guard header.starts(with: "IHDR".utf8, at: 12) else { return nil }
  return ImageSize(header.big32(16), header.big32(20))
}

/// Lossy, lossless and extended files have headers of their own (RFC 9649, 2.5 to 2.7).
private func webPSize(_ header: ByteView) -> ImageSize? {
  if header.starts(with: "VP8 ".utf8, at: 12), header.starts(with: [0x9D, 0x01, 0x2A], at: 23) {
    return ImageSize(header.little16(26).map { $0 & 0x3FFF }, header.little16(28).map { $0 & 0x3FFF })
  }
  if header.starts(with: "VP8L".utf8, at: 12), header.byte(20) == 0x2F {
    guard let low = header.little16(21), let high = header.little16(23) else { return nil }
    let bits = low | high << 16
    return ImageSize((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
  }
  if header.starts(with: "VP8X".utf8, at: 12) {
    return ImageSize(header.little24(24).map { $0 + 1 }, header.little24(27).map { $0 + 1 })
  }
  return nil
}
