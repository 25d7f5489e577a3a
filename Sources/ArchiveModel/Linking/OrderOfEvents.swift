internal import Diagnostics
internal import Documents
internal import EDTF

/// Statements that were said after they were printed, or after somebody recounted them (manual: “When it was said”).
///
/// A date that is qualified makes it a warning, and so does a difference of one day where one of the dates has a time
/// zone. Statements in editor's notes are apart.
func checkOrderOfEvents(_ statements: [Statement], _ archive: Archive) -> [Diagnostic] {
  statements.filter(\.isPrinted).flatMap { statement -> [Diagnostic] in
    guard let said = statement.said?.date else { return [] }
    let article = archive.articles[statement.article]
    var place: SourceRange { article.place(statement.marked) }
    let told = dateOfTelling(statement, statements)
    let printed = article.front.published?.value.date
    return [
      told.flatMap { told in severity(said, told).map { .saidAfterTold($0, said, told, at: place) } },
      printed.flatMap { printed in severity(said, printed).map { .saidAfterPrinted($0, said, printed, at: place) } },
    ].compactMap(\.self)
  }
}

/// The date of the nearest statement around this one that has a date.
private func dateOfTelling(_ statement: Statement, _ statements: [Statement]) -> EDTFDate? {
  var parent = statement.parent
  while let handle = parent {
    if let told = statements[handle].said?.date { return told }
    parent = statements[handle].parent
  }
  return nil
}

/// Nil where the first date may lie before the second.
private func severity(_ first: EDTFDate, _ second: EDTFDate) -> Severity? {
  guard let earliest = first.earliest, let latest = second.latest, earliest > latest else { return nil }
  let isNearZone = (first.hasTimeZone || second.hasTimeZone) && earliest.dayNumber - latest.dayNumber == 1
  return first.isQualified || second.isQualified || isNearZone ? .warning : .error
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func saidAfterPrinted(
    _ severity: Severity, _ said: EDTFDate, _ printed: EDTFDate, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      severity, .orderOfEvents, at: place,
      "this was said no earlier than \(said), and the article was printed by \(printed)",
      help: "correct ‘said’, or the article’s ‘published’")
  }

  fileprivate static func saidAfterTold(
    _ severity: Severity, _ said: EDTFDate, _ told: EDTFDate, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      severity, .orderOfEvents, at: place,
      "this was said no earlier than \(said), and it was recounted by \(told)",
      help: "correct ‘said’ here or on the statement around it")
  }
}
