import Diagnostics

/// Where in which unit nodes are compiled.
struct UnitPlace {
  let number: Int
  let unit: Unit
  let context: Context
  /// Whether no section over views was entered since the unit's beginning.
  let isStationary: Bool

  func entering(_ schema: Int) -> UnitPlace {
    UnitPlace(number: number, unit: unit, context: context.entering(schema), isStationary: false)
  }

  func entering(_ value: Reference) -> UnitPlace {
    UnitPlace(number: number, unit: unit, context: context.entering(value), isStationary: isStationary)
  }
}

extension Compilation {
  mutating func emit(_ nodes: [Node], _ place: UnitPlace) {
    for node in nodes { emit(node, place) }
  }

  private mutating func emit(_ node: Node, _ place: UnitPlace) {
    switch node {
    case .text(let range, let startsLine):
      if startsLine { emitText(place.unit.indentation) }
      emitText(source(place).bytes[range])
    case .lineStart: emitText(place.unit.indentation)
    case .value(let name, let isRaw): emitValue(name, isRaw: isRaw, place)
    case .section(let name, let isInverted, let nodes): emitSection(name, isInverted, nodes, place)
    case .inclusion(let inclusion): emitInclusion(inclusion, place)
    case .block(let block): emitBlock(block, place)
    }
  }

  private func source(_ place: UnitPlace) -> SourceText { templates[place.unit.body.template].source }

  /// What a name means; where it means nothing, that is reported.
  private mutating func found(_ name: KeyName, _ place: UnitPlace) -> Reference? {
    guard name.isSound else { return nil }
    switch resolve(name, in: place.context, &table) {
    case .success(let reference): return reference
    case .failure(let problem):
      report(problem, name, place)
      return nil
    }
  }

  private mutating func report(_ problem: KeyProblem, _ name: KeyName, _ place: UnitPlace) {
    report(problem.diagnostic(at: source(place).place(name.place), table))
  }

  private mutating func emitValue(_ name: KeyName, isRaw: Bool, _ place: UnitPlace) {
    guard let reference = found(name, place) else { return }
    switch reference.kind {
    case .text: program.operations.append(isRaw ? .rawText(path(reference)) : .text(path(reference)))
    case .html: program.operations.append(.html(path(reference)))
    case .flag, .list, .view:
      report(.notText(name.parts.isEmpty ? "." : name.parts.joined(separator: "."), reference.kind), name, place)
    }
  }

  /// A key that means nothing is false: an inverted section over it stays, any other goes.
  private mutating func emitSection(_ name: KeyName, _ isInverted: Bool, _ nodes: [Node], _ place: UnitPlace) {
    guard let reference = found(name, place) else {
      if isInverted { emit(nodes, place) }
      return
    }
    let path = path(reference)
    if isInverted { return emitSection(.unless(path, end: 0), nodes, place) }
    switch reference.kind {
    case .flag: emitSection(.when(path, end: 0), nodes, place)
    case .text, .html: emitSection(.when(path, end: 0), nodes, place.entering(reference))
    case .list(let schema): emitSection(.each(path, schema: schema, end: 0), nodes, place.entering(schema))
    case .view(let schema): emitSection(.enter(path, schema: schema, end: 0), nodes, place.entering(schema))
    }
  }
}

// MARK: - Partials, parents and blocks

extension Compilation {
  private mutating func emitInclusion(_ inclusion: Inclusion, _ place: UnitPlace) {
    guard isSoundName(inclusion.name) else { return }
    guard let template = numbers[inclusion.name] else {
      return report(.unknownTemplate(inclusion, among: templates, at: source(place).place(inclusion.place)))
    }
    checkBlocks(of: inclusion, place)
    let own = inclusion.arguments.mapValues { BodyID(template: place.unit.body.template, body: $0.body) }
    // What was replaced further out stays replaced.
    let arguments = place.unit.arguments.merging(own) { outer, _ in outer }
    let indentation = inclusion.indentation.map { place.unit.indentation(and: source(place).bytes[$0]) }
    let unit = Unit(
      body: BodyID(template: template, body: 0), context: place.context, arguments: arguments,
      indentation: indentation ?? [])
    emitCall(of: unit, from: inclusion.place, place)
  }

  private mutating func checkBlocks(of inclusion: Inclusion, _ place: UnitPlace) {
    for (name, argument) in inclusion.arguments where !blockNames.contains(name) {
      report(.unknownBlock(name, among: blockNames, at: source(place).place(argument.place)))
    }
  }

  private mutating func emitBlock(_ block: Block, _ place: UnitPlace) {
    let own = BodyID(template: place.unit.body.template, body: block.body)
    let body = place.unit.arguments[block.name] ?? own
    let indentation = place.unit.indentation(and: source(place).bytes[block.indentation])
    if block.beginsLine, !self.body(body).beginsLine { emitText(indentation) }
    let unit = Unit(
      body: body, context: place.context, arguments: place.unit.arguments, indentation: indentation)
    emitCall(of: unit, from: block.place, place)
  }

  private mutating func emitCall(of unit: Unit, from range: Range<Int>, _ place: UnitPlace) {
    let callee = number(of: unit)
    note(Call(caller: place.number, callee: callee, place: range, isStationary: place.isStationary))
    program.operations.append(.call(unit: callee))
  }
}

extension Diagnostic {
  fileprivate static func unknownTemplate(
    _ inclusion: Inclusion, among templates: [ParsedTemplate], at place: SourceRange
  ) -> Diagnostic {
    let what = inclusion.isParent ? "parent" : "partial"
    let near = nearMiss(of: inclusion.name, among: templates.map(\.name)).map { "did you mean ‘\($0)’?" }
    let named = inclusion.name.hasPrefix("*") ? "a \(what) is named in the template itself, not by a key" : nil
    return .error(
      .templateUnknownPartial, at: place, "there is no template ‘\(inclusion.name)’ for this \(what)",
      help: named ?? near ?? "add the file of a template ‘\(inclusion.name)’, or take the tag out")
  }

  fileprivate static func unknownBlock(_ name: String, among blocks: Set<String>, at place: SourceRange) -> Diagnostic {
    let near = nearMiss(of: name, among: blocks).map { "did you mean ‘\($0)’?" }
    return .error(
      .templateUnknownPartial, at: place, "no template has a block ‘\(name)’ that this could replace",
      help: near ?? "write ‘{{$\(name)}}…{{/\(name)}}’ in the parent, or take this out")
  }
}
