internal import Diagnostics
internal import Documents
internal import EDTF

/// Statements that were said after they were printed, or after somebody recounted them (manual: “When it was said”).
///
/// A date that is qualified makes it a warning, and so does a difference of one day where one of the dates has a time
/// zone. Statements in editor's notes are apart.
func checkOrderOfEvents(_ statements: [Statement], _ archive: Archive) -> [Diagnostic] {
  let dated = statements.filter { $0.isPrinted && $0.said != nil }
  let told = dated.compactMap { saidAfterTold($0, statements, archive) }
  let ofArticle = Dictionary(grouping: dated, by: \.article)
  return told
    + archive.articles.handles.flatMap { saidAfterPrinted(ofArticle[$0] ?? [], archive.articles[$0], archive) }
}

private func saidAfterTold(_ statement: Statement, _ statements: [Statement], _ archive: Archive) -> Diagnostic? {
  guard let said = statement.said, let told = dateOfTelling(statement, statements) else { return nil }
  return severity(said.date, told).map {
    .saidAfterTold(
      $0, said.date, told, archive.eventOfDate(of: statement),
      at: archive.articles[statement.article].place(statement.marked))
  }
}

/// Where most statements of an article were said too late, it is rather the article’s date that is wrong, and one message
/// tells of them.
private func saidAfterPrinted(_ dated: [Statement], _ article: Article, _ archive: Archive) -> [Diagnostic] {
  guard let published = article.front.published else { return [] }
  let printed = published.value.date
  let late = dated.compactMap { statement in
    statement.said.flatMap { said in severity(said.date, printed).map { (statement, said.date, $0) } }
  }
  let errors = late.filter { $0.2 == .error }
  if errors.count > 3, errors.count * 2 > dated.count {
    return [
      .publishedTooEarly(
        errors.count, printed, at: article.source.place(published.range), first: article.place(errors[0].0.marked))
    ]
  }
  return late.map { statement, said, severity in
    .saidAfterPrinted(
      severity, said, printed, archive.eventOfDate(of: statement), at: article.place(statement.marked))
  }
}

extension Archive {
  /// The event from which a statement has its date; nil where it has it from elsewhere.
  fileprivate func eventOfDate(of statement: Statement) -> String? {
    statement.said?.basis == .event ? statement.at.map { events[$0].id } : nil
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
  /// - Parameter event: that from which the statement has its date.
  fileprivate static func saidAfterPrinted(
    _ severity: Severity, _ said: EDTFDate, _ printed: EDTFDate, _ event: String?, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      severity, .orderOfEvents, at: place,
      "this was said no earlier than \(said), and the article was printed by \(printed)",
      help: "correct \(source(event)), or the article’s ‘published’")
  }

  fileprivate static func publishedTooEarly(
    _ count: Int, _ printed: EDTFDate, at place: SourceRange, first: SourceRange
  ) -> Diagnostic {
    .error(
      .orderOfEvents, at: place,
      "the article was printed by \(printed), and \(count) of its statements were said later",
      help: "correct ‘published’, or when they were said", notes: [.init("the first of them is here", at: first)])
  }

  /// - Parameter event: that from which the statement has its date.
  fileprivate static func saidAfterTold(
    _ severity: Severity, _ said: EDTFDate, _ told: EDTFDate, _ event: String?, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      severity, .orderOfEvents, at: place,
      "this was said no earlier than \(said), and it was recounted by \(told)",
      help: "correct \(source(event)), or when the statement around it was said")
  }

  private static func source(_ event: String?) -> String {
    event.map { "the date of the event ‘\($0)’" } ?? "‘said’"
  }
}
