extension StringProtocol {
  /// The text with a capital at its beginning.
  package var capitalizedAtStart: String { prefix(1).uppercased() + dropFirst() }
}
