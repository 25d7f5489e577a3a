internal import Documents

/// The ids that speakers, topics and outlets of the records have in the archive.
struct ArchiveNames: Sendable {
  private var speakers = GivenIDs(prefix: "speaker")
  private var topics = GivenIDs(prefix: "topic")
  private var outlets = GivenIDs(prefix: "outlet")
  private var articles = GivenIDs(prefix: "article")

  /// The id `unknown` is a voice without a name, in records as in the archive.
  init(_ records: [Record], _ arrangements: [Arrangement]) {
    for record in records {
      articles.give(record.id.value)
      if let outlet = record.outlet { outlets.give(outlet) }
      for speaker in record.speakers where speaker.id != "unknown" { speakers.give(speaker.id) }
    }
    for arrangement in arrangements {
      for topic in arrangement.topics { topics.give(topic) }
    }
  }

  func article(_ record: Record) -> String { articles[record.id.value] ?? "unknown" }
  func outlet(_ name: String?) -> String { name.flatMap { outlets[$0] } ?? "unknown" }
  func topic(_ label: String) -> String { topics[label] ?? "unknown" }
  func speaker(_ id: String) -> String { speakers[id] ?? "unknown" }

  /// Who a statement is by: an id, and for a voice without one the words that the record has for it.
  func voice(_ speaker: String, in record: Record) -> (id: String, capacity: String?) {
    guard speaker == "unknown" else { return (self.speaker(speaker), nil) }
    let name = record.speakers.first { $0.id == speaker }?.name
    return ("unknown", name == "unknown" ? nil : name)
  }

  /// The attribute of a mention. Ids are qualified: the archive may have others of the same name.
  func attribute(of target: ArrangedMention.Target) -> String {
    switch target {
    case .speaker(let id): "ref=speaker:\(speaker(id))"
    case .topic(let label): "ref=topic:\(topic(label))"
    case .date(let date): "date=\(quotedAttribute(date))"
    }
  }
}

extension Arrangement {
  /// The labels of all topics, in order of reading, those of statements first.
  var topics: [String] {
    statements.flatMap(\.about)
      + mentions.compactMap { if case .topic(let label) = $0.target { label } else { nil } }
  }
}
