/// A file of the built site.
package struct OutputFile: Hashable, Sendable {
  /// The path from the output folder, with `/` between its parts; never absolute, without `.` or `..`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
