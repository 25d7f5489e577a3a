package import FileTrees

/// The file in the output folder that says what a build put there.
private let manifestName = ".dictum-manifest"

/// What the last build put into a folder; empty where there was none, or where it cannot be read.
package func lastManifest(in folder: String) -> Manifest {
  do throws(EnvironmentError) {
    return Manifest(parsing: String(decoding: try FileSystem.read(folder + "/" + manifestName), as: UTF8.self))
  } catch {
    return Manifest(parsing: "")
  }
}

/// Carries out a plan (stage 8): changed files first, pages after what they need, removals last, then the manifest.
///
/// A file that somebody else put into the folder is never touched, unless a page of the site has its path.
package func apply(_ plan: WritePlan, to folder: String) throws(EnvironmentError) {
  try FileSystem.makeFolder(folder)
  var made: Set<String> = [folder]
  for file in plan.written {
    let path = folder + "/" + file.path
    let parent = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    if made.insert(parent).inserted { try FileSystem.makeFolder(parent) }
    try FileSystem.write(file.bytes, to: path)
  }
  for path in plan.removed { try FileSystem.remove(folder + "/" + path, upTo: folder) }
  try FileSystem.write(Array(plan.manifest.text.utf8), to: folder + "/" + manifestName)
}

/// Why a folder cannot be the output; nil where it can.
package func outputFault(_ folder: String, archive root: String) -> String? {
  guard let output = FileSystem.resolved(folder), let source = FileSystem.resolved(root) else { return nil }
  if output == source || source.hasPrefix(output == "/" ? "/" : output + "/") {
    return "\(folder): the site would be written over the archive; name a folder of its own with ‘--out’"
  }
  for name in ["content", "templates", "captures"] where output == source + "/" + name {
    return "\(folder): this folder holds the archive’s \(name); name another with ‘--out’"
  }
  return nil
}

/// Writes a new file; one that is there already is left alone.
///
/// - Returns: whether it was written.
package func createFile(_ path: String, _ bytes: [UInt8]) throws(EnvironmentError) -> Bool {
  if FileSystem.kind(of: path) != nil { return false }
  if let slash = path.lastIndex(of: "/") { try FileSystem.makeFolder(String(path[..<slash])) }
  try FileSystem.write(bytes, to: path)
  return true
}

/// Writes a file in place of the one that is there.
package func replaceFile(_ path: String, _ bytes: [UInt8]) throws(EnvironmentError) {
  try FileSystem.write(bytes, to: path)
}
