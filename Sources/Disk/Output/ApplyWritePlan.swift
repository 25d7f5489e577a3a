internal import FileTrees

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Workshop {
  /// Carries out the plan that lies ready (stage 8): assets, then pages, removals, the manifest; then the build is no
  /// longer unfinished. Each step may have been done before, so that whoever is interrupted, another can go on.
  func apply(_ plan: WritePlan, to output: borrowing OpenFolder) throws(EnvironmentError) {
    if !plan.placed.isEmpty {
      let new = try OpenFolder(folder.path + "/" + Workshop.newFiles)
      for file in plan.placed { try put(file, from: new, into: output) }
    }
    for path in plan.removed { try remove(path, from: output) }
    if !plan.placed.isEmpty { FileTime.passTick() }
    if let fault = folder.move(Workshop.manifest, to: output, OutputPlace.manifest), fault != ENOENT {
      throw .halfWay(place.shown + "/" + OutputPlace.manifest, fault)
    }
    try folder.remove(Workshop.unfinished)
  }

  private func put(
    _ file: WritePlan.Placement, from new: borrowing OpenFolder, into output: borrowing OpenFolder
  ) throws(EnvironmentError) {
    guard let fault = new.move(String(file.number), to: output, file.path) else { return }
    if fault == ENOENT, new.kind(of: String(file.number)) == nil { return }
    throw .halfWay(place.shown + "/" + file.path, fault)
  }

  /// Removes a file, then the folders it leaves empty.
  private func remove(_ path: String, from output: borrowing OpenFolder) throws(EnvironmentError) {
    try output.remove(path)
    var folder = path[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      if !output.removeEmptyFolder(String(folder)) { return }
    }
  }

  /// Finishes a build that was interrupted while its files were renamed into place.
  ///
  /// - Returns: whether there was one.
  func finishEarlierBuild() throws(EnvironmentError) -> Bool {
    guard isUnfinished else { return false }
    let path = folder.path + "/" + Workshop.unfinished
    guard let plan = WritePlan(parsing: try FileSystem.read(path)) else { throw .unreadablePlan(path) }
    try FileSystem.makeFolder(place.path)
    let output = try OpenFolder(place.path)
    for name in plan.folders { try output.makeFolder(name) }
    try apply(plan, to: output)
    return true
  }
}

// MARK: - Messages

extension EnvironmentError {
  fileprivate static func halfWay(_ path: String, _ fault: Int32) -> EnvironmentError {
    let reason = FileSystem.failure("write", path, fault).message
    return EnvironmentError("\(reason); the site is half-way between old and new: mend this and build again")
  }

  fileprivate static func unreadablePlan(_ path: String) -> EnvironmentError {
    EnvironmentError(
      "\(path): the plan of an unfinished build cannot be read; remove the folder that this file is in and build again")
  }
}
