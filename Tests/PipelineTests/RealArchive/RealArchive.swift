import FileTrees
import Diagnostics
import Disk
import TestSupport

/// The archive of this repository.
enum RealArchive {
  static func site() async throws -> RenderedSite {
    let sources = try readSources(in: Project.folder)
    return await RenderedSite(sources.value)
  }
}
