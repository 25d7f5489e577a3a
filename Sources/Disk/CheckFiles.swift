package import FileTrees

/// What is wrong with a file of a built site.
package struct FileFault: Sendable {
  /// From the output folder.
  package let path: String
  package let text: String
}

/// Compares a built site with its manifest, byte for byte. Files that no build wrote are no concern of it.
///
/// - Throws: where the folder has no manifest.
package func checkFiles(of manifest: Manifest, in folder: String) throws(EnvironmentError) -> [FileFault] {
  if manifest.entries.isEmpty {
    throw EnvironmentError("\(folder): this folder holds no site that ‘dictum build’ made: there is no manifest in it")
  }
  var faults: [FileFault] = []
  for entry in manifest.entries {
    let path = folder + "/" + entry.path
    guard FileSystem.kind(of: path) == .file else {
      faults.append(FileFault(path: entry.path, text: "the file is missing; build the site again"))
      continue
    }
    if Digest(of: try FileSystem.read(path)) != entry.digest {
      faults.append(FileFault(path: entry.path, text: "the file is not as it was built; build the site again"))
    }
  }
  return faults
}
