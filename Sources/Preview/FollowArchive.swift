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

/// Keeps a preview up to date with an archive on the disk: only what changed is read again, and a plan is made of it.
package struct ArchiveFollower: Sendable {
  private let root: String
  private let captures: @Sendable (SourceTree) -> String
  private let makePlan: @Sendable (Checked<SourceTree>) async -> PlanAttempt
  private let tell: @Sendable (Outcome) -> Void

  /// What is told of each change, for the terminal.
  package enum Outcome: Sendable {
    case attempt(PlanAttempt)
    case obstacle(EnvironmentError)
  }

  /// - Parameters:
  ///   - root: the archive's folder.
  ///   - captures: the folder of the captures, by the configuration.
  ///   - makePlan: the stages from sources to a plan.
  ///   - tell: is called after each change is shown.
  package init(
    root: String, captures: @escaping @Sendable (SourceTree) -> String,
    makePlan: @escaping @Sendable (Checked<SourceTree>) async -> PlanAttempt,
    tell: @escaping @Sendable (Outcome) -> Void
  ) {
    self.root = root
    self.captures = captures
    self.makePlan = makePlan
    self.tell = tell
  }

  /// Shows the archive and every change of it until the task is cancelled.
  package func run(_ preview: LivePreview) async {
    var place = captures(configurationAlone)
    var watch = SourceWatch(of: root, captures: place)
    var sources: Checked<SourceTree>?
    var changes: SourceChanges? = SourceChanges(isEverything: true)
    while let now = changes, !Task.isCancelled {
      do throws(EnvironmentError) {
        if let read = try reread(sources, now) {
          sources = read
          await show(read, on: preview)
        }
      } catch {
        sources = nil
        await preview.show(obstacle: error.message)
        tell(.obstacle(error))
      }
      if let sources, captures(sources.value) != place {
        place = captures(sources.value)
        watch = SourceWatch(of: root, captures: place)
        changes = SourceChanges(isEverything: true)
      } else {
        changes = await watch.next()
      }
    }
  }

  private func show(_ sources: Checked<SourceTree>, on preview: LivePreview) async {
    let attempt = await makePlan(sources)
    await preview.show(attempt.plan, isRefused: attempt.isRefused)
    tell(.attempt(attempt))
  }

  /// Nil where nothing is different.
  private func reread(
    _ last: Checked<SourceTree>?, _ changes: SourceChanges
  ) throws(EnvironmentError) -> Checked<SourceTree>? {
    if let last { return try rereadSources(last, after: changes, in: root, captures: captures) }
    let read = try readSources(in: root)
    var tree = read.value
    tree.captures = try readCaptures(in: captures(tree))
    return Checked(tree, read.diagnostics)
  }

  /// The configuration as it is now, which says where the captures are; the first reading meets what is wrong with it.
  private var configurationAlone: SourceTree {
    do throws(EnvironmentError) {
      return SourceTree(
        configuration: SourceFile(path: "dictum.yml", bytes: try readFile(root + "/dictum.yml").bytes), content: [],
        templates: [])
    } catch {
      return SourceTree(configuration: nil, content: [], templates: [])
    }
  }
}
