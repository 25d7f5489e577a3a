package import Documents

extension PublishingTarget {
  /// The place that brings files there; nil for a packed file, which is made anew as a whole.
  ///
  /// - Parameters:
  ///   - archive: the archive's folder, as an absolute path.
  ///   - site: the folder of the built site, as an absolute path.
  ///   - workshop: a folder for lists and states of this target, as an absolute path.
  package func place(archive: String, site: String, workshop: String) -> (any Place)? {
    switch destination {
    case .rclone(let remote):
      RclonePlace(remote, site: site, workshop: workshop, variables: inheritedEnvironment())
    case .git(let repository, let branch):
      GitPlace(repository, branch: branch, archive: archive, site: site, workshop: workshop)
    case .rsync(let place): RsyncPlace(place, site: site, workshop: workshop)
    case .folder(let folder): FolderPlace(folder.hasPrefix("/") ? folder : archive + "/" + folder, site: site)
    case .file: nil
    }
  }
}
