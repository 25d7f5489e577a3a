/// Sets of numbers that are joined step by step, for relations that are symmetric and transitive (union–find).
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func join(_ left: Int, _ right: Int) {
    let (first, second) = (root(of: left), root(of: right))
    parents[max(first, second)] = min(first, second)
  }

  /// The sets of more than one, each sorted, in order of their least member.
  var ofSeveral: [[Int]] {
    var copy = self
    var members: [Int: [Int]] = [:]
    for index in parents.indices where parents[index] != index {
      members[copy.root(of: index), default: []].append(index)
    }
    return members.keys.sorted().map { [$0] + (members[$0] ?? []) }
  }

  private mutating func root(of index: Int) -> Int {
    var index = index
    while parents[index] != index {
      parents[index] = parents[parents[index]]
      index = parents[index]
    }
    return index
  }
}
