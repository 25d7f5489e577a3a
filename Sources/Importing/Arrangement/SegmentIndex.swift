/// The segments of statements by the paragraph that they stand in, in order of reading.
struct SegmentIndex {
  struct Entry {
    let statement: Int
    let range: Range<Int>
  }

  private let entries: [Int: [Entry]]

  /// - Parameter included: the numbers of the statements to take in; nil for all.
  init(_ statements: [ArrangedStatement], only included: Set<Int>? = nil) {
    var entries: [Int: [Entry]] = [:]
    for (number, statement) in statements.enumerated() where included?.contains(number) ?? true {
      for segment in statement.segments {
        entries[segment.paragraph, default: []].append(Entry(statement: number, range: segment.range))
      }
    }
    self.entries = entries.mapValues { $0.sorted { $0.range.isRead(before: $1.range) } }
  }

  subscript(paragraph: Int) -> [Entry] { entries[paragraph] ?? [] }

  /// The statement whose segment is the smallest around a segment.
  func smallest(around segment: ArrangedSegment) -> Int? {
    self[segment.paragraph].filter { $0.range != segment.range && $0.range.contains(segment.range) }
      .min { $0.range.count < $1.range.count }?.statement
  }
}
