internal import ArchiveModel
internal import Documents
internal import EDTF

extension Site {
  /// `meta` elements of an article's page: Dublin Core for reference managers, OpenGraph for previews.
  ///
  /// The date is that of printing, as coarse as it is sure; the day of capture is never given as one.
  func articleMetadata(_ handle: Handle<Article>) -> [UInt8] {
    let front = article(handle).front
    var html = HTMLWriter()
    let isDigest = front.text == .digest
    html.meta(name: "DC.type", isDigest ? "Text" : "newspaperArticle")
    html.meta(name: "DC.title", isDigest ? "Digest: \(front.title.value)" : front.title.value)
    if let outlet = archive.outletOfArticle[handle.position] { html.meta(name: "DC.source", self.outlet(outlet).name) }
    if let date = front.published.map({ $0.value.date }), let page = date.smallestContainer {
      html.meta(name: "DC.date", DatePage(page).text)
    }
    html.meta(name: "DC.language", isDigest ? configuration.language : front.language)
    html.meta(property: "og:type", "article")
    html.append(openGraph(title: title(handle), Addresses.article(article(handle).slug)))
    return html.bytes
  }

  func openGraph(title: String, _ address: Address) -> [UInt8] {
    var html = HTMLWriter()
    html.meta(property: "og:title", title)
    html.meta(property: "og:site_name", configuration.title)
    html.meta(property: "og:url", absolute(address))
    html.meta(name: "twitter:card", "summary")
    return html.bytes
  }
}

extension HTMLWriter {
  fileprivate mutating func meta(name: StaticString, _ content: String) { meta("name", name, content) }
  fileprivate mutating func meta(property: StaticString, _ content: String) { meta("property", property, content) }

  private mutating func meta(_ attribute: StaticString, _ name: StaticString, _ content: String) {
    raw("<meta ")
    raw(attribute)
    raw("=\"")
    raw(name)
    raw("\" content=\"")
    text(content)
    raw("\">\n")
  }
}
