/// The text of one template, as it was read.
package struct TemplateFile: Sendable, Hashable {
  /// The path from the archive's folder, for messages.
  package let path: String
  /// What other templates and the compiled set call it.
  package let name: String
  /// UTF-8.
  package let bytes: [UInt8]

  package init(path: String, name: String, bytes: [UInt8]) {
    self.path = path
    self.name = name
    self.bytes = bytes
  }
}
