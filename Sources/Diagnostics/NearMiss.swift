/// The name that somebody probably meant.
///
/// `written` is compared with each candidate by edit distance with transpositions (Damerau and Levenshtein, optimal
/// string alignment). A candidate further away than a third of the longer name is no near miss; of two equally near,
/// the first in alphabetical order wins.
package func nearMiss(of written: String, among candidates: some Sequence<String>) -> String? {
  let written = Array(written.utf8.prefix(96))
  var best: (distance: Int, name: String)?
  for candidate in candidates {
    let name = Array(candidate.utf8.prefix(96))
    let limit = max(1, max(written.count, name.count) / 3)
    guard abs(written.count - name.count) <= limit else { continue }
    let distance = editDistance(written, name)
    guard distance <= limit else { continue }
    if let found = best, (found.distance, found.name) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.name
}

/// How many bytes have to be put in, taken out, replaced or swapped with their neighbour to make one text of the other.
package func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for i in left.indices {
    var row = [i + 1]
    for j in right.indices {
      let replaced = last[j] + (left[i] == right[j] ? 0 : 1)
      var cost = min(row[j] + 1, last[j + 1] + 1, replaced)
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { cost = min(cost, beforeLast[j - 1] + 1) }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[right.count]
}
