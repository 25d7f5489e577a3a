package import Documents

/// What the site shows of the body of an article, as its `text` says (manual: “How much is shown”).
package struct Reproduction: Sendable {
  /// The text in order of reading, with its gaps; two gaps never follow one another.
  package let passages: [Passage]
  /// The notes that these passages reach, in order of their definitions.
  package let notes: [NoteText]

  /// A stretch of a text, or what is left out of it.
  package enum Passage: Sendable {
    case shown(Block)
    /// How many paragraphs, headings, items and rows are left out at this place.
    case leftOut(Int)
  }

  /// The blocks that are shown.
  package var blocks: [Block] {
    passages.compactMap { passage in
      if case .shown(let block) = passage { block } else { nil }
    }
  }
}

extension Article {
  /// A digest and a full text are shown as they are, of excerpts the passages that hold statements, of an article of
  /// which only facts are given nothing.
  package var reproduction: Reproduction { reproduction(of: body) }

  /// - Parameter body: its own.
  package func reproduction(of body: MarkedText) -> Reproduction {
    switch front.text {
    case .digest, .full: Reproduction(passages: body.blocks.map { .shown($0) }, notes: body.notes)
    case .excerpts: excerpts(of: body)
    case .metadata: Reproduction(passages: [], notes: [])
    }
  }

  /// The addresses of the pictures that stand in what is shown of the body.
  package var picturesShown: [String] {
    switch front.text {
    case .digest, .full: outline.pictures.map(\.value)
    case .metadata: []
    case .excerpts:
      (reproduction.blocks + reproduction.notes.flatMap(\.blocks)).flatMap(\.leaves).flatMap { $0.flatMap(\.pictures) }
    }
  }
}

extension Inline {
  fileprivate var pictures: [String] {
    if case .image(let url, _, _) = self { return [url] }
    return children.flatMap(\.pictures)
  }
}
