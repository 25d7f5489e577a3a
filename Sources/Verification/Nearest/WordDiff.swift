/// How many words of two texts are compared: the time and the memory grow with the square.
let longestDifference = 200

/// How two texts differ, word by word, in the form of `wdiff`: `[-words of the first-]`, `{+words of the second+}`.
///
/// The words that both share are a longest common subsequence. Long stretches of them are shown by their ends.
func wordDiff(_ first: [String], _ second: [String]) -> String {
  DiffWriter(steps: diffSteps(first, second)).text
}

private enum DiffStep {
  case same(String)
  case onlyFirst(String)
  case onlySecond(String)
}

private func diffSteps(_ first: [String], _ second: [String]) -> [DiffStep] {
  let lengths = commonLengths(first, second)
  var steps: [DiffStep] = []
  var (i, j) = (0, 0)
  while i < first.count || j < second.count {
    if i < first.count, j < second.count, first[i] == second[j] {
      steps.append(.same(second[j]))
      (i, j) = (i + 1, j + 1)
    } else if j >= second.count || (i < first.count && lengths[i + 1][j] >= lengths[i][j + 1]) {
      steps.append(.onlyFirst(first[i]))
      i += 1
    } else {
      steps.append(.onlySecond(second[j]))
      j += 1
    }
  }
  return steps
}

/// Where the first and the last word stand that both texts share, in the first and in the second; nil where they share
/// none.
func outermostShared(
  _ first: [String], _ second: [String]
) -> (first: (first: Int, second: Int), last: (first: Int, second: Int))? {
  var (i, j) = (0, 0)
  var shared: [(first: Int, second: Int)] = []
  for step in diffSteps(first, second) {
    switch step {
    case .same:
      shared.append((i, j))
      (i, j) = (i + 1, j + 1)
    case .onlyFirst: i += 1
    case .onlySecond: j += 1
    }
  }
  return shared.first.flatMap { first in shared.last.map { (first, $0) } }
}

/// For each pair of ends, the length of the longest common subsequence.
private func commonLengths(_ first: [String], _ second: [String]) -> [[Int]] {
  var lengths = [[Int]](repeating: [Int](repeating: 0, count: second.count + 1), count: first.count + 1)
  for i in first.indices.reversed() {
    for j in second.indices.reversed() {
      lengths[i][j] =
        first[i] == second[j] ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
    }
  }
  return lengths
}

private struct DiffWriter {
  let steps: [DiffStep]
  /// How many shared words are shown before and behind a difference.
  private let context = 4

  init(steps: [DiffStep]) { self.steps = steps }

  var text: String {
    var parts: [String] = []
    var same: [String] = []
    var (removed, added): ([String], [String]) = ([], [])
    for step in steps {
      if case .same(let word) = step {
        parts += changed(removed, added)
        (removed, added) = ([], [])
        same.append(word)
      } else {
        parts += shown(same, isFirst: parts.isEmpty, isLast: false)
        same = []
        if case .onlyFirst(let word) = step { removed.append(word) }
        if case .onlySecond(let word) = step { added.append(word) }
      }
    }
    return (parts + changed(removed, added) + shown(same, isFirst: parts.isEmpty, isLast: true)).joined(separator: " ")
  }

  private func changed(_ removed: [String], _ added: [String]) -> [String] {
    (removed.isEmpty ? [] : ["[-\(removed.joined(separator: " "))-]"])
      + (added.isEmpty ? [] : ["{+\(added.joined(separator: " "))+}"])
  }

  private func shown(_ words: [String], isFirst: Bool, isLast: Bool) -> [String] {
    let before = isFirst ? 0 : context
    let behind = isLast ? 0 : context
    if words.count <= before + behind + 1 { return words }
    return words.prefix(before) + ["…"] + words.suffix(behind)
  }
}
