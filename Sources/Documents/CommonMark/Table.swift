/// A pipe table as GitHub Flavored Markdown has it (GFM 0.29, 4.10): every row has as many cells as the header.
package struct Table: Sendable, Hashable {
  package enum Alignment: String, CaseIterable, Sendable, Hashable {
    case left
    case center
    case right
  }

  /// By column; nil where the delimiter row says nothing.
  package let alignments: [Alignment?]
  package private(set) var header: [[Inline]]
  package private(set) var rows: [[[Inline]]]

  /// - Parameter rows: the header first; shorter ones are filled with empty cells.
  init(alignments: [Alignment?], rows: [[[Inline]]]) {
    let filled = rows.map { row in row + [[Inline]](repeating: [], count: max(0, alignments.count - row.count)) }
    self.alignments = alignments
    header = filled.first ?? []
    self.rows = Array(filled.dropFirst())
  }

  /// All cells in order of reading.
  package var cells: [[Inline]] { header + rows.flatMap(\.self) }

  /// The table with some of its rows.
  package func with(rows: [[[Inline]]]) -> Table { Table(alignments: alignments, rows: [header] + rows) }

  /// The table with each cell changed, in order of reading.
  func mapCells(_ transform: ([Inline]) -> [Inline]) -> Table {
    Table(alignments: alignments, rows: ([header] + rows).map { $0.map(transform) })
  }
}

/// What a table is made of before its cells are read.
struct TableLayout: Sendable {
  let alignments: [Table.Alignment?]
  /// How many cells each row has, the header first.
  let rowLengths: [Int]

  /// The table of these cells, which stand in order of reading.
  func table(of cells: ArraySlice<[Inline]>) -> Table {
    var rest = cells
    let rows = rowLengths.map { length in
      defer { rest = rest.dropFirst(length) }
      return Array(rest.prefix(length))
    }
    return Table(alignments: alignments, rows: rows)
  }
}
