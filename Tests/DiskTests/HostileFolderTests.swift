import Diagnostics
import Disk
import FileTrees
import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An archive in a folder of its own, with what no archive should hold.
private final class HostileFolder {
  let path = NSTemporaryDirectory() + "dictum-" + UUID().uuidString

  init() throws {
    try write("title: A", to: "dictum.yml")
    try write("a", to: "content/articles/a.md")
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: path) } catch { print("\(path) stays: \(error)") }
  }

  func write(_ text: String, to name: String) throws {
    let file = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
  }

  func pipe(_ name: String) { #expect(mkfifo(path + "/" + name, 0o644) == 0) }

  /// A file whose name is these bytes.
  func write(_ text: String, named bytes: [UInt8], in folder: String) {
    let name = Array((path + "/" + folder + "/").utf8) + bytes + [0]
    let file = name.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { $0.baseAddress.map { fopen($0, "w") } ?? nil }
    }
    guard let file else { return }
    fputs(text, file)
    fclose(file)
  }

  func read() throws -> Checked<SourceTree> { try readSources(in: path) }
}

/// What is no ordinary file is passed over at once, and said; what cannot be read is said, and the rest is read.
@Suite(.timeLimit(.minutes(20))) struct HostileFolderTests {
  @Test func linksPipesAndLoopsAreLeftOutWithAWarningEach() throws {
    let folder = try HostileFolder()
    try folder.link("content/articles/loop.md", to: "loop.md")
    try folder.link("content/articles/passwd.md", to: "/etc/passwd")
    try folder.link("content/articles/nowhere.md", to: "/no/such/file")
    try folder.link("content/articles/parent", to: "..")
    try folder.link("content/articles/zero.md", to: "/dev/zero")
    folder.pipe("content/articles/pipe.md")
    let read = try folder.read()
    #expect(read.value.content.map(\.path) == ["content/articles/a.md"])
    #expect(read.diagnostics.allSatisfy { $0.code == .skippedFile && $0.severity == .warning })
    #expect(
      read.diagnostics.map(\.place.file).sorted()
        == ["loop.md", "nowhere.md", "parent", "passwd.md", "pipe.md", "zero.md"].map { "content/articles/\($0)" })
  }

  @Test func theSameHoldsForTemplatesMediaAndCaptures() throws {
    let folder = try HostileFolder()
    try folder.write("t", to: "templates/page.mustache")
    try folder.write("m", to: "content/media/m.svg")
    try folder.write("c", to: "captures/c.txt")
    folder.pipe("templates/article.mustache")
    folder.pipe("content/media/pipe.svg")
    try folder.link("captures/passwd.txt", to: "/etc/passwd")
    folder.pipe("captures/pipe.txt")
    let read = try folder.read()
    #expect(read.value.templates.map(\.path) == ["templates/page.mustache"])
    #expect(read.value.media.map(\.path) == ["content/media/m.svg"])
    #expect(
      read.diagnostics.map(\.place.file).sorted() == ["content/media/pipe.svg", "templates/article.mustache"])
    let captures = try readCaptures(in: folder.path + "/captures")
    #expect(captures.value?.map(\.path) == ["c.txt"])
    #expect(captures.diagnostics.map(\.code) == [.skippedFile, .skippedFile])
  }

  @Test(arguments: ["link", "pipe", "folder"]) func aConfigurationThatIsNoFileIsAnError(_ kind: String) throws {
    let folder = try HostileFolder()
    try FileManager.default.removeItem(atPath: folder.path + "/dictum.yml")
    switch kind {
    case "link": try folder.link("dictum.yml", to: "/etc/passwd")
    case "pipe": folder.pipe("dictum.yml")
    default:
      try FileManager.default.createDirectory(atPath: folder.path + "/dictum.yml", withIntermediateDirectories: true)
    }
    let read = try folder.read()
    #expect(read.value.configuration == nil)
    #expect(read.value.content.count == 1)
    #expect(read.diagnostics.map(\.code) == [.skippedFile])
    #expect(read.diagnostics.hasErrors)
  }

  @Test func aFolderOfContentThatIsALinkIsAnError() throws {
    let folder = try HostileFolder()
    try folder.link("templates", to: "/etc")
    let read = try folder.read()
    #expect(read.value.templates.isEmpty)
    #expect(read.diagnostics.map(\.place.file) == ["templates"])
    #expect(read.diagnostics.hasErrors)
  }

  @Test func aNameThatIsNoTextIsSaidWithItsBytes() throws {
    let folder = try HostileFolder()
    folder.write("b", named: Array("caf".utf8) + [0xE9] + Array(".md".utf8), in: "content/articles")
    folder.write("b", named: Array("caf".utf8) + [0xE9] + Array(".jpg".utf8), in: "content/articles")
    let read = try folder.read()
    #expect(read.value.content.count == 1)
    #expect(read.diagnostics.map(\.place.file) == ["content/articles/caf\\xE9.md"])
    #expect(read.diagnostics.map(\.code) == [.fileName])
  }

  @Test func theLongestNamesAreRead() throws {
    let folder = try HostileFolder()
    let name = String(repeating: "b", count: 252)
    try folder.write("b", to: "content/articles/\(name).md")
    let read = try folder.read()
    #expect(read.diagnostics.isEmpty)
    #expect(read.value.content.map(\.stem) == ["a", name])
  }

  /// A path that is too long for the system cannot be read by anybody, the superuser included.
  @Test func whatCannotBeReadIsSaidAndTheRestIsRead() throws {
    let folder = try HostileFolder()
    let part = String(repeating: "d", count: 200)
    let depth = 4096 / 201 - (folder.path.utf8.count + 40) / 201 + 1
    try makeFolders(in: folder.path + "/content", named: part, depth: depth)
    defer { removeFolders(in: folder.path + "/content", named: part, depth: depth) }
    let read = try folder.read()
    #expect(read.value.content.count == 1)
    #expect(read.diagnostics.map(\.code) == [.unreadableFile])
    #expect(read.diagnostics.first?.message.contains("cannot be read: ") == true)
  }

  @Test(.enabled(if: geteuid() != 0)) func aFileWithoutPermissionIsSaidAndTheRestIsRead() throws {
    let folder = try HostileFolder()
    try folder.write("b", to: "content/articles/b.md")
    #expect(chmod(folder.path + "/content/articles/b.md", 0) == 0)
    let read = try folder.read()
    #expect(read.value.content.count == 1)
    #expect(read.diagnostics.map(\.code) == [.unreadableFile])
    #expect(read.diagnostics.map(\.place.file) == ["content/articles/b.md"])
  }

  @Test func aFileAboveItsLimitIsNotRead() throws {
    let folder = try HostileFolder()
    try folder.write(String(repeating: "b", count: 2_001), to: "content/articles/b.md")
    try folder.write(String(repeating: "b", count: 2_000), to: "content/articles/c.md")
    try folder.write(String(repeating: "b", count: 2_001), to: "captures/b.txt")
    try folder.write(String(repeating: "b", count: 2_001), to: "content/media/b.jpg")
    let read = try readSources(in: folder.path) { configuration in
      #expect(configuration?.bytes == Array("title: A".utf8))
      var sizes = SizeLimits()
      sizes.text = 2_000
      return sizes
    }
    #expect(read.value.content.map(\.path) == ["content/articles/a.md", "content/articles/c.md"])
    #expect(read.value.media.count == 1)
    #expect(read.diagnostics.map(\.code) == [.fileTooLarge])
    #expect(read.diagnostics.first?.message == "the file has 2001 bytes, and it may have 2000 bytes: it is not read")
    #expect(try readCaptures(in: folder.path + "/captures", atMost: 2_000).diagnostics.map(\.severity) == [.warning])
  }

  private func makeFolders(in root: String, named name: String, depth: Int) throws {
    var descriptor = open(root, O_RDONLY | O_DIRECTORY)
    for _ in 0..<depth {
      #expect(mkdirat(descriptor, name, 0o755) == 0)
      let next = openat(descriptor, name, O_RDONLY | O_DIRECTORY)
      close(descriptor)
      descriptor = next
    }
    close(descriptor)
  }

  /// From the inside out, since no path reaches the innermost.
  private func removeFolders(in root: String, named name: String, depth: Int) {
    var descriptors = [open(root, O_RDONLY | O_DIRECTORY)]
    for _ in 1..<depth { descriptors.append(openat(descriptors[descriptors.count - 1], name, O_RDONLY | O_DIRECTORY)) }
    for descriptor in descriptors.reversed() {
      #expect(unlinkat(descriptor, name, AT_REMOVEDIR) == 0)
      close(descriptor)
    }
  }
}

