internal import Disk

/// The files by which places speak with their tools: a list of paths, and the state that is to be sent.
struct ToolFiles {
  /// A folder for them, as an absolute path.
  let folder: String

  /// Writes a list in the form that the tool reads, in place of the last one. Returns its path.
  func list(_ text: String) throws(EnvironmentError) -> String {
    let list = folder + "/files"
    try makeFolder(folder)
    try replaceFile(list, Array(text.utf8))
    return list
  }

  /// Writes the state into a folder in which nothing else stands. Returns that folder.
  func folder(of state: PublishedState) throws(EnvironmentError) -> String {
    let place = folder + "/state"
    try makeFolder(place)
    try replaceFile(place + "/" + PublishedState.path, state.bytes)
    return place
  }
}
