internal import FileTrees

/// The files of all outlets, speakers and topics that records name, sorted by path.
func entityFiles(_ records: [Record], _ arrangements: [Arrangement], names: ArchiveNames) -> [SourceFile] {
  let outlets = unique(records.compactMap(\.outlet)).map { name in
    file("outlets", names.outlet(name), ["name: \(yamlText(name))"])
  }
  let topics = unique(arrangements.flatMap(\.topics)).map { label in
    file("topics", names.topic(label), ["label: \(yamlText(label))"])
  }
  return (outlets + topics + speakerFiles(records, names: names)).sorted { $0.path < $1.path }
}

/// One file a speaker, with all names and offices that the records give.
private func speakerFiles(_ records: [Record], names: ArchiveNames) -> [SourceFile] {
  let all = records.flatMap(\.speakers).filter { $0.id != "unknown" }
  let byID = Dictionary(grouping: all, by: \.id)
  return unique(all.map(\.id)).map { id in speakerFile(id, byID[id] ?? [], names: names) }
}

/// Records do not tell persons from bodies: all are taken for persons.
private func speakerFile(_ id: String, _ speakers: [RecordSpeaker], names: ArchiveNames) -> SourceFile {
  let spellings = unique(speakers.map(\.name))
  var lines = ["name: \(yamlText(spellings.first ?? id))", "kind: person"]
  if spellings.count > 1 {
    lines += ["aliases:"] + spellings.dropFirst().map { "  - {name: \(yamlText($0))}" }
  }
  let offices = unique(speakers.compactMap(office))
  if !offices.isEmpty { lines += ["offices:"] + offices }
  let given = names.speaker(id)
  if given != id { lines.append("custom: {imported_id: \(yamlText(id))}") }
  return file("speakers", given, lines)
}

private func office(_ speaker: RecordSpeaker) -> String? {
  speaker.role.map { role in
    let from = speaker.from.map { ", from: \(yamlText($0))" } ?? ""
    let to = speaker.to.map { ", to: \(yamlText($0))" } ?? ""
    return "  - {title: \(yamlText(role))\(from)\(to)}"
  }
}

private func file(_ folder: String, _ id: String, _ lines: [String]) -> SourceFile {
  let text = "---\n" + lines.joined(separator: "\n") + "\n---\n"
  return SourceFile(path: "content/\(folder)/\(id).md", bytes: Array(text.utf8))
}

/// Each value once, in the order in which they come first.
private func unique(_ values: [String]) -> [String] {
  var seen: Set<String> = []
  return values.filter { seen.insert($0).inserted }
}
