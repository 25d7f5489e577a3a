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

/// A date as files of data have it.
struct DateInData: Sendable {
  /// In EDTF.
  let text: String
  /// The first and the last day; nil where that is unknown or open at that end.
  let earliest: String?
  let latest: String?
}

extension Site {
  /// A date, made once for all lines that hold it.
  func inData(_ date: EDTFDate) -> DateInData {
    datesInData.value(for: date) {
      DateInData(text: date.text, earliest: date.earliest?.description, latest: date.latest?.description)
    }
  }
}

/// `earliest` and `latest`, null where there is no date as well.
func writeBounds(_ date: DateInData?, to writer: inout JSONWriter) {
  writer.member("earliest", date?.earliest)
  writer.member("latest", date?.latest)
}

/// When an article was printed, as an object; null where that is unknown.
func writePublished(_ article: Article, _ site: Site, to writer: inout JSONWriter) {
  guard let published = article.front.published?.value else { return writer.null() }
  let date = site.inData(published.date)
  writer.beginObject()
  writer.member("date", date.text)
  writer.member("basis", published.basis.rawValue)
  writer.member("evidence", published.evidence)
  writeBounds(date, to: &writer)
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
