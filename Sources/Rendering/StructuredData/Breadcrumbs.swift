internal import JSONWriting

extension Site {
  /// The way from the home page to a page as a `BreadcrumbList`; empty on the home page and outside the site.
  func breadcrumbs(_ frame: Frame) -> [UInt8] {
    if frame.address == .home || frame.isOutside { return [] }
    let here = frame.here.isEmpty ? frame.title : frame.here
    let steps = [("Archive", Address.home)] + frame.crumbs + [(here, frame.address)]
    return jsonLD(type: "BreadcrumbList", id: absolute(frame.address) + "#path") { writer in
      writer.name("itemListElement")
      writer.beginArray()
      for (index, step) in steps.enumerated() { write(step.0, absolute(step.1), at: index + 1, to: &writer) }
      writer.endArray()
    }
  }

  private func write(_ name: String, _ address: String, at position: Int, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("@type", "ListItem")
    writer.member("position", position)
    writer.member("name", name)
    writer.member("item", address)
    writer.endObject()
  }
}
