import Testing

@testable import Rendering

/// The sizes of pictures, read from their headers.
@Suite struct ImageSizeTests {
  private func bytes(_ parts: [UInt8]...) -> [UInt8] { parts.flatMap(\.self) }
  private func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }
  private func size(_ bytes: [UInt8]) -> [Int]? { imageSize(bytes).map { [$0.width, $0.height] } }

  private let pngStart: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
  private let jfif: [UInt8] = [0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]
  /// 640 wide and 480 high.
  private func frame(_ marker: UInt8) -> [UInt8] { [0xFF, marker, 0, 11, 8, 0x01, 0xE0, 0x02, 0x80, 1, 1, 0x11, 0] }

  @Test func ofPNG() {
    #expect(size(bytes(pngStart, ascii("IHDR"), [0, 1, 0, 2, 0, 0, 1, 0, 8, 6])) == [65538, 256])
  }

  @Test func ofGIF() {
    #expect(size(bytes(ascii("GIF89a"), [0x2C, 0x01, 0x96, 0x00, 0xF7])) == [300, 150])
    #expect(size(bytes(ascii("GIF87a"), [1, 0, 2, 0])) == [1, 2])
  }

  @Test(arguments: [UInt8(0xC0), 0xC1, 0xC2, 0xC9, 0xCF])
  func ofJPEGOfAnyCodingWhateverStandsBeforeTheFrame(marker: UInt8) {
    let table: [UInt8] = [0xFF, 0xC4, 0, 4, 0xFF, 0xC0]
    #expect(size(bytes([0xFF, 0xD8], jfif, table, [0xFF, 0xFF], frame(marker))) == [640, 480])
  }

  private func exif(_ orientation: UInt8, isLittle: Bool) -> [UInt8] {
    let entry: [UInt8] =
      isLittle
      ? [0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0] : [1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
    let other: [UInt8] = isLittle ? [0x0F, 1, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0] : [1, 0x0F, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0]
    let head: [UInt8] =
      isLittle ? [0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0] : [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 2]
    let data = ascii("Exif") + [0, 0] + head + other + entry
    return [0xFF, 0xE1, 0, UInt8(data.count + 2)] + data
  }

  @Test(arguments: [true, false])
  func ofJPEGAsItIsTurnedForTheReader(isLittle: Bool) {
    for orientation in UInt8(1)...8 {
      let file = bytes([0xFF, 0xD8], exif(orientation, isLittle: isLittle), frame(0xC0))
      #expect(size(file) == (orientation < 5 ? [640, 480] : [480, 640]), "\(orientation)")
    }
  }

  @Test func ofWebPLossyLosslessAndExtended() {
    func webp(_ kind: String, _ data: [UInt8]) -> [UInt8] {
      bytes(ascii("RIFF"), [0, 0, 0, 0], ascii("WEBP" + kind), [0, 0, 0, 0], data)
    }
    #expect(size(webp("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A, 0x80, 0x42, 0xE0, 0x01])) == [640, 480])
    // 639 in the low 14 bits, 479 in the next 14.
    #expect(size(webp("VP8L", [0x2F, 0x7F, 0xC2, 0x77, 0x00])) == [640, 480])
    #expect(size(webp("VP8X", [0x10, 0, 0, 0, 0x7F, 0x02, 0, 0xDF, 0x01, 0])) == [640, 480])
  }

  @Test func areNotGuessed() {
    let png = bytes(pngStart, ascii("IHDR"), [0, 0, 0, 2, 0, 0, 0, 3])
    for length in 0..<png.count { #expect(size(Array(png.prefix(length))) == nil, "\(length)") }
    let jpeg = bytes([0xFF, 0xD8], jfif, frame(0xC0))
    for length in 0..<29 { #expect(size(Array(jpeg.prefix(length))) == nil, "\(length)") }
    #expect(size(ascii("<svg width=\"10\" height=\"20\"/>")) == nil)
    #expect(size(bytes(pngStart, ascii("IHDR"), [0, 0, 0, 0, 0, 0, 0, 3])) == nil)
    #expect(size(bytes([0xFF, 0xD8], [0xFF, 0xDA, 0, 4, 0, 0], frame(0xC0))) == nil)
  }

  @Test func areFoundWhereASegmentHasNoLength() {
    #expect(size(bytes([0xFF, 0xD8], [0xFF, 0xE2, 0, 0], [0xFF, 0xE2])) == nil)
  }
}
