/// Something outside the archive's content that keeps a command from its work: a folder that cannot be written, a full
/// disk. The command ends with status 3.
package struct EnvironmentError: Error, Sendable {
  /// One line: what could not be done, with the path.
  package let message: String

  package init(_ message: String) { self.message = message }
}
