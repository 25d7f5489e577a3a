internal import ArchiveModel
internal import Documents
internal import Templating

extension ViewSchema {
  static let pointWords = ViewSchema(
    "point words", "What a statement says of a point, as the editor has it.",
    [.text("words", "The words."), .text("href", "The statement’s page."), .text("name", "The statement’s name.")])

  static let pointCell = ViewSchema(
    "point cell", "What an account says of a point.",
    [
      .text("letter", "The letter of the account."),
      .list("words", .pointWords, "What it says; nothing where it does not mention the point."),
      .flag("hasWords", "Whether it mentions the point."),
    ])

  static let point = ViewSchema(
    "point", "A line of the editor’s table of what accounts say.",
    [
      .text("label", "What it is about."), .list("cells", .pointCell, "A cell for each account, in their order."),
      .text("relation", "How the accounts relate, in words; empty where the editor does not say."),
    ])
}

extension Site {
  /// The editor's points about an event, a cell for each of its accounts.
  func points(_ event: Handle<Event>) -> [View] {
    archive.pointsOfEvent[event.position].map { point in
      View(
        .point,
        [
          "label": .text(point.label), "relation": .text(relation(point, event)),
          "cells": .list(tellings[event.position].enumerated().map { cell(point, $1, $0) }),
        ])
    }
  }

  private func cell(_ point: LinkedPoint, _ telling: Telling, _ index: Int) -> View {
    let words = point.accounts.filter { telling.statements.contains($0.statement) }.map { account in
      View(
        .pointWords,
        [
          "words": .text(account.words), "href": .text(link(account.statement)),
          "name": .text(statement(account.statement).name),
        ])
    }
    return View(
      .pointCell,
      ["letter": .text(columnLetter(index)), "words": .list(words), "hasWords": .flag(!words.isEmpty)])
  }

  private func relation(_ point: LinkedPoint, _ event: Handle<Event>) -> String {
    switch point.relation {
    case .same?: return "the same"
    case .differs?: return "differs"
    case .only?:
      let told = tellings[event.position].enumerated().filter { _, telling in
        point.accounts.contains { telling.statements.contains($0.statement) }
      }
      return "only in " + Wording.list(told.map { columnLetter($0.offset) })
    case nil: return ""
    }
  }
}
