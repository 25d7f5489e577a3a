package import FileTrees

extension SourceTree {
  /// A digest of everything that a site is made from: two builds with the same digest make the same site.
  ///
  /// - Parameter theme: the files of the built-in theme.
  package func inputs(builtInTheme theme: [SourceFile], options: BuildOptions) -> Digest {
    var lines = Array("\(options.stamp)\n".utf8)
    func add(_ part: String, _ files: [SourceFile]?) {
      lines += "\(part) \(files?.count ?? -1)\n".utf8
      for file in files ?? [] {
        Digest(of: file.bytes).append(to: &lines)
        lines += "\(file.path)\n".utf8
      }
    }
    add("configuration", configuration.map { [$0] })
    add("content", content)
    add("templates", templates)
    add("media", media)
    add("record", verification.map { [$0] })
    add("ledger", ledger.map { [$0] })
    add("captures", captures)
    add("theme", theme)
    return Digest(of: lines)
  }

  /// A digest of what every page is made with beside the archive: configuration, theme, options.
  func settings(builtInTheme theme: [SourceFile], options: BuildOptions) -> Digest {
    let parts = [configuration].compactMap(\.self) + templates + theme
    return Digest(
      of: parts.reduce(into: Array("\(options.stamp)\n".utf8)) { bytes, file in
        bytes += "\(file.path) \(file.bytes.count)\n".utf8
        Digest(of: file.bytes).append(to: &bytes)
      })
  }
}

extension BuildOptions {
  /// What a build is asked for, and by which program.
  fileprivate var stamp: String { "\(program) drafts \(includesDrafts) locked \(isLocked) at \(address)" }
}
