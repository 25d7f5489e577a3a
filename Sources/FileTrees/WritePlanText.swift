/// The text of a plan, from which an interrupted build is finished: a line a folder, a file, a removal, and a last line.
extension WritePlan {
  package var bytes: [UInt8] {
    var text: [UInt8] = []
    for folder in folders { append("folder", folder, to: &text) }
    for file in placed { append("place \(file.number)", file.path, to: &text) }
    for path in removed { append("remove", path, to: &text) }
    return text + Array("end\n".utf8)
  }

  /// - Returns: nil where the text is not whole.
  package init?(parsing text: [UInt8]) {
    guard text.suffix(4).elementsEqual("end\n".utf8) else { return nil }
    var (folders, placed, removed): ([String], [Placement], [String]) = ([], [], [])
    for line in text.dropLast(4).split(separator: 0x0A) {
      guard let tab = line.firstIndex(of: 0x09) else { return nil }
      let path = OutputPath.read(line[(tab + 1)...])
      let words = String(decoding: line[..<tab], as: UTF8.self).split(separator: " ")
      switch (words.first, words.last.flatMap { Int($0) }) {
      case ("folder", nil): folders.append(path)
      case ("place", let number?): placed.append(Placement(number: number, path: path))
      case ("remove", nil): removed.append(path)
      default: return nil
      }
    }
    self.init(folders: folders, placed: placed, removed: removed)
  }
}

private func append(_ word: String, _ path: String, to text: inout [UInt8]) {
  text += word.utf8
  text.append(0x09)
  OutputPath.append(path.utf8, to: &text)
  text.append(0x0A)
}
