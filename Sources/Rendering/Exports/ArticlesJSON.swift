internal import ArchiveModel
internal import Documents
internal import EDTF
internal import JSONWriting

/// `data/articles.json`, format `dictum-articles/1`: a line an article.
func articlesJSON(_ site: Site) -> DataLines<Handle<Article>> {
  DataLines(site, .articles, site.archive.archive.articles.handles) { handle, writer in
    let article = site.article(handle)
    let front = article.front
    writer.member("id", article.slug)
    writer.member("formerly", front.aliases.map(\.value))
    writer.member("url", Addresses.article(article.slug).path)
    writer.member("title", front.title.value)
    writer.member("title_basis", front.titleIsSupplied ? "supplied" : nil)
    writer.member("outlet", site.archive.outletOfArticle[handle.position].map { site.outlet($0).id } ?? "unknown")
    writer.member("byline", front.byline)
    writer.member("original", front.url)
    writer.member("archived", front.archived)
    writer.name("published")
    writePublished(article, site, to: &writer)
    writer.member("captured", front.captured?.text)
    writer.member("language", front.language)
    writer.member("text", front.text.rawValue)
    writer.member("rights", front.rights)
    writer.member("summary", front.summary)
    writer.member("topics", site.archive.topicsOfArticle[handle.position].map { site.topic($0).id })
    writeCapture(front.capture, to: &writer)
    writer.member("added", front.added?.text)
    writeChanges(front.changes, to: &writer)
    writer.member("statements", site.archive.statementsOfArticle[handle.position].count)
    writeMentions(handle, site, to: &writer)
    writeImages(front.images, to: &writer)
    writeCustom(front.custom, to: &writer)
  }
}

private func writeCapture(_ capture: CaptureReference?, to writer: inout JSONWriter) {
  writer.name("capture")
  guard let capture else { return writer.null() }
  writer.beginObject()
  writer.member("file", capture.file.value)
  writer.member("sha256", capture.sha256.value)
  writer.endObject()
}

private func writeChanges(_ changes: [Change], to writer: inout JSONWriter) {
  writer.name("changes")
  writer.beginArray()
  for change in changes {
    writer.beginObject()
    writer.member("date", change.date.text)
    writer.member("text", change.text)
    writer.endObject()
  }
  writer.endArray()
}

private func writeImages(_ images: [ArticleImage], to writer: inout JSONWriter) {
  writer.name("images")
  writer.beginArray()
  for image in images {
    writer.beginObject()
    writer.member("file", image.file.value)
    writer.member("url", mediaAddress(image.file.value))
    writer.member("alt", image.alt)
    writer.member("caption", image.caption)
    writer.member("credit", image.credit)
    writer.endObject()
  }
  writer.endArray()
}

/// The article's mentions with kind, id and place in the folded plain text of their flow.
private func writeMentions(_ handle: Handle<Article>, _ site: Site, to writer: inout JSONWriter) {
  writer.name("mentions")
  writer.beginArray()
  for mention in site.article(handle).outline.mentions {
    guard let target = site.archive.mentions.inArticles[handle.position][mention.span] else { continue }
    let (kind, id) = site.identity(target)
    writer.beginObject()
    writer.member("kind", kind)
    writer.member("id", id)
    writer.member("flow", mention.flow.name)
    writer.member("start", mention.range.lowerBound)
    writer.member("end", mention.range.upperBound)
    writer.endObject()
  }
  writer.endArray()
}

extension Site {
  /// The kind and the id of an entity.
  func identity(_ entity: EntityHandle) -> (kind: String, id: String) {
    switch entity {
    case .speaker(let handle): ("speaker", speaker(handle).id)
    case .topic(let handle): ("topic", topic(handle).id)
    case .event(let handle): ("event", event(handle).id)
    case .outlet(let handle): ("outlet", outlet(handle).id)
    }
  }
}
