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
    let isDigest = isDigest(handle)
    html.meta(name: "DC.type", isDigest ? "Text" : "newspaperArticle")
    html.meta(name: "DC.title", isDigest ? "Digest: \(front.title.value)" : front.title.value)
    if let outlet = archive.outletOfArticle[handle.position] { html.meta(name: "DC.source", self.outlet(outlet).name) }
    if let date = front.published.map({ $0.value.date }), let page = date.smallestContainer {
      html.meta(name: "DC.date", DatePage(page).text)
    }
    html.meta(name: "DC.language", isDigest ? configuration.language : front.language)
    html.meta(property: "og:type", "article")
    html.append(openGraph(title: title(handle), Addresses.article(article(handle).slug), front.images.first))
    return html.bytes
  }

  /// - Parameter image: the picture that goes with the page.
  func openGraph(title: String, _ address: Address, _ image: ArticleImage? = nil) -> [UInt8] {
    var html = HTMLWriter()
    html.meta(property: "og:title", title)
    html.meta(property: "og:site_name", configuration.title)
    html.meta(property: "og:url", absolute(address))
    html.meta(name: "twitter:card", image == nil ? "summary" : "summary_large_image")
    if let image { html.append(openGraph(image)) }
    return html.bytes
  }

  private func openGraph(_ image: ArticleImage) -> [UInt8] {
    var html = HTMLWriter()
    html.meta(property: "og:image", absolute(image))
    if let size = media.size(image.file.value) {
      html.meta(property: "og:image:width", String(size.width))
      html.meta(property: "og:image:height", String(size.height))
    }
    html.meta(property: "og:image:alt", image.alt)
    return html.bytes
  }

  /// The absolute address of a picture.
  func absolute(_ image: ArticleImage) -> String {
    configuration.url + mediaAddress(image.file.value)
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
