package import Documents

extension Article {
  /// Every name under which a statement stood, the present one first: each slug of the article with each id.
  package func names(of statement: Statement) -> [StatementReference] {
    names(ids: [statement.name] + statement.attributes.formerly.map(\.value))
  }

  /// Each slug of the article with each id, the present slug first.
  func names(ids: [String]) -> [StatementReference] {
    ([slug] + front.aliases.map(\.value)).flatMap { slug in
      ids.map { StatementReference(article: slug, id: $0) }
    }
  }
}
