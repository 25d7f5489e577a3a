/// A body of a template: the template's own or that of a block.
struct BodyID: Hashable {
  let template: Int
  let body: Int
}

/// A body in one of its uses: names mean what they mean in `context`, blocks that are named in `arguments` give way, and
/// each line begins with `indentation`.
///
/// Each use is compiled once, so while rendering nothing is looked up by name and no line is looked for.
struct Unit: Hashable {
  let body: BodyID
  let context: Context
  let arguments: [String: BodyID]
  let indentation: [UInt8]

  static let widestIndentation = 80

  /// The indentation of what is included on lines of this unit after `blank`. At some width it stays as it is, so that
  /// a template that includes itself further to the right each time has an end.
  func indentation(and blank: ArraySlice<UInt8>) -> [UInt8] {
    indentation.count + blank.count > Unit.widestIndentation ? indentation : indentation + blank
  }
}

/// The use of one unit by another.
struct Call {
  let caller: Int
  let callee: Int
  let place: Range<Int>
  /// Whether no section over views lies between the two, so that the callee meets the same values.
  let isStationary: Bool
}
