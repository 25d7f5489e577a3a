import Diagnostics
import Foundation

/// Stops at an input for which a property does not hold; libFuzzer keeps the input.
func expect(_ condition: Bool, _ property: @autoclosure () -> String) {
  if condition { return }
  print("FINDING: \(property())")
  fflush(nil)
  abort()
}

/// Every problem lies within its text: on a line that it has, in a column of that line or just behind it.
func expectPlaces(of problems: [Diagnostic], within text: SourceText) {
  for problem in problems {
    expect(problem.place.end >= problem.place.start, "\(problem) ends before it begins")
    for position in [problem.place.start, problem.place.end] {
      expect(position.line >= 1 && position.line <= text.lineCount, "\(problem) is on no line of the text")
      let line = text.bytes[text.line(position.line - 1)]
      let columns = line.count { $0 & 0xC0 != 0x80 }
      expect(position.column >= 1 && position.column <= columns + 1, "\(problem) is in no column of its line")
    }
  }
}
