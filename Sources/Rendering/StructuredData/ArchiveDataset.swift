internal import ArchiveModel
internal import Documents
internal import EDTF
internal import JSONWriting

extension Site {
  /// The archive as a whole as a `Dataset` with its files, on the home page and that of the data.
  var structuredDataOfArchive: [UInt8] {
    jsonLD(type: "Dataset", id: configuration.url + "#archive") { writer in
      writer.member("name", configuration.title)
      writer.member("description", configuration.description ?? configuration.title)
      writer.member("url", absolute(Addresses.data))
      writer.member("inLanguage", configuration.language)
      if let address = licenceAddress { writer.member("license", address) }
      if let years = saidYears {
        writer.member("temporalCoverage", "\(padded(years.first, 4))/\(padded(years.last, 4))")
      }
      if let date = latestChanges.first?.date.htmlDatetime { writer.member("dateModified", date) }
      writer.name("creator")
      writeOrganization(configuration.editor ?? configuration.title, configuration.url, &writer)
      writer.name("distribution")
      writer.beginArray()
      for file in DataFile.allCases { write(file, to: &writer) }
      writer.endArray()
    }
  }

  private func write(_ file: DataFile, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("@type", "DataDownload")
    writer.member("name", file.title)
    writer.member("description", file.contents)
    writer.member("encodingFormat", DataFile.mediaType)
    writer.member("schemaVersion", file.format)
    writer.member("contentUrl", configuration.url + file.path)
    writer.endObject()
  }

  /// The page of the licence of the annotations; nil where none is given.
  var licenceAddress: String? { configuration.licence.map { "https://spdx.org/licenses/\($0).html" } }

  /// The first year that a statement can be of, and the last; nil where no statement has a date.
  var saidYears: (first: Int, last: Int)? {
    let years = archive.statements.compactMap { $0.said?.date }.flatMap { [$0.earliest?.year, $0.latest?.year] }
      .compactMap(\.self)
    guard let first = years.min(), let last = years.max() else { return nil }
    return (first, last)
  }
}
