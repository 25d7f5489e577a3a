import ArchiveModel
import Diagnostics
import Documents

/// The quotations that differ from their captures and whose spans say why, for the person who runs `verify`: the reason
/// is taken as it stands, so somebody should read it beside the words.
func explainedDifferences(_ archive: Archive) -> String {
  archive.articles.map { article in
    zip(article.outline.statements, article.grades).map { statement, grades in
      zip(statement.segments, grades).map { segment, grade in line(segment, grade.grade, article) }.joined()
    }.joined()
  }.joined()
}

private func line(_ segment: Segment, _ grade: Grade, _ article: Article) -> String {
  guard [.differs, .notFound].contains(grade) else { return "" }
  let place = article.source.place(article.outline.span(segment.span).range)
  let mark = segment.decoration.isSic ? "it is marked .sic" : nil
  guard let reason = segment.decoration.note.map({ "its note says: \($0)" }) ?? mark else { return "" }
  return "  \(place.file):\(place.start.line):\(place.start.column): \(grade.rawValue); \(reason)\n"
}
