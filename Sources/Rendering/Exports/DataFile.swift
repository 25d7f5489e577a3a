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
  var label: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() + ", JSON" }

  func output(_ site: Site) -> OutputFile {
    OutputFile(path: path, bytes: bytes(site) + [0x0A])
  }

  private func bytes(_ site: Site) -> [UInt8] {
    switch self {
    case .statements: statementsJSON(site)
    case .articles: articlesJSON(site)
    case .speakers: speakersJSON(site)
    case .topics: topicsJSON(site)
    case .events: eventsJSON(site)
    case .outlets: outletsJSON(site)
    case .tombstones: tombstonesJSON(site)
    }
  }
}
