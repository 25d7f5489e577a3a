internal import Documents
internal import Templating

/// Mustache repeats what stands in a list's section, so what is to stand once where a list holds anything needs a flag:
/// `hasTopics` for `topics`. The flags are declared and set here for every list of a schema.
extension ViewKey {
  /// The keys with a flag for each list among them.
  static func withPresence(_ keys: [ViewKey]) -> [ViewKey] {
    keys + lists(keys).map { .flag(flag($0), "Whether `\($0)` holds anything.") }
  }

  fileprivate static func lists(_ keys: [ViewKey]) -> [String] {
    keys.compactMap { key in
      if case .list = key.kind { key.name } else { nil }
    }
  }

  fileprivate static func flag(_ list: String) -> String { "has" + list.capitalizedAtStart }
}

extension View {
  /// The view with the flags of its lists set.
  func settingPresence() -> View {
    var view = self
    for list in ViewKey.lists(schema.keys) {
      if case .list(let views) = view[list] { view[ViewKey.flag(list)] = .flag(!views.isEmpty) }
    }
    return view
  }
}
