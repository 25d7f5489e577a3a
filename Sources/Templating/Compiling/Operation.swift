/// Where a value is found: in the innermost view of a schema, then from slot to slot.
struct ValuePath: Sendable {
  /// The schema's number in its template set.
  let schema: Int
  /// The slot in that view's values.
  let slot: Int
  /// For a dotted name the further slots, in the program's `slots`.
  let further: Range<Int>
}

/// One step of a compiled template. The operations inside a section follow it, up to `end`.
enum Operation: Sendable {
  /// Bytes of the program's `bytes`.
  case literal(Range<Int>)
  case text(ValuePath)
  case rawText(ValuePath)
  case html(ValuePath)
  /// A section that stays in its view.
  case when(ValuePath, end: Int)
  case unless(ValuePath, end: Int)
  case each(ValuePath, schema: Int, end: Int)
  case enter(ValuePath, schema: Int, end: Int)
  case call(unit: Int)

  /// The same section with another end.
  func ending(at end: Int) -> Operation {
    switch self {
    case .when(let path, _): .when(path, end: end)
    case .unless(let path, _): .unless(path, end: end)
    case .each(let path, let schema, _): .each(path, schema: schema, end: end)
    case .enter(let path, let schema, _): .enter(path, schema: schema, end: end)
    case .literal, .text, .rawText, .html, .call: self
    }
  }
}

/// All templates of a set as flat operations. Holds no names: values are found by schema and slot.
struct Program: Sendable {
  var operations: [Operation] = []
  /// The operations of each body in each of its uses.
  var units: [Range<Int>] = []
  var bytes: [UInt8] = []
  var slots: [Int] = []
  /// By unit, the number of the piece it writes, where that depends on nothing but the innermost view.
  var pieces: [Int?] = []
}
