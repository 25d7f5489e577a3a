internal import ArchiveModel
internal import Documents
internal import EDTF

extension Site {
  /// How to cite an article's page, in one line; headlines stand in it as they are.
  func citation(_ handle: Handle<Article>) -> String {
    let front = article(handle).front
    let captured = front.captured.map { ", from a copy captured on \($0.words(in: language, style: .short))" } ?? ""
    let address = absolute(Addresses.article(article(handle).slug))
    return "\(configuration.title), \(Wording.cited(front.text))“\(front.title.value)” (\(outletName(handle)), "
      + "\(printedWords(handle)))\(captured), \(address)"
  }

  /// How to cite a statement, in one line.
  func citation(_ handle: Handle<Statement>) -> String {
    let statement = statement(handle)
    let to = (statement.to ?? []).map { speaker($0).name }
    let said = statement.said.map { $0.date.words(in: language, style: .short) } ?? "n.d."
    let title = article(statement.article).front.title.value
    let through = statement.relays.isEmpty ? "" : ", as relayed by \(Wording.list(statement.relays.map(name)))"
    let words = [
      voice(statement) + (to.isEmpty ? "" : ", to \(Wording.list(to))"), said + through,
      "as printed in “\(title)” (\(outletName(statement.article)), \(printedWords(statement.article)))",
      configuration.title + ", \(article(statement.article).slug)/\(statement.name)", absolute(address(handle)),
    ]
    return words.joined(separator: ", ")
  }

  private func printedWords(_ handle: Handle<Article>) -> String {
    article(handle).front.published.map { $0.value.date.words(in: language, style: .short) } ?? "n.d."
  }
}

extension Wording {
  /// What of an article is cited, before its headline.
  fileprivate static func cited(_ mode: TextMode) -> String {
    switch mode {
    case .digest: "digest of "
    case .excerpts: "excerpts of "
    case .full: ""
    case .metadata: "record of "
    }
  }
}
