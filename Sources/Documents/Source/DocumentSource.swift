package import Diagnostics
package import FileTrees
internal import Synchronization

/// The file that a document was made from, for messages of later stages.
///
/// Its text is decoded when a message first points into it, and kept from then on: of most files nothing is told.
package final class DocumentSource: Sendable {
  package let file: SourceFile
  private let decoded: Mutex<SourceText?>

  /// - Parameter text: the file's text, where it is at hand.
  package init(_ file: SourceFile, text: SourceText? = nil) {
    self.file = file
    decoded = Mutex(text)
  }

  /// The path from the archive's folder.
  package var path: String { file.path }
  /// A digest of the file's bytes.
  package var digest: Digest { file.digest }

  /// Whether the text is in memory.
  package var isDecoded: Bool { decoded.withLock { $0 != nil } }

  package var text: SourceText {
    decoded.withLock { decoded in
      let text = decoded ?? sourceText(of: file)
      decoded = text
      return text
    }
  }

  /// The place of a range of bytes of the text.
  package func place(_ range: Range<Int>) -> SourceRange { text.place(range) }
}
