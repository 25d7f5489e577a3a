internal import ArchiveModel
internal import Documents
internal import EDTF

/// When pages were last changed, as far as articles tell by `added`, `changes`, `removed` and `withdrawn`; the clock is
/// never asked.
struct DatesOfChange {
  private let archive: LinkedArchive
  /// By article; nil where that is not told to the day.
  private let days: [CalendarDay?]
  private let ofArchive: CalendarDay?

  init(_ site: Site) {
    archive = site.archive
    days = site.archive.archive.articles.map(lastChange)
    let withdrawn = site.archive.archive.tombstones.map { exactDay($0.withdrawal.date) }
    ofArchive = latestOfAll(days + withdrawn)
  }

  /// Nil for a page that is not made from articles, and where one of them does not tell.
  func day(of page: PageKind) -> CalendarDay? {
    switch page {
    case .article(let handle): days[handle.position]
    case .statement(let handle): days[archive.statements[handle].article.position]
    case .home, .articles, .statements, .data: ofArchive
    case .speaker(let handle):
      latest(
        of: archive.statementsOfSpeaker[handle.position] + archive.statementsToSpeaker[handle.position]
          + archive.statementsRelayedBySpeaker[handle.position])
    case .topic(let handle):
      latest(of: archive.statementsAboutTopic[handle.position], archive.articlesAboutTopic[handle.position])
    case .event(let handle):
      latest(of: archive.statementsAtEvent[handle.position] + archive.statementsRecountingEvent[handle.position])
    case .accountsOf(let handle): latest(of: archive.statementsRecountingEvent[handle.position])
    case .outlet(let handle):
      latest(of: archive.statementsRelayedByOutlet[handle.position], archive.articlesOfOutlet[handle.position])
    default: nil
    }
  }

  private func latest(of statements: [Handle<Statement>], _ articles: [Handle<Article>] = []) -> CalendarDay? {
    latestOfAll(
      statements.map { days[archive.statements[$0].article.position] } + articles.map { days[$0.position] })
  }
}

/// Nil where one of them is not known, which might be the latest.
private func latestOfAll(_ days: [CalendarDay?]) -> CalendarDay? {
  let known = days.compactMap(\.self)
  return known.count == days.count ? known.max() : nil
}

/// The day on which an article came, was last changed, or lost a statement. A day is written only with four digits of a
/// year.
private func lastChange(_ article: Article) -> CalendarDay? {
  let dates =
    article.front.changes.map(\.date) + article.front.removed.map(\.withdrawal.date)
    + [article.front.added].compactMap(\.self)
  return latestOfAll(dates.map(exactDay))
}

private func exactDay(_ date: EDTFDate) -> CalendarDay? {
  guard let day = date.earliest, day == date.latest, (0...9999).contains(day.year) else { return nil }
  return day
}
