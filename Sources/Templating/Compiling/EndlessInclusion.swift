import Diagnostics

extension Compilation {
  /// Templates that include themselves without a section over views in between, and so would never end.
  func endlessInclusions() -> [Diagnostic] {
    var search = CycleSearch(calls: calls, count: units.count)
    return search.closingCalls().map { call in
      let source = templates[units[call.caller].body.template].source
      return .endless(source.text(call.place), at: source.place(call.place))
    }
  }
}

/// A walk in depth through the calls between units that finds those which lead back.
private struct CycleSearch {
  private enum Mark { case new, open, done }

  private let outgoing: [[Call]]
  private var marks: [Mark]
  private var found: [Call] = []

  init(calls: [Call], count: Int) {
    var outgoing = [[Call]](repeating: [], count: count)
    for call in calls where call.isStationary { outgoing[call.caller].append(call) }
    self.outgoing = outgoing
    marks = [Mark](repeating: .new, count: count)
  }

  mutating func closingCalls() -> [Call] {
    for unit in outgoing.indices where marks[unit] == .new { walk(from: unit) }
    return found
  }

  /// Keeps its own stack, since chains of templates may be long.
  private mutating func walk(from unit: Int) {
    var path = [(unit: unit, next: 0)]
    marks[unit] = .open
    while let (unit, next) = path.last {
      guard next < outgoing[unit].count else {
        marks[unit] = .done
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      let call = outgoing[unit][next]
      if marks[call.callee] == .open { found.append(call) }
      if marks[call.callee] == .new {
        marks[call.callee] = .open
        path.append((call.callee, 0))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func endless(_ name: String, at place: SourceRange) -> Diagnostic {
    .error(
      .templateSyntax, at: place, "‘\(name)’ includes itself here with the same values, and would never end",
      help: "let a section over a list stand around the inclusion, or take it out")
  }
}
