import Disk
import FileTrees
import Pipeline
import Rendering

/// What builds of an archive note for the next one: parsed documents, what each page showed, and of what the site that
/// stands was made. All of it only saves time.
struct BuildNotes {
  let documents: DocumentCache
  /// Where the texts of articles are laid aside during this build.
  let shelves: Shelves
  private let folder: CacheFolder
  private let output: String

  init(of archive: String, output: String) {
    folder = CacheFolder(of: archive)
    documents = folder.documents()
    shelves = folder.shelves(failing: Dictum.end)
    self.output = output
  }

  /// What the pages showed of the site that stands by a manifest; nil where that is not known.
  func shownPages(of manifest: Manifest) -> ShownPages? {
    folder.note(name("pages")).flatMap { ShownPages(parsing: $0, of: manifest.seal) }
  }

  /// The account of the site that was made without a problem of just these inputs, with the seal of its manifest.
  func account(of inputs: Digest) -> (site: SiteAccount, manifest: Digest)? {
    folder.note(name("site")).flatMap { SiteAccount.parse($0, of: inputs) }
  }

  /// Notes what the pages of a site show.
  ///
  /// - Parameter account: nil where the build had problems to tell of, which the next one has to tell of again.
  /// - Returns: what is to be said where something could not be noted.
  func note(_ shown: ShownPages, _ account: SiteAccount?, of inputs: Digest, _ manifest: Manifest) -> String? {
    do throws(EnvironmentError) {
      try folder.note(shown.bytes(of: manifest.seal), as: name("pages"))
      try folder.note(account?.bytes(of: inputs, manifest.seal) ?? [], as: name("site"))
    } catch {
      return notice(of: error)
    }
    return nil
  }

  /// Keeps the documents that were parsed, once all were.
  ///
  /// - Returns: what is to be said where they could not be kept, or those of before were damaged.
  func keepDocuments() -> String? {
    do throws(EnvironmentError) {
      try documents.finish()
    } catch {
      return notice(of: error)
    }
    return documents.isDamaged
      ? "notice: what earlier builds kept in .dictum was damaged or of another version, and is made anew\n" : nil
  }

  private func notice(of error: EnvironmentError) -> String {
    "notice: \(error.message); the next build will take as long as this one\n"
  }

  private func name(_ note: String) -> String { CacheFolder.name(note, of: output) }
}
