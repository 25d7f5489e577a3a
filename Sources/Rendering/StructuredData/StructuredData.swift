internal import ArchiveModel
internal import Documents
internal import EDTF
internal import JSONWriting

/// JSON-LD of pages in the vocabulary of schema.org.
extension Site {
  /// A digest is an `Article` based on the `NewsArticle`; any other mode is the `NewsArticle` itself.
  func structuredData(article handle: Handle<Article>) -> [UInt8] {
    let article = article(handle)
    let address = absolute(Addresses.article(article.slug))
    let isDigest = isDigest(handle)
    return jsonLD(type: typeOfPage(handle), id: address + "#article") { writer in
      writer.member("headline", isDigest ? "Digest: \(article.front.title.value)" : article.front.title.value)
      writer.member("inLanguage", isDigest ? configuration.language : article.front.language)
      writer.member("mainEntityOfPage", address)
      if !article.front.images.isEmpty { writer.member("image", article.front.images.map(absolute)) }
      if isDigest { writeOriginal(handle, to: &writer) } else { writeNews(handle, to: &writer) }
      writeReferences(
        "about", "DefinedTerm",
        archive.topicsOfArticle[handle.position].map { absolute(Addresses.topic(topic($0).id)) }, &writer)
      writeReferences(
        "hasPart", "Quotation", archive.statementsOfArticle[handle.position].map { absolute(self.address($0)) }, &writer
      )
      writer.name("sdPublisher")
      writeOrganization(configuration.title, configuration.url, &writer)
    }
  }

  private func typeOfPage(_ handle: Handle<Article>) -> String {
    isDigest(handle) ? "Article" : "NewsArticle"
  }

  private func writeOriginal(_ handle: Handle<Article>, to writer: inout JSONWriter) {
    writer.name("isBasedOn")
    writer.beginObject()
    writer.member("@type", "NewsArticle")
    writer.member("headline", article(handle).front.title.value)
    writer.member("inLanguage", article(handle).front.language)
    writeNews(handle, to: &writer)
    writer.endObject()
  }

  /// What is known of the press article itself; a date only where the article states it.
  private func writeNews(_ handle: Handle<Article>, to writer: inout JSONWriter) {
    let front = article(handle).front
    if let published = front.published?.value {
      let isStated = published.basis == .stated && published.date.htmlDatetime != nil
      writer.member(
        isStated ? "datePublished" : "temporal", isStated ? published.date.htmlDatetime : published.date.text)
    }
    if let url = front.url { writer.member("url", url) }
    if let archived = front.archived { writer.member("archivedAt", archived) }
    if let outlet = archive.outletOfArticle[handle.position] {
      writer.name("publisher")
      writeOrganization(self.outlet(outlet).name, self.outlet(outlet).front.url, &writer)
    }
  }

  func structuredData(statement handle: Handle<Statement>) -> [UInt8] {
    let statement = statement(handle)
    let id = absolute(address(handle))
    return jsonLD(type: "Quotation", id: id) { writer in
      writer.member("url", id)
      writer.member("identifier", "\(article(statement.article).slug)/\(statement.name)")
      writer.member("text", statement.marked.text)
      writer.member("inLanguage", article(statement.article).front.language)
      writeCreators(statement, to: &writer)
      if let said = statement.said { writer.member("temporal", said.date.text) }
      if let event = statement.at {
        writeReference(
          "recordedAt", "Event", absolute(Addresses.event(self.event(event).id)), self.event(event).label, &writer)
      }
      writeReference(
        "isPartOf", typeOfPage(statement.article),
        absolute(Addresses.article(article(statement.article).slug)) + "#article", nil, &writer)
      writeReferences("about", "DefinedTerm", statement.about.map { absolute(Addresses.topic(topic($0).id)) }, &writer)
      writeReferences("hasPart", "Quotation", statement.children.map { absolute(address($0)) }, &writer)
    }
  }

