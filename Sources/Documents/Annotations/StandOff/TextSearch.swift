/// Finds many runs of words in a text in one pass over it (Aho and Corasick, 1975), so that the time grows with the text and
/// with the words, not with the one times the other.
struct TextSearch {
  /// The words by the state in which they have been read.
  private var ends: [Int: [Int]] = [:]
  private var lengths: [Int] = [0]
  private var next: [Step: Int] = [:]
  /// For each state the longest end of what was read that words begin with.
  private var shorter: [Int] = [0]
  /// For each state the nearest of those at which words end; 0 where there is none.
  private var shorterEnd: [Int] = [0]

  private struct Step: Hashable {
    let state: Int
    let scalar: Unicode.Scalar
  }

  /// - Parameter words: what is sought; nothing is found of what is empty.
  init(_ words: [[Unicode.Scalar]]) {
    var steps: [(from: Int, scalar: Unicode.Scalar)] = [(0, " ")]
    for (index, word) in words.enumerated() where !word.isEmpty {
      let state = word.reduce(0) { state, scalar in
        let step = Step(state: state, scalar: scalar)
        if let known = next[step] { return known }
        next[step] = lengths.count
        lengths.append(lengths[state] + 1)
        steps.append((state, scalar))
        return lengths.count - 1
      }
      ends[state, default: []].append(index)
    }
    linkStates(steps)
  }

  /// Shorter states first, since each is linked by the one before it.
  private mutating func linkStates(_ steps: [(from: Int, scalar: Unicode.Scalar)]) {
    shorter = Array(repeating: 0, count: lengths.count)
    shorterEnd = shorter
    for state in lengths.indices.dropFirst().sorted(by: { (lengths[$0], $0) < (lengths[$1], $1) }) {
      let (from, scalar) = steps[state]
      if from != 0 { shorter[state] = step(from: shorter[from], scalar) }
      let link = shorter[state]
      shorterEnd[state] = ends[link] == nil ? shorterEnd[link] : link
    }
  }

  private func step(from state: Int, _ scalar: Unicode.Scalar) -> Int {
    var state = state
    while true {
      if let next = next[Step(state: state, scalar: scalar)] { return next }
      if state == 0 { return 0 }
      state = shorter[state]
    }
  }

  /// For each of the words that a text holds where they begin in it, in order.
  func starts(in text: [Unicode.Scalar]) -> [Int: [Int]] {
    var starts: [Int: [Int]] = [:]
    var state = 0
    for (index, scalar) in text.enumerated() {
      state = step(from: state, scalar)
      var end = ends[state] == nil ? shorterEnd[state] : state
      while end != 0 {
        for word in ends[end, default: []] { starts[word, default: []].append(index + 1 - lengths[end]) }
        end = shorterEnd[end]
      }
    }
    return starts
  }
}
