/// The text of a manifest. Archives have a hundred thousand files, so it is read and written as bytes, in one pass.
extension Manifest {
  /// Reads a manifest. Lines of another form are passed over, so that a damaged one only makes more work.
  package init(parsing text: [UInt8]) {
    var entries = ManifestEntries()
    var seal: Digest?
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      if text[start] == UInt8(ascii: "#") {
        if end == text.count - 1 { seal = readSeal(text[start..<end], below: text[..<start]) }
      } else if let entry = entry(on: text[start..<end]) {
        entries.append(entry)
      }
      start = end + 1
    }
    self.init(entries: entries, condition: seal == nil ? .damaged : .whole, knownSeal: seal)
  }

  /// The file as it stands in the output folder, in pieces: the manifest of a large site is large.
  package var pieces: some Sequence<[UInt8]> {
    [AnySequence(lines), AnySequence { CollectionOfOne(lastLine(seal) + [0x0A]).makeIterator() }].joined()
  }

  /// The same as one.
  package var bytes: [UInt8] { Array(pieces.joined()) }

  /// The digest of its lines, by which one manifest is told from another.
  package var seal: Digest {
    if let knownSeal { return knownSeal }
    var digest = RunningDigest()
    for piece in lines { digest.add(piece) }
    return digest.finished()
  }

  /// The same manifest, which knows its seal.
  package var sealed: Manifest { Manifest(entries: entries, condition: condition, knownSeal: seal) }

  /// A line a file, those of a thousand files in a piece.
  private var lines: some Sequence<[UInt8]> {
    stride(from: 0, to: entries.count, by: 1_000).lazy.map(lines)
  }

  private func lines(from start: Int) -> [UInt8] {
    let numbers = start..<Swift.min(start + 1_000, entries.count)
    var text: [UInt8] = []
    text.reserveCapacity(numbers.reduce(0) { $0 + entries.bytes($1).count + 68 })
    for number in numbers {
      let path = entries.bytes(number)
      if OutputPath.needsEscape(path) { text.append(UInt8(ascii: "\\")) }
      entries.digest(number).appendHexadecimal(to: &text)
      text += [0x20, 0x20]
      OutputPath.append(path, to: &text)
      text.append(0x0A)
    }
    return text
  }
}

/// The digest of the lines above the last one; nil where that says another.
private func readSeal(_ line: ArraySlice<UInt8>, below lines: ArraySlice<UInt8>) -> Digest? {
  let digest = Digest(of: Array(lines))
  return line == lastLine(digest)[...] ? digest : nil
}

/// The last line: a remark for `sha256sum`, and for Dictum the digest of all lines before it.
///
/// - Parameter digest: that of all lines before it.
private func lastLine(_ digest: Digest) -> [UInt8] {
  var line = Array("# written by dictum build; digest of the lines above: ".utf8)
  digest.appendHexadecimal(to: &line)
  return line
}

private func entry(on line: ArraySlice<UInt8>) -> Manifest.Entry? {
  let isEscaped = line.first == UInt8(ascii: "\\")
  let line = isEscaped ? line.dropFirst() : line
  guard line.count > 66, let digest = Digest(hexadecimal: line.prefix(64)) else { return nil }
  let path = line.dropFirst(66)
  guard line.dropFirst(64).prefix(2).allSatisfy({ $0 == 0x20 }), isInside(path) else { return nil }
  return Manifest.Entry(path: OutputPath.read(path, isEscaped: isEscaped), digest: digest)
}

/// Whether a path stays in its folder: a manifest that somebody else wrote must lead nowhere else.
private func isInside(_ path: ArraySlice<UInt8>) -> Bool {
  var length = 0
  var dots = 0
  for byte in path {
    if byte == 0 { return false }
    if byte == UInt8(ascii: "/") {
      if length == 0 || (dots == length && length < 3) { return false }
      (length, dots) = (0, 0)
    } else {
      length += 1
      if byte == UInt8(ascii: ".") { dots += 1 }
    }
  }
  return length > 2 || length > dots
}
