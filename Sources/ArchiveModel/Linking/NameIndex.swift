internal import Documents

/// Names, aliases and offices of an archive, and who bears them when.
struct NameIndex {
  /// One who bears a name, and for how long.
  struct Bearer: Hashable {
    let entity: EntityHandle
    let term: Term
  }

  private var bearers: [String: [Bearer]] = [:]

  init(_ archive: Archive) {
    for handle in archive.speakers.handles { add(archive.speakers[handle].front, .speaker(handle)) }
    for handle in archive.topics.handles {
      let front = archive.topics[handle].front
      for name in [front.label.value] + front.alternative { add(name, .topic(handle)) }
    }
    for handle in archive.events.handles { add(archive.events[handle].label, .event(handle)) }
    for handle in archive.outlets.handles { add(archive.outlets[handle].name, .outlet(handle)) }
  }

  var names: some Sequence<String> { bearers.keys }

  /// Those who ever bore a name, in order of kind and id, then as their files have it. Case matters; a leading "the"
  /// does not.
  func bearers(of name: String) -> [Bearer] { bearers[NameIndex.key(name)] ?? [] }

  private mutating func add(_ speaker: SpeakerFrontMatter, _ entity: EntityHandle) {
    add(speaker.name.value, entity)
    for alias in speaker.aliases { add(alias.name, entity, Term(from: alias.from, to: alias.to)) }
    for office in speaker.offices { add(office.title, entity, Term(from: office.from, to: office.to)) }
  }

  private mutating func add(_ name: String, _ entity: EntityHandle, _ term: Term = .always) {
    bearers[NameIndex.key(name), default: []].append(Bearer(entity: entity, term: term))
  }

  private static func key(_ name: String) -> String {
    let folded = folded(name)
    for article in ["the ", "The "] where folded.hasPrefix(article) { return String(folded.dropFirst(article.count)) }
    return folded
  }
}
