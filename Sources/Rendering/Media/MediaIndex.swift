internal import ArchiveModel
internal import Diagnostics
internal import Documents
internal import FileTrees

/// The files under `content/media/` that the site shows, by their paths from there.
struct MediaIndex: Sendable {
  private let sizes: [String: ImageSize?]

  init(_ media: [SourceFile]) {
    let files = media.compactMap { file in MediaIndex.path(file).map { ($0, imageSize(file.bytes)) } }
    sizes = Dictionary(files, uniquingKeysWith: { first, _ in first })
  }

  /// Nil for a file of another folder.
  static func path(_ file: SourceFile) -> String? {
    let folder = "content/media/"
    return file.path.hasPrefix(folder) ? String(file.path.dropFirst(folder.count)) : nil
  }

  var paths: [String] { sizes.keys.sorted() }
  func holds(_ path: String) -> Bool { sizes[path] != nil }
  /// Nil where there is no such file, or where its header does not tell.
  func size(_ path: String) -> ImageSize? { sizes[path].flatMap(\.self) }
}

/// Pictures that are no files under `content/media/`.
func checkPictures(_ archive: Archive, _ media: MediaIndex) -> [Diagnostic] {
  let check = PictureCheck(media: media)
  var diagnostics: [Diagnostic] = []
  for article in archive.articles {
    diagnostics += article.front.images.compactMap { check.file($0.file, $0.file.value, in: article.source) }
    diagnostics += check.pictures(article.outline, article.source)
  }
  for speaker in archive.speakers { diagnostics += check.pictures(speaker.body, speaker.source) }
  for topic in archive.topics { diagnostics += check.pictures(topic.body, topic.source) }
  for event in archive.events { diagnostics += check.pictures(event.body, event.source) }
  for outlet in archive.outlets { diagnostics += check.pictures(outlet.body, outlet.source) }
  for page in archive.pages { diagnostics += check.pictures(page.body, page.source) }
  return diagnostics
}

private struct PictureCheck {
  let media: MediaIndex

  func pictures(_ body: MarkedText, _ text: DocumentSource) -> [Diagnostic] {
    body.pictures.compactMap { written in
      guard let path = mediaPath(ofAddress: written.value) else { return .outsidePicture(written, in: text) }
      return file(written, path, in: text)
    }
  }

  /// - Parameter path: what is sought, from `content/media/`.
  func file(_ written: Located<String>, _ path: String, in text: DocumentSource) -> Diagnostic? {
    media.holds(path) ? nil : .unknownPicture(written, path, known: media.paths, in: text)
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func unknownPicture(
    _ written: Located<String>, _ path: String, known: [String], in text: DocumentSource
  ) -> Diagnostic {
    .error(
      .unknownPicture, at: text.place(written.range), "content/media holds no file ‘\(path)’",
      help: nearMiss(of: path, among: known).map { "did you mean ‘\($0)’?" } ?? "put the file there")
  }

  fileprivate static func outsidePicture(_ written: Located<String>, in text: DocumentSource) -> Diagnostic {
    .warning(
      .outsidePicture, at: text.place(written.range),
      "pages show no picture of another site, so that it learns nothing of their readers",
      help: "put the file in content/media, where its rights allow it, and name it here, or link to it")
  }
}
