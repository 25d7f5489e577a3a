/// Finds the units that depend on nothing but the view in which they are used: what such a unit writes of a view is the
/// same wherever it stands, so it can be kept and written again.
extension Compilation {
  /// Numbers them; units that write the same of every view, as those of one partial in several pages, have one number.
  mutating func numberPieces() {
    var search = PieceSearch(program: program, tops: units.map(\.context.top))
    program.pieces = program.units.indices.map { search.piece(of: $0) }
  }
}

extension Context {
  /// The schema of the view that is the present one; nil where a text is.
  fileprivate var top: Int? {
    if case .view(let schema) = current { schema } else { nil }
  }
}

private struct PieceSearch {
  let program: Program
  /// By unit, the schema of the view in which it is used.
  let tops: [Int?]
  private var found: [Int: Int?] = [:]
  private var numbers: [[Step]: Int] = [:]
  /// Those that are looked at; one that comes to itself again is no piece.
  private var open: Set<Int> = []

  init(program: Program, tops: [Int?]) {
    self.program = program
    self.tops = tops
  }

  /// An operation without places in the program, so that equal ones are equal.
  private enum Step: Hashable {
    case view(Int)
    case literal([UInt8])
    case value(kind: Int, schema: Int, slots: [Int])
    case section(kind: Int, schema: Int, slots: [Int], length: Int)
    case piece(Int)
  }

  mutating func piece(of unit: Int) -> Int? {
    if let known = found[unit] { return known }
    guard let top = tops[unit], open.insert(unit).inserted else { return nil }
    defer { open.remove(unit) }
    let number = steps(program.units[unit], within: [top]).map { steps in
      let key = [.view(top)] + steps
      let number = numbers[key] ?? numbers.count
      numbers[key] = number
      return number
    }
    found[unit] = .some(number)
    return number
  }

  /// - Parameter known: the schemas of the views entered inside the piece.
  private mutating func steps(_ range: Range<Int>, within known: Set<Int>) -> [Step]? {
    var steps: [Step] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard let step = step(program.operations[index], at: index, within: known) else { return nil }
      steps.append(step)
      index += 1
      guard case .section = step, let (schema, end) = entered(program.operations[index - 1]) else { continue }
      guard let inner = self.steps(index..<end, within: schema.map { known.union([$0]) } ?? known) else { return nil }
      steps += inner
      index = end
    }
    return steps
  }

  private func entered(_ operation: Operation) -> (schema: Int?, end: Int)? {
    switch operation {
    case .when(_, let end), .unless(_, let end): (nil, end)
    case .each(_, let schema, let end), .enter(_, let schema, let end): (schema, end)
    case .literal, .text, .rawText, .html, .call: nil
    }
  }

  private mutating func step(_ operation: Operation, at index: Int, within known: Set<Int>) -> Step? {
    switch operation {
    case .literal(let range): .literal(Array(program.bytes[range]))
    case .text(let path): value(0, path, known)
    case .rawText(let path): value(1, path, known)
    case .html(let path): value(2, path, known)
    case .when(let path, let end): section(0, path, end - index, known)
    case .unless(let path, let end): section(1, path, end - index, known)
    case .each(let path, _, let end): section(2, path, end - index, known)
    case .enter(let path, _, let end): section(3, path, end - index, known)
    case .call(let unit): callee(unit, known)
    }
  }

  private func value(_ kind: Int, _ path: ValuePath, _ known: Set<Int>) -> Step? {
    guard known.contains(path.schema) else { return nil }
    return .value(kind: kind, schema: path.schema, slots: [path.slot] + program.slots[path.further])
  }

  private func section(_ kind: Int, _ path: ValuePath, _ length: Int, _ known: Set<Int>) -> Step? {
    guard known.contains(path.schema) else { return nil }
    return .section(kind: kind, schema: path.schema, slots: [path.slot] + program.slots[path.further], length: length)
  }

  /// A unit that is used inside must be a piece itself, of a view that was entered inside.
  private mutating func callee(_ unit: Int, _ known: Set<Int>) -> Step? {
    guard let top = tops[unit], known.contains(top) else { return nil }
    return piece(of: unit).map { .piece($0) }
  }
}
