internal import Documents
internal import EDTF

/// A date and how its words are written.
struct StyledDate: Hashable {
  let date: EDTFDate
  let style: DateStyle
}

extension Site {
  /// A date in words, as a `time` element where HTML's own syntax carries it exactly, else as a `span`.
  func markup(_ date: EDTFDate, style: DateStyle = .long) -> [UInt8] {
    dateMarkups.value(for: StyledDate(date: date, style: style)) { makeMarkup(date, style) }
  }

  private func makeMarkup(_ date: EDTFDate, _ style: DateStyle) -> [UInt8] {
    var html = HTMLWriter()
    if let datetime = date.htmlDatetime {
      html.raw("<time datetime=\"\(datetime)\"")
    } else {
      html.raw("<span")
    }
    html.raw(" data-edtf=\"")
    html.text(date.text)
    html.raw("\">")
    html.text(date.words(in: language, style: style))
    html.raw(date.htmlDatetime == nil ? "</span>" : "</time>")
    return html.bytes
  }
}
