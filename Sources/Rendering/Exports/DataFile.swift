internal import ArchiveModel
internal import FileTrees

/// The files of data that go with a site (an open contract; see the manual).
enum DataFile: String, CaseIterable {
  case statements
  case articles
  case speakers
  case topics
  case events
  case outlets
  case tombstones

  var path: String { "data/\(rawValue).json" }
  var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
  /// The name and version of the contract that the file keeps.
  var format: String { "dictum-\(rawValue)/1" }
  static let mediaType = "application/json"

  /// What is in the file.
  var contents: String {
    switch self {
    case .statements:
      "Every statement: its words piece by piece, the speakers with their offices, the dates with what they rest on, "
        + "topics, addressees, occasion, and the chain of hands from the speaker to the outlet."
    case .articles:
      "Every article: outlet, dates, how much of it is reproduced, the digest of the captured text, pictures, and what "
        + "is mentioned where."
    case .speakers: "Persons and bodies: names, offices with their times, identifiers elsewhere."
    case .topics: "Topics as concepts: labels, broader and related topics, the same concept elsewhere."
    case .events: "Interviews, meetings, press conferences: dates with what they rest on, places, participants, topics."
    case .outlets: "Newspapers, agencies, broadcasters and websites, and how much came from or through each."
    case .tombstones: "Addresses of what is withdrawn: since when, and why. It stands in no other file."
    }
  }

  /// How many items it holds, in words.
  func count(_ site: Site) -> String {
    let archive = site.archive
    return switch self {
    case .statements: Wording.count(archive.statements.count, "statement")
    case .articles: Wording.count(archive.archive.articles.count, "article")
    case .speakers: Wording.count(archive.archive.speakers.count, "speaker")
    case .topics: Wording.count(archive.archive.topics.count, "topic")
    case .events: Wording.count(archive.archive.events.count, "event")
    case .outlets: Wording.count(archive.archive.outlets.count, "outlet")
    case .tombstones: Wording.count(archive.archive.tombstones.count, "tombstone")
    }
  }

  /// The file, which is never whole in memory.
  func output(_ site: Site) -> FileInPieces { FileInPieces(path: path) { lines(site) } }

  private func lines(_ site: Site) -> AnyIterator<[UInt8]> {
    switch self {
    case .statements: AnyIterator(statementsJSON(site))
    case .articles: AnyIterator(articlesJSON(site))
    case .speakers: AnyIterator(speakersJSON(site))
    case .topics: AnyIterator(topicsJSON(site))
    case .events: AnyIterator(eventsJSON(site))
    case .outlets: AnyIterator(outletsJSON(site))
    case .tombstones: AnyIterator(tombstonesJSON(site))
    }
  }
}
