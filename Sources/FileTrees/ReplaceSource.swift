extension SourceTree {
  /// Whether a file of this path was read.
  package func holds(_ path: String) -> Bool {
    [configuration?.path, verification?.path, ledger?.path].contains(path)
      || [content, templates, media].contains { position(of: path, in: $0) != nil }
  }

  /// Whether a file below a folder was read.
  package func holdsFolder(_ path: String) -> Bool {
    let prefix = path + "/"
    return [content, templates, media].contains { files in
      let next = firstPosition(notBefore: prefix, in: files)
      return next < files.count && files[next].path.hasPrefix(prefix)
    }
  }

  /// With another state of a file; nil where no file of this path was read.
  package func replacing(_ file: SourceFile) -> SourceTree? {
    guard holds(file.path) else { return nil }
    func replaced(_ files: [SourceFile]) -> [SourceFile] {
      guard let position = position(of: file.path, in: files) else { return files }
      var files = files
      files[position] = file
      return files
    }
    func replaced(_ other: SourceFile?) -> SourceFile? { other?.path == file.path ? file : other }
    var tree = SourceTree(
      configuration: replaced(configuration), content: replaced(content), templates: replaced(templates),
      media: replaced(media))
    tree.verification = replaced(verification)
    tree.ledger = replaced(ledger)
    tree.captures = captures
    tree.unread = unread
    return tree
  }

  /// Whether both have the same files with the same bytes.
  package func hasFiles(of other: SourceTree) -> Bool {
    content == other.content && templates == other.templates && media == other.media
      && configuration == other.configuration && verification == other.verification && ledger == other.ledger
      && captures == other.captures
  }

  private func position(of path: String, in files: [SourceFile]) -> Int? {
    let position = firstPosition(notBefore: path, in: files)
    return position < files.count && files[position].path == path ? position : nil
  }

  /// Each list is sorted by path.
  private func firstPosition(notBefore path: String, in files: [SourceFile]) -> Int {
    var low = 0
    var high = files.count
    while low < high {
      let middle = (low + high) / 2
      if files[middle].path < path { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