  private func writeCreators(_ statement: Statement, to writer: inout JSONWriter) {
    guard !statement.speakers.isEmpty else { return }
    writer.name("creator")
    writer.beginArray()
    for held in statement.speakers { writeSpeaker(held.speaker, &writer) }
    writer.endArray()
  }

  private func writeSpeaker(_ handle: Handle<Speaker>, _ writer: inout JSONWriter) {
    let speaker = speaker(handle)
    writer.beginObject()
    writer.member("@type", speaker.front.kind == .person ? "Person" : "Organization")
    writer.member("@id", absolute(Addresses.speaker(speaker.id)))
    writer.member("name", speaker.name)
    writer.endObject()
  }

  func structuredData(speaker handle: Handle<Speaker>) -> [UInt8] {
    let speaker = speaker(handle)
    let address = absolute(Addresses.speaker(speaker.id))
    return jsonLD(type: "ProfilePage", id: address + "#page") { writer in
      writer.member("url", address)
      writer.name("mainEntity")
      writer.beginObject()
      writer.member("@type", speaker.front.kind == .person ? "Person" : "Organization")
      writer.member("@id", address)
      writer.member("name", speaker.name)
      if !speaker.front.aliases.isEmpty { writer.member("alternateName", speaker.front.aliases.map(\.name)) }
      let same = speaker.front.wikidata.map { ["https://www.wikidata.org/wiki/\($0)"] } ?? []
      if !(same + speaker.front.links).isEmpty { writer.member("sameAs", same + speaker.front.links) }
      writer.endObject()
    }
  }

  func structuredData(topic handle: Handle<Topic>) -> [UInt8] {
    let topic = topic(handle)
    return jsonLD(type: "DefinedTerm", id: absolute(Addresses.topic(topic.id))) { writer in
      writer.member("name", topic.label)
      writer.member("termCode", topic.id)
      writeReference("inDefinedTermSet", "DefinedTermSet", absolute(Addresses.topics), "Topics", &writer)
    }
  }

  func structuredData(event handle: Handle<Event>) -> [UInt8] {
    let event = event(handle)
    return jsonLD(type: "Event", id: absolute(Addresses.event(event.id))) { writer in
      writer.member("name", event.label)
      if let date = event.front.date?.value.date.htmlDatetime { writer.member("startDate", date) }
      if let place = event.front.place {
        writer.name("location")
        writer.beginObject()
        writer.member("@type", "Place")
        writer.member("name", place)
        writer.endObject()
      }
      let participants = archive.participantsOfEvent[handle.position]
      if !participants.isEmpty {
        writer.name("performer")
        writer.beginArray()
        for speaker in participants { writeSpeaker(speaker, &writer) }
        writer.endArray()
      }
      writeReferences(
        "recordedIn", "Quotation", archive.statementsAtEvent[handle.position].map { absolute(address($0)) }, &writer)
    }
  }

  // MARK: Parts

  func jsonLD(type: String, id: String, _ members: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("@context", "https://schema.org")
    writer.member("@type", type)
    writer.member("@id", id)
    members(&writer)
    writer.endObject()
    return writer.bytes
  }

  func writeOrganization(_ name: String, _ url: String?, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("@type", "Organization")
    writer.member("name", name)
    if let url { writer.member("url", url) }
    writer.endObject()
  }

  func writeReference(
    _ name: StaticString, _ type: String, _ id: String, _ title: String?, _ writer: inout JSONWriter
  ) {
    writer.name(name)
    writer.beginObject()
    writer.member("@type", type)
    writer.member("@id", id)
    if let title { writer.member("name", title) }
    writer.endObject()
  }

  func writeReferences(_ name: StaticString, _ type: String, _ ids: [String], _ writer: inout JSONWriter) {
    if ids.isEmpty { return }
    writer.name(name)
    writer.beginArray()
    for id in ids {
      writer.beginObject()
      writer.member("@type", type)
      writer.member("@id", id)
      writer.endObject()
    }
    writer.endArray()
  }
}
