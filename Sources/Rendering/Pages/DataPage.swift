internal import ArchiveModel
internal import Documents
internal import EDTF
internal import Templating

extension ViewSchema {
  static let dataFile = ViewSchema(
    "data file", "A file of data, for anybody to use.",
    [
      .text("title", "What it holds, in a word."), .text("href", "The file."), .text("path", "Its path in the site."),
      .text("mediaType", "Its media type."), .text("format", "The name and version of its contract."),
      .text("contents", "What is in it."), .text("count", "How many items it holds, in words."),
    ])

  static let data = ViewSchema.page(
    "data", "The files of data that go with the site.",
    [
      .list("files", .dataFile, "The files."), .html("updated", "The date of the latest addition or change."),
      .text("licence", "The licence of the annotations, an SPDX identifier."),
      .text("licenceHref", "The licence’s page."), .text("editor", "Who makes the archive."),
    ])
}

extension Site {
  var dataPage: View {
    let frame = Frame(
      title: SiteList.data.title, description: "The whole archive as files, for anybody to use.",
      address: Addresses.data, metadata: openGraph(title: SiteList.data.title, Addresses.data),
      structuredData: structuredDataOfArchive)
    return pageView(
      .data, frame,
      [
        "files": .list(DataFile.allCases.map(dataFileView)),
        "updated": .html(latestChanges.first.map { markup($0.date) } ?? []),
        "licence": .text(configuration.licence ?? ""), "licenceHref": .text(licenceAddress ?? ""),
        "editor": .text(configuration.editor ?? ""),
      ])
  }

  private func dataFileView(_ file: DataFile) -> View {
    View(
      .dataFile,
      [
        "title": .text(file.title), "href": .text(Link(file: file.path).text), "path": .text(file.path),
        "mediaType": .text(DataFile.mediaType), "format": .text(file.format), "contents": .text(file.contents),
        "count": .text(file.count(self)),
      ])
  }
}