/// A file that others write to is read as it was at one moment.
@Suite(.timeLimit(.minutes(20))) struct ChangingFileTests {
  /// Two versions, each of one letter and of its own length.
  private static let versions = ["a", "b"].enumerated().map { String(repeating: $1, count: 300_000 + $0 * 100_000) }

  private func write(_ text: String, to path: String, inPlace: Bool) {
    if !inPlace {
      #expect(FileManager.default.createFile(atPath: path + ".new", contents: Data(text.utf8)))
      rename(path + ".new", path)
      return
    }
    guard let file = fopen(path, "w") else { return }
    for start in stride(from: 0, to: text.utf8.count, by: 50_000) {
      fputs(String(text.utf8.dropFirst(start).prefix(50_000)) ?? "", file)
      fflush(file)
    }
    fclose(file)
  }

  @Test(arguments: [true, false]) func isOldOrNewAndWholeOrAnErrorThatNamesIt(inPlace: Bool) async throws {
    let folder = try HostileFolder()
    let path = folder.path + "/content/articles/b.md"
    write(Self.versions[0], to: path, inPlace: false)
    let writer = Task.detached { [self] in
      var count = 0
      while !Task.isCancelled {
        write(Self.versions[count % 2], to: path, inPlace: inPlace)
        count += 1
        usleep(UInt32(count % 7) * 10_000)
      }
    }
    var whole = 0
    for _ in 0..<60 {
      let read = try folder.read()
      let bytes = read.value.content.first { $0.path == "content/articles/b.md" }?.bytes
      if let bytes {
        #expect(Self.versions.contains(String(decoding: bytes, as: UTF8.self)))
        whole += 1
      } else {
        #expect(read.diagnostics.map(\.place.file) == ["content/articles/b.md"])
      }
    }
    writer.cancel()
    await writer.value
    #expect(whole > 0)
  }

  @Test func thatIsDeletedMeanwhileIsThereOrNot() async throws {
    let folder = try HostileFolder()
    let path = folder.path + "/content/articles/b.md"
    let writer = Task.detached { [self] in
      while !Task.isCancelled {
        write(Self.versions[0], to: path, inPlace: false)
        usleep(5_000)
        unlink(path)
      }
    }
    for _ in 0..<40 {
      let read = try folder.read()
      for file in read.value.content where file.path == "content/articles/b.md" {
        #expect(String(decoding: file.bytes, as: UTF8.self) == Self.versions[0])
      }
      #expect(!read.diagnostics.contains { $0.code != .unreadableFile })
    }
    writer.cancel()
    await writer.value
  }
}
