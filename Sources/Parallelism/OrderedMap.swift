extension Collection where Self: Sendable, Index == Int, Element: Sendable {
  /// Maps the elements on all cores, in chunks; the results stand in the order of the elements.
  ///
  /// - Parameter chunk: how many elements one task takes.
  package func concurrentMap<Result: Sendable>(
    chunk: Int = 16, _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    await withTaskGroup(of: (Int, [Result]).self) { group in
      for start in stride(from: startIndex, to: endIndex, by: chunk) {
        group.addTask { (start, self[start..<Swift.min(start + chunk, endIndex)].map(transform)) }
      }
      var chunks: [(Int, [Result])] = []
      for await part in group { chunks.append(part) }
      return chunks.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }
}
