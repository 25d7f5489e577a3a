package import Diagnostics
package import Documents
package import FileTrees

/// An address that readers may have kept, and what stands there.
package struct Permalink: Hashable, Comparable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case article
    case statement
    case speaker
    case topic
    case event
    case outlet
    case page
  }

  package let kind: Kind
  /// From the root of the site, with a `/` at its end.
  package let address: String

  package static func < (one: Permalink, other: Permalink) -> Bool { one.address < other.address }
}

/// `content/permalinks.tsv`: every address that was given out. `pin` adds to it and nothing is ever taken out.
///
/// A header line, then a line an address, sorted: what stands there, a tab, the address.
package struct Ledger: Sendable {
  package let permalinks: [Located<Permalink>]
  /// Where the lines stand; nil where there is no ledger.
  let source: SourceText?

  /// The statements whose addresses it holds.
  package var statements: [StatementReference] {
    permalinks.filter { $0.value.kind == .statement }.compactMap { permalink in
      let parts = permalink.value.address.split(separator: "/").map(String.init)
      return parts.count == 3 ? StatementReference(article: parts[1], id: parts[2]) : nil
    }
  }

  package static let path = "content/permalinks.tsv"

  /// The text of the ledger with some addresses more.
  package func text(adding new: [Permalink]) -> String {
    let all = Dictionary(
      (permalinks.map(\.value) + new).map { ($0.address, $0) }, uniquingKeysWith: { _, last in last })
    return (["kind\taddress"] + all.values.sorted().map { "\($0.kind.rawValue)\t\($0.address)" })
      .joined(separator: "\n") + "\n"
  }
}

/// Reads the ledger; lines that are none are errors.
package func parseLedger(_ file: SourceFile?) -> Checked<Ledger> {
  guard let file else { return Checked(Ledger(permalinks: [], source: nil)) }
  return decodeSource(file).then { text in
    guard let text else { return Checked(Ledger(permalinks: [], source: nil)) }
    var permalinks: [Located<Permalink>] = []
    var diagnostics: [Diagnostic] = []
    for line in 1..<max(1, text.lineCount) where !text.line(line).isEmpty {
      let range = text.line(line)
      if let permalink = permalink(text.bytes[range]) {
        permalinks.append(Located(permalink, at: range))
      } else {
        diagnostics.append(.badLedgerLine(at: text.place(range)))
      }
    }
    return Checked(Ledger(permalinks: permalinks, source: text), diagnostics)
  }
}

private func permalink(_ line: ArraySlice<UInt8>) -> Permalink? {
  let tab = UInt8(ascii: "\t")
  guard line.last == UInt8(ascii: "/"), let end = line.firstIndex(of: tab), line.lastIndex(of: tab) == end,
    let kind = Permalink.Kind(rawValue: String(decoding: line[..<end], as: UTF8.self))
  else { return nil }
  return Permalink(kind: kind, address: String(decoding: line[(end + 1)...], as: UTF8.self))
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func badLedgerLine(at place: SourceRange) -> Diagnostic {
    .error(
      .ledgerLine, at: place, "this is no line of the ledger, which ‘dictum pin’ alone writes",
      help: "put the ledger back as version control has it, and run ‘dictum pin’")
  }
}
