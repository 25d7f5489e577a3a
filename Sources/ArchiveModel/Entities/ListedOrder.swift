internal import Documents

extension Article {
  /// The article with those statements that its text does not hold in the order of the captured source; where that is not
  /// known, as they were.
  package func orderingListed() -> Article {
    let statements = outline.statements
    guard let first = statements.firstIndex(where: \.isListed), grades.count == statements.count else { return self }
    let listed = statements[first...].indices.sorted { (offset($0), $0) < (offset($1), $1) }
    let order = Array(statements.indices.prefix(first)) + listed
    return with(statements: order.map { statements[$0] }, grades: order.map { grades[$0] }, share: share)
  }

  private func offset(_ statement: Int) -> Int { grades[statement].compactMap(\.offset).first ?? .max }
}
