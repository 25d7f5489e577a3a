/// The statements of one flow within one parent, for a continuation to find the one that it continues: the one whose last
/// segment ends last, of some name or by some speakers.
///
/// A statement that is continued is noted anew; its older entries are passed over. So a text of many continuations is
/// read in one go.
struct RecentStatements {
  /// What is known of a statement here.
  struct Entry {
    let statement: Int
    let name: String?
    /// The speakers, as a set.
    let voice: Set<String>
  }

  private var all: [Noted] = []
  private var byName: [String: [Noted]] = [:]
  private var byVoice: [Set<String>: [Noted]] = [:]
  /// When each statement was noted last.
  private var latest: [Int: Int] = [:]
  /// The paragraph of the last entry, and who speaks in it.
  private var paragraph = 0
  private var near: [Set<String>: [Int]] = [:]

  private struct Noted {
    let entry: Entry
    let time: Int
  }

  /// Notes a statement whose last segment ends here, behind all others.
  mutating func note(_ entry: Entry, in paragraph: Int) {
    let noted = Noted(entry: entry, time: all.count)
    latest[entry.statement] = noted.time
    all.append(noted)
    byVoice[entry.voice, default: []].append(noted)
    if let name = entry.name { byName[name, default: []].append(noted) }
    if paragraph != self.paragraph { near = [:] }
    self.paragraph = paragraph
    if near[entry.voice]?.last != entry.statement { near[entry.voice, default: []].append(entry.statement) }
  }

  /// The nearest statement before this place.
  ///
  /// - Parameters:
  ///   - name: its name, where one is asked for.
  ///   - voice: its speakers, where they are asked for.
  ///   - isFree: whether a statement may be the one.
  func last(named name: String?, by voice: Set<String>?, where isFree: (Int) -> Bool) -> Int? {
    let candidates = name.map { byName[$0] ?? [] } ?? voice.map { byVoice[$0] ?? [] } ?? all
    let found = candidates.last { noted in
      latest[noted.entry.statement] == noted.time && isFree(noted.entry.statement)
        && (voice == nil || voice == noted.entry.voice)
    }
    return found?.entry.statement
  }

  /// Whether others than these speakers have a statement that ends in this paragraph.
  func hasOthers(than voice: Set<String>, in paragraph: Int, where isFree: (Int) -> Bool) -> Bool {
    guard paragraph == self.paragraph else { return false }
    return near.contains { $0.key != voice && $0.value.reversed().contains(where: isFree) }
  }
}
