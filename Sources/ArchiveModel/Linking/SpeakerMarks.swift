internal import Documents
internal import EDTF

/// The two letters and the hue by which pages mark a speaker.
package struct SpeakerMark: Hashable, Sendable {
  package let letters: String
  /// 1–8 for persons, by order of first appearance in the archive; nil for bodies, which are grey.
  package let hue: Int?
}

/// The mark of every speaker, those fixed in a speaker's file first.
///
/// Hues go by order of first appearance, articles added earlier first, so that none says anything about a country or a
/// camp. `pin` writes them into the speakers' files, after which they never shift.
package func speakerMarks(_ archive: LinkedArchive) -> [SpeakerMark] {
  let speakers = archive.archive.speakers
  var letters = Set(speakers.compactMap(\.front.letters))
  var nextHue = speakers.compactMap(\.front.hue).count
  var marks = [SpeakerMark?](repeating: nil, count: speakers.count)
  for handle in orderOfAppearance(archive) {
    let speaker = speakers[handle]
    let own = speaker.front.letters ?? freeLetters(for: speaker.name, taken: letters)
    letters.insert(own)
    var hue = speaker.front.hue
    if hue == nil, speaker.front.kind == .person {
      hue = nextHue % 8 + 1
      nextHue += 1
    }
    marks[handle.position] = SpeakerMark(letters: own, hue: hue)
  }
  return marks.map { $0 ?? SpeakerMark(letters: "?", hue: nil) }
}

/// Speakers by their first statement; those who say nothing, and are only named, after them by id.
private func orderOfAppearance(_ archive: LinkedArchive) -> [Handle<Speaker>] {
  let articles = archive.archive.articles
  let order = articles.handles.sorted { left, right in
    let (first, second) = (
      articles[left].front.added?.sortKey ?? .unknown, articles[right].front.added?.sortKey ?? .unknown
    )
    return first == second ? left < right : first < second
  }
  var seen: Set<Handle<Speaker>> = []
  var result: [Handle<Speaker>] = []
  for article in order {
    for statement in archive.statementsOfArticle[article.position] {
      for speaker in archive.statements[statement].speakers.map(\.speaker) where seen.insert(speaker).inserted {
        result.append(speaker)
      }
    }
  }
  return result + archive.archive.speakers.handles.filter { !seen.contains($0) }
}

/// The initials of the first and the last word; where they are taken, those of words between, then other letters of the
/// name, then a digit.
private func freeLetters(for name: String, taken: Set<String>) -> String {
  let words = name.split { !$0.isLetter }.map { $0.uppercased() }.filter { $0 != "THE" && $0 != "OF" }
  guard let first = words.first?.first else { return freeDigit("X", taken) }
  let initials = words.dropFirst().reversed().compactMap(\.first)
  let candidates = (initials + words.joined().dropFirst()).map { "\(first)\($0)" }
  return candidates.first { !taken.contains($0) } ?? freeDigit(String(first), taken)
}

private func freeDigit(_ letter: String, _ taken: Set<String>) -> String {
  (2...).lazy.map { "\(letter)\($0)" }.first { !taken.contains($0) } ?? letter
}
