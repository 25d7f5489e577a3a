internal import ArchiveModel
internal import Templating

extension ViewSchema {
  static let grade = ViewSchema(
    "grade", "How far the words of a statement agree with the captured source.",
    [
      .text("sign", "`✓`, `≈`, or nothing."), .text("label", "The grade in a word or two."),
      .text("meaning", "What it means, as a sentence without its full stop."),
      .flag("isRecorded", "Whether the record tells it, since the captured source is not at hand."),
    ])
}

extension Site {
  /// Absent where there is nothing to compare with.
  func gradeView(_ statement: Statement) -> ViewValue {
    guard statement.grade != .noCapture else { return .absent }
    let wording = gradeWording(statement)
    return .view(
      View(
        .grade,
        [
          "sign": .text(wording.sign), "label": .text(wording.label), "meaning": .text(wording.meaning),
          "isRecorded": .flag(statement.grades.contains(where: \.isRecorded)),
        ]))
  }

  private func gradeWording(_ statement: Statement) -> (sign: String, label: String, meaning: String) {
    let isInArticlesWords = statement.grade == .paraphrase && !isDigest(statement.article)
    return isInArticlesWords ? Wording.inArticlesWords : Wording.grade(statement.grade)
  }

  /// How many statements of one article have each grade, the best first: `20 exact, 2 normalised`.
  func gradeSummary(_ statements: [Statement]) -> String {
    let groups = Dictionary(grouping: statements, by: \.grade)
    if groups.keys.allSatisfy({ !$0.isFound }) { return "" }
    return Grade.allCases.compactMap { grade in
      groups[grade].map { "\($0.count) \(gradeWording($0[0]).label)" }
    }.joined(separator: ", ")
  }
}

extension Wording {
  static let inArticlesWords = (
    sign: "", label: "in the article’s words", meaning: "No words of the speaker are quoted"
  )

  static func grade(_ grade: Grade) -> (sign: String, label: String, meaning: String) {
    switch grade {
    case .exact: ("✓", "exact", "The words agree with the captured source character for character")
    case .normalised:
      (
        "≈", "normalised",
        "The words agree with the captured source but for such things as white space or the shape of marks"
      )
    case .inserted:
      ("≈", "with insertions", "The words agree with the captured source, apart from what stands in square brackets")
    case .elided:
      ("≈", "with omissions", "The words agree with the captured source; an ellipsis leaves some of them out")
    case .located: ("✓", "located", "The passage that is paraphrased was found in the captured source")
    case .paraphrase: ("", "paraphrased by the archive", "No words are quoted, and no passage is named")
    case .noCapture: ("", "not compared", "There is no captured source to compare the words with")
    case .differs: ("≠", "differs", "The captured source has other words, for the reason that a note gives")
    case .notFound:
      ("≠", "not found", "The captured source does not have these words, for the reason that a note gives")
    }
  }
}
