/// What stands in the output folder at the path of a file of the site.
package enum Standing: Hashable, Sendable {
  case nothing
  /// An ordinary file.
  ///
  /// - Parameter isSettled: whether it is as it was when the manifest was written, by the file system's own account.
  case file(size: Int, isSettled: Bool)
  case folder
  /// Anything else, links above all: what they lead to is not the site's.
  case other
}

/// What is done with a file of the new site.
package enum Treatment: Hashable, Sendable {
  case keep
  case write
  /// Kept where the bytes on disk are the new ones, written where they are not.
  case compare
  /// As `compare`, but somebody else's file is not written over: the build ends.
  case adopt
  /// Something that is no file stands there: the build ends.
  case refuse
}

/// Decides what is done with a file. A file is opened only where neither the manifest nor the file system vouches for it.
///
/// - Parameters:
///   - size: how many bytes the new file has.
///   - known: the digest that the manifest of the build before has for the path.
package func treatment(
  of new: Digest, size: Int, known: Digest?, standing: Standing, manifest: Manifest.Condition
) -> Treatment {
  switch standing {
  case .nothing: return .write
  case .folder, .other: return .refuse
  case .file(let present, let isSettled):
    if manifest == .damaged { return .compare }
    guard let known else { return .adopt }
    guard known == new, present == size else { return .write }
    return isSettled ? .keep : .compare
  }
}
