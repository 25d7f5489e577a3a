/// Why a text is not a date in Extended Date/Time Format.
package struct EDTFError: Error, Sendable, Hashable {
  /// The rule that the text breaks, as a clause for a message: "there is no 13th month".
  package let clause: String
  /// Where the fault begins, in Unicode scalars from the start of the text, counted from 0.
  package let offset: Int
  /// How many Unicode scalars are at fault; 0 where something is missing at ``offset``.
  package let length: Int
  /// The nearest text that is a date, where there is one that the writer plainly meant.
  package let nearest: String?

  init(_ fault: Fault, in text: String) {
    clause = fault.clause
    offset = scalarCount(text.utf8.prefix(fault.range.lowerBound))
    length = scalarCount(text.utf8.dropFirst(fault.range.lowerBound).prefix(fault.range.count))
    nearest = nearestDate(to: text)
  }
}

private func scalarCount(_ bytes: some Sequence<UInt8>) -> Int {
  bytes.count { $0 & 0b1100_0000 != 0b1000_0000 }
}
