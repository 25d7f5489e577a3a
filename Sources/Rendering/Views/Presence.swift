internal import Documents
internal import Templating

/// Mustache repeats what stands in a list's section, so what is to stand once where a list holds anything needs a flag:
/// `hasTopics` for `topics`. The flags are declared here for every list of a schema.
extension ViewKey {
  /// The keys with a flag for each list among them.
  static func withPresence(_ keys: [ViewKey]) -> [ViewKey] {
    keys
      + keys.compactMap { key in
        guard case .list = key.kind else { return nil }
        return .presence("has" + key.name.capitalizedAtStart, of: key.name, "Whether `\(key.name)` holds anything.")
      }
  }
}
