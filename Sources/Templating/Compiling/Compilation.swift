import Diagnostics

/// Turns parsed templates into a program, unit by unit from the roots on, and checks every name on the way.
struct Compilation {
  let templates: [ParsedTemplate]
  /// Templates by name; of two with one name the later counts.
  let numbers: [String: Int]
  /// All blocks of all templates.
  let blockNames: Set<String>
  var table = SchemaTable()
  var program = Program()
  private(set) var units: [Unit] = []
  private var unitNumbers: [Unit: Int] = [:]
  private(set) var calls: [Call] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var reported: Set<Report> = []
  /// Text after this operation is not joined with text before it.
  private var barrier = 0

  private struct Report: Hashable {
    let code: DiagnosticCode
    let place: SourceRange
  }

  init(_ templates: [ParsedTemplate]) {
    self.templates = templates
    numbers = Dictionary(zip(templates.map(\.name), templates.indices), uniquingKeysWith: { _, last in last })
    blockNames = templates.reduce(into: []) { $0.formUnion($1.blockNames) }
  }

  /// The number of a unit, which is compiled when its turn comes.
  mutating func number(of unit: Unit) -> Int {
    if let number = unitNumbers[unit] { return number }
    unitNumbers[unit] = units.count
    units.append(unit)
    return units.count - 1
  }

  /// Compiles all units that were asked for, and those that they ask for.
  mutating func compileUnits() {
    while program.units.count < units.count {
      let number = program.units.count
      let unit = units[number]
      let start = program.operations.count
      barrier = start
      let place = UnitPlace(number: number, unit: unit, context: unit.context, isStationary: true)
      emit(body(unit.body).nodes, place)
      program.units.append(start..<program.operations.count)
    }
  }

  func body(_ id: BodyID) -> Body { templates[id.template].bodies[id.body] }

  mutating func note(_ call: Call) { calls.append(call) }

  /// A problem is reported once, in however many contexts its template is used.
  mutating func report(_ diagnostic: Diagnostic) {
    guard reported.insert(Report(code: diagnostic.code, place: diagnostic.place)).inserted else { return }
    diagnostics.append(diagnostic)
  }
}

// MARK: - Writing operations

extension Compilation {
  /// Adds bytes, where possible to the text before.
  mutating func emitText(_ bytes: some Collection<UInt8>) {
    if bytes.isEmpty { return }
    let start = program.bytes.count
    program.bytes += bytes
    if program.operations.count > barrier, case .literal(let before)? = program.operations.last {
      program.operations[program.operations.count - 1] = .literal(before.lowerBound..<program.bytes.count)
    } else {
      program.operations.append(.literal(start..<program.bytes.count))
    }
  }

  /// Adds a section that goes around the operations of `nodes`.
  mutating func emitSection(_ opening: Operation, _ nodes: [Node], _ place: UnitPlace) {
    let start = program.operations.count
    program.operations.append(opening)
    barrier = program.operations.count
    emit(nodes, place)
    barrier = program.operations.count
    program.operations[start] = opening.ending(at: barrier)
  }

  mutating func path(_ reference: Reference) -> ValuePath {
    let start = program.slots.count
    program.slots += reference.slots.dropFirst()
    return ValuePath(
      schema: reference.schema, slot: reference.slots.first ?? 0, further: start..<program.slots.count)
  }
}
