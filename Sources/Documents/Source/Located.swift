/// A value with the bytes of the file that it was read from.
package struct Located<Value> {
  package let value: Value
  package let range: Range<Int>

  package init(_ value: Value, at range: Range<Int>) {
    self.value = value
    self.range = range
  }

  package func map<Next>(_ change: (Value) -> Next) -> Located<Next> {
    Located<Next>(change(value), at: range)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
