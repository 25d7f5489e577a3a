/// A mistake in how a command was called that one line explains. The command ends with status 2.
struct UsageFault: Error {
  let message: String

  init(_ message: String) { self.message = message }
}
