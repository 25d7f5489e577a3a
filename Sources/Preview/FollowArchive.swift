package import Diagnostics
package import Disk
package import FileTrees
package import Rendering

/// What became of the sources as they are now.
package struct PlanAttempt: Sendable {
  package let plan: Checked<SitePlan>
  /// Whether the problems forbid to show it.
  package let isRefused: Bool

  package init(_ plan: Checked<SitePlan>, isRefused: Bool) {
    self.plan = plan
    self.isRefused = isRefused
  }
}

/// The stages from sources to what is shown of them.
package struct PlanMaking: Sendable {
  /// The plan of all sources.
  let whole: @Sendable (Checked<SourceTree>) async -> PlanAttempt
  /// A plan with another version of one article, in a moment; nil where that takes a plan of all sources.
  let amended: @Sendable (SitePlan, SourceFile, SourceTree) -> SitePlan?
  /// How many articles an archive has at least for which the wait for the whole plan is felt.
  let amendsFrom: Int

  package init(
    whole: @escaping @Sendable (Checked<SourceTree>) async -> PlanAttempt,
    amended: @escaping @Sendable (SitePlan, SourceFile, SourceTree) -> SitePlan? = { _, _, _ in nil },
    amendsFrom: Int = 300
  ) {
    self.whole = whole
    self.amended = amended
    self.amendsFrom = amendsFrom
  }

  /// The plan with some articles as they are now.
  func amended(_ plan: SitePlan, _ paths: [String], of sources: SourceTree) -> SitePlan? {
    if plan.articleCount < amendsFrom { return nil }
    var amended = plan
    for path in paths {
      guard let file = sources.content.first(where: { $0.path == path }),
        let next = self.amended(amended, file, sources)
      else { return nil }
      amended = next
    }
    return amended
  }
}

/// Keeps a preview up to date with an archive on the disk: only what changed is read again, and a plan is made of it.
package struct ArchiveFollower: Sendable {
  let root: String
  let captures: @Sendable (SourceTree) -> String
  let making: PlanMaking
  let tell: @Sendable (Outcome) -> Void

  /// What is told of each change, for the terminal.
  package enum Outcome: Sendable {
    case attempt(PlanAttempt)
    case obstacle(EnvironmentError)
  }

  /// - Parameters:
  ///   - root: the archive's folder.
  ///   - captures: the folder of the captures, by the configuration.
  ///   - making: the stages from sources to a plan.
  ///   - tell: is called after each change is shown.
  package init(
    root: String, captures: @escaping @Sendable (SourceTree) -> String, making: PlanMaking,
    tell: @escaping @Sendable (Outcome) -> Void
  ) {
    self.root = root
    self.captures = captures
    self.making = making
    self.tell = tell
  }

  /// Shows the archive and every change of it until the task is cancelled.
  package func run(_ preview: LivePreview) async {
    var following = Following(self, preview)
    await following.run()
  }

  /// Nil where nothing is different.
  func reread(
    _ last: Checked<SourceTree>?, _ changes: SourceChanges
  ) throws(EnvironmentError) -> Checked<SourceTree>? {
    if let last { return try rereadSources(last, after: changes, in: root, captures: captures) }
    let read = try readSources(in: root)
    var tree = read.value
    let captures = try readCaptures(in: captures(tree))
    tree.captures = captures.value
    return Checked(tree, read.diagnostics + captures.diagnostics)
  }

  /// The configuration as it is now, which says where the captures are; the first reading meets what is wrong with it.
  var configurationAlone: SourceTree {
    do throws(EnvironmentError) {
      return SourceTree(
        configuration: SourceFile(path: "dictum.yml", bytes: try readFile(root + "/dictum.yml").bytes), content: [],
        templates: [])
    } catch {
      return SourceTree(configuration: nil, content: [], templates: [])
    }
  }
}
