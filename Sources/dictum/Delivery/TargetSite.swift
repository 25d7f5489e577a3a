import Disk
import Documents
import FileTrees
import Pipeline
import Publishing
import Rendering

/// The site as it is to stand at a target, and the folder in which it waits to be sent.
struct TargetSite {
  let plan: SitePlan
  let target: PublishingTarget
  let folder: String

  /// Makes it there, or what of it has changed; it is never whole in memory.
  func build(jobs: Int, progress: Progress) async throws -> Manifest {
    let writer = try SiteWriter(writingTo: folder)
    defer { writer.close() }
    Interruption.respond {
      writer.close()
      return "stopped; nothing was published"
    }
    let files = plan.fileNumbers.map { plan.plannedFile($0).path }
    progress.begin("making files", of: files.count)
    _ = try await renderSite(plan, after: nil, jobs: jobs, to: writer) { progress.reach($0) }
    if target.isServed {
      for file in hostFiles(with: files) { try writer.take(file) }
    }
    let summary = try writer.finish()
    progress.end()
    return summary.manifest
  }

  private func hostFiles(with files: [String]) -> [OutputFile] {
    let redirects = plan.formerAddresses.map { HostFiles.Redirect(from: $0.from.path, to: $0.to.path) }
    let host = HostFiles(url: plan.url, isTrial: plan.isTrial, redirects: redirects, domain: target.domain)
    return host.files(with: files)
  }

  /// Where readers find it; the place itself where they do not find it by its address.
  func whereabouts(_ workshop: DeliveryFolder) -> String {
    switch target.destination {
    case .file(let path), .folder(let path): resolvedPath(workshop.path(path)) ?? workshop.path(path)
    case .rclone(let place), .rsync(let place), .git(let place, branch: _):
      isExampleAddress(plan.url) ? place : plan.url
    }
  }

  /// What is to be said where a server shows the site, and its pages give an address that leads to no server.
  var addressNotice: String? {
    guard target.isServed, isExampleAddress(plan.url) else { return nil }
    let fact = "the pages name themselves by \(plan.url), where nobody finds them"
    return "note: \(fact); put their own address into ‘url’ of dictum.yml\n"
  }
}
