internal import ArchiveModel
internal import Documents
internal import EDTF
internal import JSONWriting

/// The archive that a file of data belongs to.
func writeArchive(_ site: Site, to writer: inout JSONWriter) {
  writer.name("archive")
  writer.beginObject()
  writer.member("title", site.configuration.title)
  writer.member("url", site.configuration.url)
  writer.member("language", site.configuration.language)
  writer.endObject()
}

/// `earliest` and `latest`, null where unknown or open at that end.
func writeBounds(_ date: EDTFDate?, to writer: inout JSONWriter) {
  writer.member("earliest", date?.earliest?.description)
  writer.member("latest", date?.latest?.description)
}

/// When an article was printed, as an object; null where that is unknown.
func writePublished(_ article: Article, to writer: inout JSONWriter) {
  guard let published = article.front.published?.value else { return writer.null() }
  writer.beginObject()
  writer.member("date", published.date.text)
  writer.member("basis", published.basis.rawValue)
  writer.member("evidence", published.evidence)
  writeBounds(published.date, to: &writer)
  writer.endObject()
}

/// The fields of the archive’s own, in the order of the file.
func writeCustom(_ fields: [CustomField], to writer: inout JSONWriter) {
  writer.name("custom")
  writer.beginObject()
  for field in fields {
    writer.name(text: field.name)
    writer.value(field.value)
  }
  writer.endObject()
}
