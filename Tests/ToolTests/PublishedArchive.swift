import Testing

/// A new archive that names targets.
func archive(publishing targets: String) throws -> Workbench {
  let bench = try Workbench()
  #expect(try bench.dictum("new", "archive", ".").status == 0)
  try bench.write(try bench.text("dictum.yml") + "publish:\n  \(targets)\n", to: "dictum.yml")
  return bench
}

/// One that was published to its only target.
func archive(publishedTo target: String) throws -> Workbench {
  let bench = try archive(publishing: target)
  _ = try bench.dictum("pin")
  let run = try bench.dictum("publish")
  #expect(run.status == 0, "\(run.errors)")
  return bench
}

extension Workbench {
  /// Removes a file, and the promise that its page would stay.
  func takeOut(_ path: String) throws {
    try remove(path)
    try remove("content/permalinks.tsv")
    #expect(try dictum("pin").status == 0)
  }
}
