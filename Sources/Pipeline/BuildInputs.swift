package import FileTrees

extension SourceTree {
  /// A digest of everything that a site is made from: two builds with the same digest make the same site.
  ///
  /// - Parameter theme: the files of the built-in theme.
  package func inputs(builtInTheme theme: [SourceFile], options: BuildOptions) -> Digest {
    let others = [content, media, [verification, ledger].compactMap(\.self)] + (captures.map { [$0] } ?? [])
    var lines: [UInt8] = []
    settings(builtInTheme: theme, options: options).append(to: &lines)
    for files in others { append(files, to: &lines) }
    return Digest(of: lines)
  }

  /// A digest of what every page is made with beside the archive: configuration, theme, options.
  func settings(builtInTheme theme: [SourceFile], options: BuildOptions) -> Digest {
    var lines = Array("\(options.stamp)\n".utf8)
    for files in [[configuration].compactMap(\.self), templates, theme] { append(files, to: &lines) }
    return Digest(of: lines)
  }

  /// A list of files with its length, each by its digest and its path.
  private func append(_ files: [SourceFile], to lines: inout [UInt8]) {
    lines += "\(files.count)\n".utf8
    for file in files {
      file.digest.append(to: &lines)
      lines += "\(file.path)\n".utf8
    }
  }
}

extension BuildOptions {
  /// What a build is asked for, and by which program.
  fileprivate var stamp: String { "\(program) drafts \(includesDrafts) locked \(isLocked) at \(address)" }
}
