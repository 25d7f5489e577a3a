internal import FileTrees
internal import Rendering

/// A planned site, by the paths of its files: nothing else can be asked for.
struct ServedSite: Sendable {
  /// What stands at a path that somebody asks for.
  enum Found: Sendable {
    case page(PlannedPage)
    case file(OutputFile)
    /// No file, but the page of a folder: its path, with the slash at the end.
    case folder(String)
  }

  let plan: SitePlan
  /// Rises when a file changed that pages show and do not name by its digest: pictures, assets.
  let mediaVersion: Int
  /// Names of the states of files, worked out when they are asked for first.
  let tags = FileTags()
  /// The numbers of the files, by path.
  private let numbers: [String: Int]

  /// - Parameter last: the site before; of one that has the same files the index is taken over.
  init(_ plan: SitePlan, after last: ServedSite? = nil) {
    self.plan = plan
    let isSame = last.map { plan.hasMediaOf($0.plan) } ?? true
    mediaVersion = (last?.mediaVersion ?? 0) + (isSame ? 0 : 1)
    numbers = last.flatMap { plan.hasPaths(of: $0.plan) ? $0.numbers : nil } ?? ServedSite.index(plan)
  }

  /// - Parameter plan: the plan of the last site, amended, so that it has the same files.
  init(amending last: ServedSite, _ plan: SitePlan) {
    self.plan = plan
    (numbers, mediaVersion) = (last.numbers, last.mediaVersion)
  }

  /// - Parameter path: from the site's root, without a slash at its beginning.
  func find(_ path: String) -> Found? {
    let isFolder = path.isEmpty || path.hasSuffix("/")
    if let number = numbers[isFolder ? path + "index.html" : path] { return found(plan.plannedFile(number)) }
    return !isFolder && numbers[path + "/index.html"] != nil ? .folder(path + "/") : nil
  }

  /// The page for addresses that lead nowhere, as the host of the site would send it.
  var notFoundPage: OutputFile? {
    guard case .page(let page) = find("404.html") else { return nil }
    let file = Rendering.render(page, of: plan)
    return OutputFile(path: file.path, bytes: fromRoot(file.bytes, siteURL: plan.url))
  }

  func render(_ page: PlannedPage) -> [UInt8] {
    page.file == "404.html" ? notFoundPage?.bytes ?? [] : Rendering.render(page, of: plan).bytes
  }

  private func found(_ file: PlannedFile) -> Found {
    switch file {
    case .page(let page): .page(page)
    case .inPieces, .ready: .file(Rendering.render(file, of: plan))
    }
  }

  private static func index(_ plan: SitePlan) -> [String: Int] {
    Dictionary(plan.fileNumbers.map { (plan.plannedFile($0).path, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension SitePlan {
  fileprivate func hasMediaOf(_ other: SitePlan) -> Bool {
    media.elementsEqual(other.media) { $0.path == $1.path && $0.bytes == $1.bytes }
  }

  private var media: [OutputFile] {
    files.filter { $0.path.hasPrefix("media/") || ($0.path.hasPrefix("assets/") && !$0.path.hasSuffix(".css")) }
  }
}

/// The page for addresses that lead nowhere names its links from the site's own address, since it is shown at any depth;
/// here the site stands at the root of another one.
private func fromRoot(_ bytes: [UInt8], siteURL: String) -> [UInt8] {
  replacing(Array("href=\"\(siteURL)".utf8), with: Array("href=\"/".utf8), in: bytes)
}
