import Disk
import Documents

/// Where `dictum publish` keeps what it needs for a target: the built site, lists of files, notes of what has arrived. All
/// of it can be thrown away; then more is sent than has to be.
struct DeliveryFolder {
  /// The archive's folder, as an absolute path.
  let archive: String
  /// Its folder for the target, as an absolute path.
  let folder: String

  init(of target: String, in directory: String) throws {
    let path = directory + "/.dictum/publish/" + target
    try makeFolder(path)
    guard let archive = resolvedPath(directory), let folder = resolvedPath(path) else {
      throw EnvironmentError("\(path): cannot find the folder")
    }
    (self.archive, self.folder) = (archive, folder)
  }

  /// The folder of the built site.
  var site: String { folder + "/site" }
  /// The file of what has arrived.
  var notes: String { folder + "/arrived" }

  /// Why the site cannot be brought to a target; nil where it can.
  func fault(of target: PublishingTarget) -> String? {
    if case .folder(let place) = target.destination { outputFault(path(place), archive: archive) } else { nil }
  }

  /// A path that counts from the archive's folder.
  func path(_ path: String) -> String { path.hasPrefix("/") ? path : archive + "/" + path }
}
