internal import ArchiveModel
internal import Documents
internal import EDTF
internal import JSONWriting

func speakersJSON(_ site: Site) -> DataLines<Handle<Speaker>> {
  DataLines(site, .speakers, site.archive.archive.speakers.handles) { handle, writer in
    let speaker = site.speaker(handle)
    writer.member("id", speaker.id)
    writer.member("formerly", speaker.front.formerly.map(\.value))
    writer.member("url", Addresses.speaker(speaker.id).path)
    writer.member("name", speaker.name)
    writer.member("sort", speaker.sortName)
    writer.member("kind", speaker.front.kind.rawValue)
    writer.member("aliases", speaker.front.aliases.map(\.name))
    writeOffices(speaker.front.offices, to: &writer)
    writer.member("wikidata", speaker.front.wikidata)
    writer.member("links", speaker.front.links)
    writer.member("letters", site.mark(handle).letters)
    writer.member("statements", site.archive.statementsOfSpeaker[handle.position].count)
    writeCustom(speaker.front.custom, to: &writer)
  }
}

private func writeOffices(_ offices: [Office], to writer: inout JSONWriter) {
  writer.name("offices")
  writer.beginArray()
  for office in offices {
    writer.beginObject()
    writer.member("title", office.title)
    writer.member("body", office.body)
    writer.member("from", office.from?.text)
    writer.member("to", office.to?.text)
    writer.endObject()
  }
  writer.endArray()
}

func topicsJSON(_ site: Site) -> DataLines<Handle<Topic>> {
  DataLines(site, .topics, site.archive.archive.topics.handles) { handle, writer in
    let topic = site.topic(handle)
    writer.member("id", topic.id)
    writer.member("formerly", topic.front.formerly.map(\.value))
    writer.member("url", Addresses.topic(topic.id).path)
    writer.member("label", topic.label)
    writer.member("alternative", topic.front.alternative)
    writer.member("broader", site.archive.broaderTopics[handle.position].map { site.topic($0).id })
    writer.member("related", site.archive.relatedTopics[handle.position].map { site.topic($0).id })
    writer.member("exact_match", topic.front.exactMatch)
    writer.member("statements", site.archive.statementsAboutTopic[handle.position].count)
    writeCustom(topic.front.custom, to: &writer)
  }
}

func eventsJSON(_ site: Site) -> DataLines<Handle<Event>> {
  DataLines(site, .events, site.archive.archive.events.handles) { handle, writer in
    let event = site.event(handle)
    let date = event.front.date?.value
    writer.member("id", event.id)
    writer.member("formerly", event.front.formerly.map(\.value))
    writer.member("url", Addresses.event(event.id).path)
    writer.member("label", event.label)
    writer.member("date", date?.date.text)
    writer.member("basis", date?.basis.rawValue)
    writer.member("evidence", date?.evidence)
    writeBounds(date.map { site.inData($0.date) }, to: &writer)
    writer.member("place", event.front.place)
    writer.member("participants", site.archive.participantsOfEvent[handle.position].map { site.speaker($0).id })
    writer.member("topics", site.archive.topicsOfEvent[handle.position].map { site.topic($0).id })
    writer.member("statements", site.archive.statementsAtEvent[handle.position].count)
    writer.member("accounts", site.archive.statementsRecountingEvent[handle.position].count)
    writeCustom(event.front.custom, to: &writer)
  }
}

func outletsJSON(_ site: Site) -> DataLines<Handle<Outlet>> {
  DataLines(site, .outlets, site.archive.archive.outlets.handles) { handle, writer in
    let outlet = site.outlet(handle)
    writer.member("id", outlet.id)
    writer.member("formerly", outlet.front.formerly.map(\.value))
    writer.member("url", Addresses.outlet(outlet.id).path)
    writer.member("name", outlet.name)
    writer.member("kind", outlet.front.kind)
    writer.member("country", outlet.front.country)
    writer.member("home", outlet.front.url)
    writer.member("note", outlet.front.note)
    writer.member("articles", site.archive.articlesOfOutlet[handle.position].count)
    writer.member("relayed", site.archive.statementsRelayedByOutlet[handle.position].count)
    writeCustom(outlet.front.custom, to: &writer)
  }
}

/// Addresses whose content was withdrawn, in order of articles.
func tombstonesJSON(_ site: Site) -> DataLines<Tombstone> {
  DataLines(site, .tombstones, site.archive.archive.tombstones) { tombstone, writer in
    let (kind, names) = tombstone.identity
    writer.member("kind", kind)
    writer.member("id", names[0])
    writer.member("formerly", Array(names.dropFirst()))
    writer.member("url", Addresses.all(of: tombstone)[0].path)
    writer.member("date", tombstone.withdrawal.date.text)
    writer.member("reason", tombstone.withdrawal.reason)
  }
}

extension Tombstone {
  /// What it was, and every id that it had, the last one first.
  fileprivate var identity: (kind: String, names: [String]) {
    switch subject {
    case .article: ("article", article.slugs)
    case .statement(let names): ("statement", names.map(\.text))
    }
  }
}
