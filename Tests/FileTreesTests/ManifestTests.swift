import FileTrees
import Foundation
import Testing

@Suite struct ManifestTests {
  private func file(_ path: String, _ text: String = "1") -> OutputFile {
    OutputFile(path: path, bytes: Array(text.utf8))
  }

  @Test func digestsAreThoseOfTheStandard() {
    let digest = Digest(of: Array("abc".utf8)).hexadecimal
    #expect(digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(Digest(of: []).hexadecimal == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test func readsWhatItWrote() {
    let manifest = Manifest(of: [file("a b.html"), file("ü.html", "2"), file("a\\b\nc.txt")])
    #expect(Manifest(parsing: manifest.bytes) == manifest)
    #expect(Manifest(parsing: Manifest(of: [OutputFile]()).bytes).condition == .whole)
  }

  @Test func bearsOneSealHoweverItIsKnown() {
    let manifest = Manifest(of: [file("a.html"), file("b.html", "2")])
    let text = String(decoding: manifest.bytes, as: UTF8.self)
    #expect(text.contains("digest of the lines above: \(manifest.seal.hexadecimal)\n"))
    #expect(manifest.sealed.seal == manifest.seal && manifest.sealed.bytes == manifest.bytes)
    #expect(Manifest(parsing: manifest.bytes).seal == manifest.seal)
    #expect(Manifest(of: [file("a.html"), file("b.html", "3")]).seal != manifest.seal)
    #expect(Manifest(parsing: manifest.bytes + manifest.bytes.suffix(120)).condition == .damaged)
  }

  @Test func isSortedWhateverTheOrderOfTheFiles() {
    let files = [
      file("s/b/index.html", "b"), file("index.html", "i"), file("a.css", "a"), file("ö", "ö"), file("z", "z"),
    ]
    #expect(Manifest(of: files).bytes == Manifest(of: files.reversed()).bytes)
    #expect(Manifest(of: files).entries.map(\.path) == ["a.css", "index.html", "s/b/index.html", "z", "ö"])
    #expect(Manifest(of: files).entries.map(\.digest) == ["a", "i", "b", "z", "ö"].map { Digest(of: Array($0.utf8)) })
  }

  /// In a manifest of many files, so that it is written in more than one piece.
  @Test func tellsTheDigestOfEachOfManyFilesThatComeInAnyOrder() {
    let paths = (0..<2_500).map { "\($0 * 7_919 % 2_500)/index.html" }
    let manifest = Manifest(of: paths.map { file($0, $0) })
    let read = Manifest(parsing: manifest.bytes)
    #expect(read.condition == .whole && read.entries.count == paths.count)
    for entry in read.entries { #expect(entry.digest == Digest(of: Array(entry.path.utf8))) }
  }

  @Test(arguments: [
    "a.html", "../a.html", "/a.html", "a/../../b.html", "a/./b.html", "a//b.html", "a/..", "..", ".a/b..c/..d/...",
  ])
  func leadsToNoFileOutsideItsFolder(_ path: String) {
    let isInside = ["a.html", ".a/b..c/..d/..."].contains(path)
    let digest = Digest(of: []).hexadecimal
    #expect(Manifest(parsing: Array("\(digest)  \(path)\n".utf8)).entries.map(\.path) == (isInside ? [path] : []))
  }

  /// Whatever is lost or altered, the manifest says that it cannot be trusted, and what is read of it is harmless.
  @Test func seesEveryDamage() {
    let manifest = Manifest(of: [file("a.html"), file("b.html", "2")])
    let bytes = manifest.bytes
    for count in 0..<bytes.count {
      #expect(Manifest(parsing: Array(bytes[..<count])).condition == .damaged, "cut at \(count)")
    }
    for index in bytes.indices {
      var altered = bytes
      altered[index] ^= 4
      #expect(Manifest(parsing: altered).condition == .damaged, "altered at \(index)")
    }
    #expect(Manifest(parsing: bytes + Array("x\n".utf8)).condition == .damaged)
    #expect(Manifest(parsing: Array("no manifest\n".utf8)).entries.isEmpty)
  }

  @Test func namesAPathThatTwoFilesHave() {
    #expect(Manifest(of: [file("a.html"), file("b.html")]).repeatedPath == nil)
    #expect(Manifest(of: [file("b.html"), file("a.html"), file("b.html", "2")]).repeatedPath == "b.html")
  }
}
