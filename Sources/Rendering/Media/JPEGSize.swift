/// Finds the frame header of a JPEG file among the segments before it (ITU-T T.81, B.1 and B.2.2).
///
/// A picture that its Exif data lay on the side is given as it is shown: browsers turn it.
func jpegSize(_ file: ByteView) -> ImageSize? {
  var offset = 2
  var isOnItsSide = false
  while let marker = nextMarker(file, &offset), let length = file.big16(offset) {
    if isFrameHeader(marker) {
      let (height, width) = (file.big16(offset + 3), file.big16(offset + 5))
      return isOnItsSide ? ImageSize(height, width) : ImageSize(width, height)
    }
    if marker == 0xE1, let orientation = exifOrientation(file, at: offset + 2) { isOnItsSide = orientation >= 5 }
    offset += max(2, length)
  }
  return nil
}

/// The marker of the next segment, fill bytes passed over; nil at the start of the scan, or where there is none.
private func nextMarker(_ file: ByteView, _ offset: inout Int) -> Int? {
  guard file.byte(offset) == 0xFF else { return nil }
  while file.byte(offset) == 0xFF { offset += 1 }
  guard let marker = file.byte(offset), marker != 0xDA, marker != 0xD9 else { return nil }
  offset += 1
  return marker
}

/// Start of frame, of any coding; 0xC4, 0xC8 and 0xCC are tables and a reserved marker.
private func isFrameHeader(_ marker: Int) -> Bool {
  (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
}

/// The orientation, 1 to 8, of an Exif segment (Exif 2.32, 4.6.4, tag 274); nil where it gives none.
private func exifOrientation(_ file: ByteView, at start: Int) -> Int? {
  guard file.starts(with: Array("Exif".utf8) + [0, 0], at: start) else { return nil }
  let tiff = start + 6
  let isLittle = file.starts(with: "II".utf8, at: tiff)
  func short(_ offset: Int) -> Int? { isLittle ? file.little16(offset) : file.big16(offset) }
  guard let first = isLittle ? file.little32(tiff + 4) : file.big32(tiff + 4), let count = short(tiff + first) else {
    return nil
  }
  for entry in 0..<count {
    let offset = tiff + first + 2 + entry * 12
    guard let tag = short(offset) else { return nil }
    if tag == 0x0112 { return short(offset + 8) }
  }
  return nil
}
