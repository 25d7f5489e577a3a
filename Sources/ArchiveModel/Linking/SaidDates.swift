internal import Documents
package import EDTF

/// When a statement was said: its own date, the article's where it says `published`, else the event's, else the
/// defaults of the article (manual: “When it was said”).
///
/// - Parameters:
///   - statement: as it was marked.
///   - given: what the article's defaults say of it.
///   - ownEvent: the event of its own `at`.
///   - event: the event that holds for it, its own or the article's.
func saidDate(
  of statement: MarkedStatement, default given: SaidDate?, in article: Article, ownEvent: Event?, event: Event?
) -> KnownDate? {
  if let said = statement.attributes.said { return known(said.value, article) }
  if let ownEvent { return date(of: ownEvent) }
  if let given { return known(given, article) }
  return event.flatMap(date)
}

private func known(_ said: SaidDate, _ article: Article) -> KnownDate? {
  switch said {
  case .date(let date): date
  case .published: article.front.published?.value
  }
}

/// The date of an event as that of what was said there: an interval gives some day of it.
private func date(of event: Event) -> KnownDate? {
  guard let known = event.front.date?.value else { return nil }
  return KnownDate(someDay(of: known.date), basis: .event, evidence: known.evidence)
}

/// `a/b` as `[a..b]`; any other date as it is.
package func someDay(of date: EDTFDate) -> EDTFDate {
  let ends = date.text.split(separator: "/", omittingEmptySubsequences: false)
  guard ends.count == 2 else { return date }
  let sides = ends.map { $0 == ".." ? "" : String($0) }
  do throws(EDTFError) {
    return try EDTFDate.parse("[\(sides[0])..\(sides[1])]")
  } catch {
    return date
  }
}
