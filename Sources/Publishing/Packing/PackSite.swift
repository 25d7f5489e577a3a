package import Disk
internal import FileTrees

/// Packs a built site into one file. The same site makes the same bytes: files stand in order of their paths, with one
/// fixed time, and belong to nobody.
///
/// - Parameters:
///   - paths: the files of the site.
///   - site: its folder.
///   - file: where the packed file is to stand; its name ends in `.zip` or `.tar.gz`. In it all lies in one folder of the
///     file's name.
/// - Returns: whether the file is another than the one that stood there.
package func packSite(_ paths: [String], of site: String, into file: String) throws(EnvironmentError) -> Bool {
  let before = try readFileIfPresent(file)
  try makeFolder(ofFile: file)
  let sorted = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  let folder = packedFolder(file)
  if file.hasSuffix(".zip") {
    try zip(sorted, site, folder, into: file)
  } else {
    try tar(sorted, site, folder, into: file)
  }
  return try readFileIfPresent(file) != before
}

/// `a/on-the-record.tar.gz` unpacks into `on-the-record`.
private func packedFolder(_ file: String) -> String {
  let name = file.split(separator: "/").last.map(String.init) ?? ""
  let ending = name.hasSuffix(".zip") ? ".zip" : ".tar.gz"
  let stem = String(name.dropLast(ending.count))
  return stem.isEmpty ? "site" : stem
}

private func zip(_ paths: [String], _ site: String, _ folder: String, into file: String) throws(EnvironmentError) {
  let output = try NewFile(file)
  var format = ZipFormat()
  var offset = 0
  for path in paths {
    let entry = format.entry("\(folder)/\(path)", try readFile(site + "/" + path).bytes, at: offset)
    try output.write(entry)
    offset += entry.count
  }
  try output.write(format.end(at: offset))
  try output.finish()
}

private func tar(_ paths: [String], _ site: String, _ folder: String, into file: String) throws(EnvironmentError) {
  let output = try NewFile(file)
  let stream = Deflate(.gzip)
  for path in paths {
    let entry = TarFormat.entry("\(folder)/\(path)", try readFile(site + "/" + path).bytes)
    try output.write(stream.compress(entry))
  }
  try output.write(stream.compress(TarFormat.end, isEnd: true))
  try output.finish()
}
