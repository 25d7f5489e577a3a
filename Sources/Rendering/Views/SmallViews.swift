internal import Documents
internal import EDTF
internal import Templating

extension ViewSchema {
  static let noteText = ViewSchema("note text", "An editor’s note on words.", [.text("text", "The note.")])

  static let field = ViewSchema(
    "field", "A field of the archive’s own.", [.text("name", "Its name."), .text("value", "Its value.")])

  static let change = ViewSchema(
    "change", "A correction or addition.",
    [
      .html("date", "When it was made."), .text("text", "What was done."),
      .text("title", "The article it was made to; empty on the article’s own page."),
      .text("language", "The language of that title, a BCP 47 tag."),
      .text("href", "The article’s page."),
    ])

  static let term = ViewSchema(
    "term", "A name, alias or office with the time in which it held.",
    [
      .text("name", "The name."), .text("detail", "The body; empty where none is given."),
      .html("time", "From when to when."),
    ])
}

extension Site {
  func fieldView(_ field: CustomField) -> View {
    View(.field, ["name": .text(field.name), "value": .text(field.value)])
  }

  func changeView(_ change: Change) -> View {
    View(.change, ["date": .html(markup(change.date)), "text": .text(change.text)])
  }

  /// A time from one date to another; empty where neither is given.
  func termView(_ name: String, detail: String?, from: EDTFDate?, to: EDTFDate?) -> View {
    View(.term, ["name": .text(name), "detail": .text(detail ?? ""), "time": .html(time(from, to))])
  }

  private func time(_ from: EDTFDate?, _ to: EDTFDate?) -> [UInt8] {
    switch (from, to) {
    case (let from?, let to?): markup(from) + Array(" – ".utf8) + markup(to)
    case (let from?, nil): Array("since ".utf8) + markup(from)
    case (nil, let to?): Array("until ".utf8) + markup(to)
    case (nil, nil): []
    }
  }
}
