/// Handles that stand one behind another in their list: those of what one article holds.
package struct HandleRange<Entity>: RandomAccessCollection, Hashable, Sendable {
  private let start: Int32
  private let end: Int32

  /// - Parameter positions: places in the list.
  package init(_ positions: Range<Int>) { (start, end) = (Int32(positions.lowerBound), Int32(positions.upperBound)) }

  package var startIndex: Int { 0 }
  package var endIndex: Int { Int(end - start) }

  package subscript(index: Int) -> Handle<Entity> { Handle(Int(start) + index) }
}
