#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Why a folder cannot be the output: writing a site there would mix it with what the archive's owner made. Nil where it
/// can be.
package func outputFault(_ folder: String, archive root: String) -> String? {
  guard let output = FileSystem.resolvedAsFarAsThere(folder), let source = FileSystem.resolved(root) else { return nil }
  if output == "/" {
    return "/: the site would be written over the whole system; name a folder of its own"
  }
  if holds(output, source) {
    return "\(folder): the site would be written over the archive; name a folder of its own"
  }
  for name in ["content", "templates", "captures"] where holds(source + "/" + name, output) {
    return "\(folder): this folder holds the archive’s \(name); name a folder of its own"
  }
  if let home = getenv("HOME").flatMap({ FileSystem.resolved(String(cString: $0)) }), holds(output, home) {
    return "\(folder): this is the home folder, or it holds it; name a folder of its own"
  }
  return nil
}

/// Whether a folder is another one or an ancestor of it.
private func holds(_ folder: String, _ other: String) -> Bool {
  folder == "/" || other == folder || other.hasPrefix(folder + "/")
}
