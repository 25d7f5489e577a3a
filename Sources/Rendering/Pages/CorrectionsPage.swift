internal import ArchiveModel
internal import Documents
internal import EDTF
internal import Templating

extension ViewSchema {
  static let correctionYear = ViewSchema(
    "corrections of a year", "What was corrected in a year, the latest first.",
    [
      .text("title", "The year."), .text("anchor", "An anchor for the year."), .text("count", "How many there are."),
      .list("changes", .change, "The corrections."),
    ])

  static let corrections = ViewSchema.page(
    "corrections", "What was corrected, added or taken away after an article had come into the archive.",
    [
      .text("heading", "The title of the archive’s page on corrections, or that of the list."),
      .list("passages", .prosePassage, "The text of the archive’s page on corrections, where it has one."),
      .list("years", .correctionYear, "The corrections by year, the latest first."),
    ])
}

/// A correction of an article, or the withdrawal of something.
struct Correction: Sendable {
  let date: EDTFDate
  let text: String
  /// The headline, in square brackets where the editor gave it.
  let title: String
  /// The language of the headline, a BCP 47 tag.
  let language: String
  let address: Address
}

extension Site {
  /// The corrections of all articles and what was withdrawn, the latest first; of one date, in order of articles.
  var corrections: [Correction] {
    let changes = archive.archive.articles.handles.flatMap { handle in
      article(handle).front.changes.map { change in
        Correction(
          date: change.date, text: change.text, title: title(handle), language: article(handle).front.language,
          address: Addresses.article(article(handle).slug))
      }
    }
    let ordered = (changes + archive.archive.tombstones.compactMap(withdrawal)).enumerated().sorted {
      ($1.element.date.sortKey, $0.offset) < ($0.element.date.sortKey, $1.offset)
    }
    return ordered.map(\.element)
  }

  /// Nil for the statements of an article that is withdrawn as a whole.
  private func withdrawal(_ tombstone: Tombstone) -> Correction? {
    let article = tombstone.article
    let text: String
    switch tombstone.subject {
    case .article: text = "Withdrawn: \(tombstone.withdrawal.reason)"
    case .statement(let names):
      if article.isWithdrawn { return nil }
      text = "Statement \(names[0].id) removed: \(tombstone.withdrawal.reason)"
    }
    return Correction(
      date: tombstone.withdrawal.date, text: text, title: title(article), language: article.language,
      address: Addresses.all(of: tombstone)[0])
  }

  var correctionsTitle: String {
    pageOfCorrections.map { archive.archive.pages[$0].front.title.value } ?? SiteList.corrections.title
  }

  var correctionsPage: View {
    let own = pageOfCorrections
    let title = correctionsTitle
    let frame = Frame(
      title: title, description: "What was corrected, added or taken away, the latest first.",
      address: Addresses.corrections, metadata: openGraph(title: title, Addresses.corrections))
    return pageView(
      .corrections, frame,
      [
        "heading": .text(title), "passages": .list(own.map { passages(of: $0).map(passageView) } ?? []),
        "years": .list(correctionYears),
      ])
  }

  private var correctionYears: [View] {
    var groups: [(title: String, changes: [View])] = []
    for correction in corrections {
      let year = years(correction.date)
      if groups.last?.title != year { groups.append((year, [])) }
      groups[groups.count - 1].changes.append(view(correction))
    }
    return groups.enumerated().map { index, group in
      View(
        .correctionYear,
        [
          "title": .text(group.title), "anchor": .text("year-\(index + 1)"),
          "count": .text(Wording.number(group.changes.count)), "changes": .list(group.changes),
        ])
    }
  }

  private func view(_ correction: Correction) -> View {
    View(
      .change,
      [
        "date": .html(markup(correction.date)), "text": .text(correction.text), "title": .text(correction.title),
        "language": .text(correction.language), "href": .text(link(correction.address)),
      ])
  }
}
