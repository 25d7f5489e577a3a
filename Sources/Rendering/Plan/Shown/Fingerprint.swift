internal import FileTrees

/// Gathers what a page or a part of it is made from, to be told apart from what it was made from before.
struct Fingerprint {
  private var bytes: [UInt8] = []

  var digest: Digest { Digest(of: bytes) }

  mutating func add(_ digest: Digest) { digest.append(to: &bytes) }

  mutating func add(_ statement: StatementPrint) { statement.append(to: &bytes) }

  mutating func add(_ number: Int) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  /// A text with its length, so that no two sequences of texts are gathered alike.
  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Nothing is told apart from an empty text.
  mutating func add(_ text: String?) {
    add(text != nil)
    if let text { add(text) }
  }

  /// A list with its length.
  mutating func add<Items: Collection>(_ items: Items, _ each: (inout Fingerprint, Items.Element) -> Void) {
    add(items.count)
    for item in items { each(&self, item) }
  }
}
