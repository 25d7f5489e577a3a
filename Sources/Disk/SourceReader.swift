internal import Diagnostics
internal import FileTrees
internal import Parallelism

/// Reads files below a folder, and notes each one that cannot be taken.
struct SourceReader {
  private let root: String
  /// What stands before a path in messages.
  private let shown: String
  private(set) var diagnostics: [Diagnostic] = []

  /// What is taken of a folder.
  struct Selection {
    let wanted: (String) -> Bool
    /// How many bytes a file may have.
    let limit: Int
    /// Whether a larger one is an error; else it is left out with a warning.
    var isNeeded = true
    /// A folder in it that is read on its own.
    var except: String?
    /// Files that are not taken although somebody may think so, each with the name that it should have; nil for all others.
    var mistaken: (String) -> String? = { _ in nil }
    /// Where the bytes are laid aside as soon as they are read; nil for in memory.
    var shelf: (any Shelf)?
  }

  /// - Parameter shown: the folder as messages name it; empty for the archive’s own.
  init(root: String, shown: String = "") {
    self.root = root
    self.shown = shown.isEmpty ? "" : shown + "/"
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// One file; nil where there is none that can be taken.
  mutating func file(_ path: String, atMost limit: Int, isNeeded: Bool = true) throws(EnvironmentError) -> SourceFile? {
    try taken(reading(path, atMost: limit), path, atMost: limit, isNeeded: isNeeded)
  }

  /// What was read of a file, where it can be taken.
  private mutating func taken(
    _ reading: FileReading<SourceFile>, _ path: String, atMost limit: Int, isNeeded: Bool
  ) -> SourceFile? {
    let place = shown + path
    switch reading {
    case .whole(let file): return file
    case .absent: break
    case .noFile: report(.noFile(place, .error))
    case .tooLarge(let size): report(.tooLarge(place, size, limit, isNeeded ? .error : .warning))
    case .changing: report(.changing(place))
    case .refused(let reason): report(.unreadable(place, "file", reason))
    }
    return nil
  }

  /// The files below a folder, from the root; an empty path is the root itself. Links are not followed: they could lead
  /// anywhere.
  mutating func files(in folder: String, _ selection: Selection) throws(EnvironmentError) -> [SourceFile] {
    guard isFolder(folder) else { return [] }
    var walk = Walk(pending: [folder])
    while let next = walk.pending.popLast() {
      for entry in try entries(of: next) where !entry.name.hasPrefix(".") {
        let path = next.isEmpty ? entry.name : next + "/" + entry.name
        if path != selection.except { take(entry, at: path, selection, &walk) }
      }
    }
    return try read(walk.files, selection)
  }

  private struct Walk {
    var files: [String] = []
    var pending: [String]
  }

  /// Reads files on two cores.
  private mutating func read(_ paths: [String], _ selection: Selection) throws(EnvironmentError) -> [SourceFile] {
    let (limit, shelf) = (selection.limit, selection.shelf)
    let halves = inHalves(of: paths.count) { [self] in readings(paths[$0], limit, shelf) }
    let all = try halves.0.get() + halves.1.get()
    return zip(paths, all).compactMap { taken($1, $0, atMost: limit, isNeeded: selection.isNeeded) }
  }

  private func readings(
    _ paths: ArraySlice<String>, _ limit: Int, _ shelf: (any Shelf)?
  ) -> Result<[FileReading<SourceFile>], EnvironmentError> {
    Result { () throws(EnvironmentError) in
      try paths.map { path throws(EnvironmentError) in try reading(path, atMost: limit, on: shelf) }
    }
  }

  /// One file, the bytes of which are laid aside at once.
  private func reading(
    _ path: String, atMost limit: Int, on shelf: (any Shelf)? = nil
  ) throws(EnvironmentError) -> FileReading<SourceFile> {
    try readWholeFile(root + "/" + path, atMost: limit).map { SourceFile(path: path, bytes: $0, on: shelf) }
  }

  private mutating func isFolder(_ path: String) -> Bool {
    let kind = FileSystem.kind(of: root + "/" + path)
    if kind != nil, kind != .folder { report(.noFolder(shown + path)) }
    return kind == .folder
  }

  private mutating func take(_ entry: FolderEntry, at path: String, _ selection: Selection, _ walk: inout Walk) {
    guard entry.isText else { return noteName(path, entry, selection) }
    switch entry.kind ?? FileSystem.kind(of: root + "/" + path) {
    case .folder: walk.pending.append(path)
    case .file where selection.wanted(path): walk.files.append(path)
    case .link, .other: report(.noFile(shown + path, .warning))
    case .file: if let name = selection.mistaken(path) { report(.otherEnding(shown + path, name)) }
    case nil: break
    }
  }

  private mutating func entries(of folder: String) throws(EnvironmentError) -> [FolderEntry] {
    switch try readFolder(root + "/" + folder) {
    case .entries(let entries): return entries
    case .refused(let reason):
      report(.unreadable(shown + folder, "folder", reason))
      return []
    }
  }

  /// What lies behind a name that is no text is not looked for; a file that nobody wants may have any name.
  private mutating func noteName(_ path: String, _ entry: FolderEntry, _ selection: Selection) {
    if entry.kind != .file || selection.wanted(path) { report(.nameIsNoText(shown + path)) }
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func noFile(_ path: String, _ severity: Severity) -> Diagnostic {
    Diagnostic(
      severity, .skippedFile, at: SourceRange(wholeOf: path),
      "this is no ordinary file, and links are not followed: it is left out", help: "put the file itself in its place")
  }

  fileprivate static func otherEnding(_ path: String, _ name: String) -> Diagnostic {
    .warning(
      .skippedFile, at: SourceRange(wholeOf: path), "a text of an archive ends in ‘.md’, and this one is left out",
      help: "rename it ‘\(name)’")
  }

  fileprivate static func noFolder(_ path: String) -> Diagnostic {
    .error(
      .skippedFile, at: SourceRange(wholeOf: path), "a folder stands here, and links to one are not followed",
      help: "put the folder itself in its place")
  }

  fileprivate static func tooLarge(_ path: String, _ size: Int, _ limit: Int, _ severity: Severity) -> Diagnostic {
    let words = [size, limit].map { size - limit < limit / 10 ? "\($0) bytes" : sizeInWords($0) }
    return Diagnostic(
      severity, .fileTooLarge, at: SourceRange(wholeOf: path),
      "the file has \(words[0]), and it may have \(words[1]): it is not read",
      help: "divide it, or allow more under ‘limits:’ in dictum.yml")
  }

  fileprivate static func changing(_ path: String) -> Diagnostic {
    .error(
      .unreadableFile, at: SourceRange(wholeOf: path), "the file changed each time it was read",
      help: "run the command again when nothing writes to the file")
  }

  fileprivate static func unreadable(_ path: String, _ kind: String, _ reason: String) -> Diagnostic {
    .error(
      .unreadableFile, at: SourceRange(wholeOf: path), "the \(kind) cannot be read: \(reason)",
      help: "make it readable, or take it out of the archive")
  }

  fileprivate static func nameIsNoText(_ path: String) -> Diagnostic {
    .error(
      .fileName, at: SourceRange(wholeOf: path), "the name of the file is no UTF-8 text, so the file is not read",
      help: "rename it, in letters a–z, digits and hyphens")
  }
}
