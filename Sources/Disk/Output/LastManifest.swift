package import FileTrees

/// What the last build put into a folder.
///
/// - Throws: where there is a manifest that cannot be read.
package func lastManifest(in folder: String) throws(EnvironmentError) -> Manifest {
  let path = folder + "/" + OutputPlace.manifest
  return FileSystem.kind(of: path) == nil ? .none : Manifest(parsing: try FileSystem.read(path))
}

/// Whether a build of this folder was interrupted while its files were put into place, so that some are old and some
/// new. The next build finishes it, and so does `finishEarlierBuild`.
package func hasUnfinishedBuild(_ folder: String) throws(EnvironmentError) -> Bool {
  let place = try OutputPlace(folder)
  return [place.beside, place.inside].contains { FileSystem.kind(of: $0 + "/" + Workshop.unfinished) == .file }
}

/// Finishes a build that was interrupted while its files were put into place.
///
/// - Returns: whether there was one.
/// - Throws: where another process is building into the folder.
package func finishEarlierBuild(of folder: String) throws(EnvironmentError) -> Bool {
  guard try hasUnfinishedBuild(folder) else { return false }
  let workshop = try Workshop(for: try OutputPlace(folder))
  let isFinished = try workshop.finishEarlierBuild()
  try workshop.clear()
  workshop.leave()
  return isFinished
}
