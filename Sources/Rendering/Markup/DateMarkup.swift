internal import Documents
internal import EDTF

/// A date as pages show it.
struct WrittenDate: Sendable {
  /// In words, as a `time` element where HTML's own syntax carries it exactly, else as a `span`.
  let long: [UInt8]
  /// The same with short month names.
  let short: [UInt8]
  /// The page of the day, month or year that holds the whole date; empty where there is none.
  let href: String
}

extension Site {
  /// A date, written once for all pages that show it.
  func written(_ date: EDTFDate) -> WrittenDate {
    writtenDates.value(for: date) {
      WrittenDate(long: makeMarkup(date, .long), short: makeMarkup(date, .short), href: link(date) ?? "")
    }
  }

  func markup(_ date: EDTFDate, style: DateStyle = .long) -> [UInt8] {
    let written = written(date)
    return style == .long ? written.long : written.short
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
