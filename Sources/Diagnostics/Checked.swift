/// The best value a stage could make of its input, and every problem it met on the way.
///
/// A stage never throws for a mistake in content: it returns what it has, so that all problems of all files come out
/// in one run.
package struct Checked<Value> {
  package let value: Value
  package let diagnostics: [Diagnostic]

  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// Whether a problem was met that forbids to go on to the output.
  package var hasErrors: Bool { diagnostics.hasErrors }

  /// The next stage, where it cannot meet problems.
  package func map<Next>(_ stage: (Value) throws -> Next) rethrows -> Checked<Next> {
    Checked<Next>(try stage(value), diagnostics)
  }

  /// The next stage; its problems are added to those met so far.
  package func then<Next>(_ stage: (Value) throws -> Checked<Next>) rethrows -> Checked<Next> {
    let next = try stage(value)
    return Checked<Next>(next.value, diagnostics + next.diagnostics)
  }
}

extension Checked: Sendable where Value: Sendable {}

extension Sequence {
  /// Many checked values as one, in the same order.
  package func joined<Value>() -> Checked<[Value]> where Element == Checked<Value> {
    var values: [Value] = []
    var diagnostics: [Diagnostic] = []
    for element in self {
      values.append(element.value)
      diagnostics += element.diagnostics
    }
    return Checked(values, diagnostics)
  }
}
