/// For each statement of a document those that hold all its words: each of its segments lies in a segment of the other, and
/// is not equal to it.
///
/// Segments are passed over once, in order of their places, with those that are open at a place at hand; so the work grows
/// with the number of segments and the depth in which they lie, not with its square.
struct Holders {
  /// For each statement, by its index, the indices of those that hold it, in rising order.
  private(set) var holders: [[Int]] = []
  /// A statement that overlaps with more others than are allowed; nothing is looked up then.
  private(set) var tooDeep: MarkedStatement?

  private struct Place {
    let statement: Int
    let range: Range<Int>
  }

  /// - Parameters:
  ///   - marked: the statements of a document that marks make; their indices come first.
  ///   - standOff: those that are found by their words; without any nothing is looked up. What the text does not hold has no
  ///     holders and holds nothing.
  ///   - most: how many of the latter may overlap at one place.
  init(of marked: [MarkedStatement], and standOff: [MarkedStatement], overlapping most: Int) {
    if standOff.isEmpty { return }
    let statements = marked + standOff
    holders = Array(repeating: [], count: statements.count)
    var places: [Flow: [Place]] = [:]
    for (index, statement) in statements.enumerated() where !statement.isListed {
      for range in statement.segments.compactMap(\.range) {
        places[statement.flow, default: []].append(Place(statement: index, range: range))
      }
    }
    var around = Around(firstStandOff: marked.count, most: most)
    for flow in places.values { around.pass(flow.sorted(by: Holders.isBefore)) }
    tooDeep = around.tooDeep.map { statements[$0] }
    if tooDeep == nil { for (index, sets) in around.sets { holders[index] = Holders.common(sets) } }
  }

  /// By place, the longer first.
  private static func isBefore(_ left: Place, _ right: Place) -> Bool {
    let (first, second) = (left.range, right.range)
    if first.lowerBound != second.lowerBound { return first.lowerBound < second.lowerBound }
    if first.upperBound != second.upperBound { return first.upperBound > second.upperBound }
    return left.statement < right.statement
  }

  /// What all sets hold.
  private static func common(_ sets: [Set<Int>]) -> [Int] {
    guard let first = sets.first else { return [] }
    return sets.dropFirst().reduce(first) { $0.intersection($1) }.sorted()
  }

  /// The pass over the segments of one text after another.
  private struct Around {
    let firstStandOff: Int
    let most: Int
    /// For each statement, by its segments, the statements with a segment around it.
    var sets: [Int: [Set<Int>]] = [:]
    var tooDeep: Int?

    mutating func pass(_ places: [Place]) {
      var open: [Place] = []
      for place in places {
        open.removeAll { $0.range.upperBound <= place.range.lowerBound }
        let around = open.filter { $0.range.upperBound >= place.range.upperBound && $0.range != place.range }
        sets[place.statement, default: []].append(Set(around.map(\.statement)).subtracting([place.statement]))
        open.append(place)
        if open.count(where: { $0.statement >= firstStandOff }) > most {
          tooDeep = min(tooDeep ?? place.statement, place.statement)
          return
        }
      }
    }
  }
}
