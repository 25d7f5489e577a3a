extension TemplateSet {
  /// Appends a page: a root template filled with a view of its schema.
  ///
  /// Never fails. Templates that include each other more than 256 deep are cut off there. A template that is not a
  /// root, or a view of another schema, is a mistake of the program: it stops a debug build and adds nothing in a
  /// release build.
  ///
  /// - Parameter memory: what was written of views with numbers, so that it is written once for all pages that show
  ///   them; the page does not depend on it.
  package func render(
    _ template: String, _ view: View, remembering memory: PieceMemory? = nil, into output: inout [UInt8]
  ) {
    guard let root = roots.first(where: { $0.template == template && $0.schema === view.schema }) else {
      return assertionFailure("‘\(template)’ is no root template for the view ‘\(view.schema.name)’")
    }
    var renderer = Renderer(
      program: program, memory: memory, root: Frame(schema: root.number, view: view))
    renderer.run(program.units[root.unit], into: &output)
  }
}

/// A view that was entered, with the number of its schema.
private struct Frame {
  let schema: Int
  let view: View
  /// Made when the first of them is needed.
  var values: [ViewValue]?
}

private struct Renderer {
  static let deepestInclusion = 256

  let program: Program
  let memory: PieceMemory?
  /// The views entered so far, the innermost last.
  private var frames: [Frame]
  private var depth = 0
  /// Set once inclusion went too deep; from then on nothing more is included until the root is reached again, so that
  /// templates that include themselves twice do not double the work at each level.
  private var isCutOff = false

  init(program: Program, memory: PieceMemory?, root: Frame) {
    self.program = program
    self.memory = memory
    frames = [root]
  }

  mutating func run(_ range: Range<Int>, into output: inout [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound {
      index = step(index, into: &output)
    }
  }

  /// Does one operation, with all inside it, and gives the next.
  @inline(__always)
  private mutating func step(_ index: Int, into output: inout [UInt8]) -> Int {
    switch program.operations[index] {
    case .literal(let range): write(range, into: &output)
    case .text(let path): if case .text(let text) = value(path) { appendEscaped(text, to: &output) }
    case .rawText(let path): if case .text(let text) = value(path) { append(text, to: &output) }
    case .html(let path): if case .html(let bytes) = value(path) { output.append(contentsOf: bytes) }
    case .when(let path, let end): return value(path).isTrue ? index + 1 : end
    case .unless(let path, let end): return value(path).isTrue ? end : index + 1
    case .each(let path, let schema, let end):
      if case .list(let views) = value(path) { runEach(views, schema, index + 1..<end, into: &output) }
      return end
    case .enter(let path, let schema, let end):
      if case .view(let view) = value(path) { run(index + 1..<end, in: view, schema, into: &output) }
      return end
    case .call(let unit): call(unit, into: &output)
    }
    return index + 1
  }

  private mutating func runEach(_ views: [View], _ schema: Int, _ range: Range<Int>, into output: inout [UInt8]) {
    for view in views { run(range, in: view, schema, into: &output) }
  }

  private mutating func run(_ range: Range<Int>, in view: View, _ schema: Int, into output: inout [UInt8]) {
    frames.append(Frame(schema: schema, view: view))
    run(range, into: &output)
    frames.removeLast()
  }

  private mutating func call(_ unit: Int, into output: inout [UInt8]) {
    guard let memory, let piece = program.pieces[unit], let number = frames[frames.count - 1].view.number else {
      return write(unit, into: &output)
    }
    let name = PieceMemory.Name(piece: piece, view: number)
    if memory.append(name, to: &output) { return }
    let start = output.count
    write(unit, into: &output)
    memory.keep(Array(output[start...]), as: name)
  }

  private mutating func write(_ unit: Int, into output: inout [UInt8]) {
    isCutOff = isCutOff || depth == Renderer.deepestInclusion
    if isCutOff { return }
    depth += 1
    run(program.units[unit], into: &output)
    depth -= 1
    if depth == 0 { isCutOff = false }
  }
}

extension Renderer {
  private mutating func value(_ path: ValuePath) -> ViewValue {
    var index = frames.count - 1
    while frames[index].schema != path.schema {
      if index == 0 { return .absent }
      index -= 1
    }
    let first = value(in: path.slot, of: index)
    return path.further.isEmpty ? first : value(path, in: first)
  }

  @inline(__always)
  private mutating func value(in slot: Int, of frame: Int) -> ViewValue {
    if let values = frames[frame].values { return values[slot] }
    let values = frames[frame].view.values
    frames[frame].values = values
    return values[slot]
  }

  private func value(_ path: ValuePath, in first: ViewValue) -> ViewValue {
    var value = first
    for slot in program.slots[path.further] {
      guard case .view(let view) = value else { return .absent }
      value = view.values[slot]
    }
    return value
  }

  @inline(__always)
  private func write(_ range: Range<Int>, into output: inout [UInt8]) {
    program.bytes.withUnsafeBufferPointer { output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
  }
}
