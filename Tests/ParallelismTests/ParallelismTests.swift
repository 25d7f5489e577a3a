import Parallelism
import Testing

/// Work on all cores: what comes of it does not tell that it was.
@Suite struct ParallelismTests {
  @Test(arguments: [1, 7, 16, 5000]) func resultsStandInTheOrderOfTheElements(chunk: Int) async {
    let squares = await Array(0..<1000).concurrentMap(chunk: chunk) { $0 * $0 }
    #expect(squares == (0..<1000).map { $0 * $0 })
    #expect(await [Int]().concurrentMap(chunk: chunk) { $0 }.isEmpty)
  }

  @Test func partsOfAListKeepItsOrder() async {
    #expect(await Array(0..<100)[40..<90].concurrentMap(chunk: 3) { $0 } == Array(40..<90))
  }

  @Test func eachOfTwoThingsHasItsOwnResult() {
    let (number, text) = sideBySide {
      7
    } _: {
      "seven"
    }
    #expect(number == 7)
    #expect(text == "seven")
    let (none, some) = sideBySide {
      Int?.none
    } _: {
      Int?.some(1)
    }
    #expect(none == nil)
    #expect(some == 1)
  }

  @Test(arguments: 0...5) func theHalvesOfAListAreTheWholeOfIt(count: Int) {
    let (first, second) = inHalves(of: count) { Array($0) }
    #expect(first + second == Array(0..<count))
    #expect((0...1).contains(second.count - first.count))
  }

  /// Far more of them than there are threads, each within another: nobody waits for somebody who waits.
  @Test func manyAtATimeAndWithinOneAnotherEnd() async {
    let sums = await Array(0..<500).concurrentMap(chunk: 1) { number in
      let (left, right) = sideBySide {
        sideBySide {
          number
        } _: {
          2 * number
        }
      } _: {
        sideBySide {
          3 * number
        } _: {
          4 * number
        }
      }
      return left.0 + left.1 + right.0 + right.1
    }
    #expect(sums == (0..<500).map { 10 * $0 })
  }
}
