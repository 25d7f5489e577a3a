internal import Diagnostics

/// Scans the cells of a table for spans and note references, and takes the table out of the text, since libcmark knows
/// none: each cell is parsed as a paragraph of its own, before everything else.
struct TableScanner {
  private let table: TableSource
  private let leaf: LeafText
  private let working: WorkingText
  private let text: SourceText
  private let labels: Set<[UInt8]>
  private var scan: SpanScan

  /// - Parameter leaf: the text of the paragraph that holds the table.
  init(
    _ table: TableSource, _ leaf: LeafText, in working: WorkingText, of text: SourceText, labels: Set<[UInt8]>,
    scan: SpanScan
  ) {
    self.table = table
    self.leaf = leaf
    self.working = working
    self.text = text
    self.labels = labels
    self.scan = scan
  }

  /// The scan with what the paragraph adds to it.
  mutating func run() -> SpanScan {
    if !table.before.isEmpty { scanLeaf(LeafText(table.before, of: leaf, without: []), mayDefine: true) }
    let columns = table.alignments.count
    var numbers: [Int] = []
    for row in table.rows {
      for cell in row.prefix(columns) { numbers.append(scanCell(cell)) }
      if row.count > columns {
        let place = text.place(sourceRange(row[columns], leaf, working))
        scan.diagnostics.append(.tooManyCells(row.count, columns: columns, at: place))
      }
    }
    let layout = TableLayout(
      alignments: table.alignments, rowLengths: table.rows.map { min($0.count, columns) })
    let number = scan.single(.table(layout, cells: numbers))
    scan.replacements.append(.init(leaf.working(table.range), .single(number)))
    return scan
  }

  private mutating func scanLeaf(_ leaf: LeafText, mayDefine: Bool) {
    var taken = SpanScan(nesting: scan.nesting)
    swap(&taken, &scan)
    var scanner = LeafScanner(leaf, in: working, of: text, labels: labels, scan: consume taken)
    scan = scanner.run(mayDefine: mayDefine)
  }

  /// - Returns: the number of the cell's placeholder.
  private mutating func scanCell(_ range: Range<Int>) -> Int {
    let escapes = range.filter { leaf.bytes[$0] == 0x5C && $0 + 1 < range.upperBound && leaf.bytes[$0 + 1] == 0x7C }
    let outside = scan.replacements
    scan.replacements = escapes.map { .init(omitting: leaf.working($0..<$0 + 1)) }
    scanLeaf(LeafText(range, of: leaf, without: escapes), mayDefine: false)
    let number = scan.single(.tableCell)
    scan.cells.append(.init(number: number, working: leaf.working(range), replacements: scan.replacements))
    scan.replacements = outside
    return number
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func tooManyCells(_ count: Int, columns: Int, at place: SourceRange) -> Diagnostic {
    .error(
      .tableRow, at: place, "this row has \(count) cells, and the table has \(columns) columns",
      help: "write \\| where the pipe belongs to the text, or add a column to the header and the row under it")
  }
}
