internal import Diagnostics
internal import Disk
internal import FileTrees
internal import Rendering

/// One run of an ``ArchiveFollower``: changes are read as they come, while the plan of an earlier state may still be in
/// the making. A plan that comes late is shown with the articles that were saved meanwhile.
struct Following {
  private enum Event: Sendable {
    case changed(SourceChanges)
    case planned(PlanAttempt)
  }

  private let follower: ArchiveFollower
  private let preview: LivePreview
  private let events: AsyncStream<Event>
  private let sender: AsyncStream<Event>.Continuation
  private var watching: Task<Void, Never>?
  /// The folder of captures that is watched.
  private var captures: String
  /// The archive as it was read last; nil while it cannot be read.
  private var sources: Checked<SourceTree>?
  /// What is shown; nil while its problems forbid to show the newest state.
  private var plan: SitePlan?
  private var isPlanning = false
  /// What changed since the plan that is being made was begun.
  private var missed = SourceChanges()

  init(_ follower: ArchiveFollower, _ preview: LivePreview) {
    self.follower = follower
    self.preview = preview
    (events, sender) = AsyncStream.makeStream(of: Event.self)
    captures = follower.captures(follower.configurationAlone)
  }

  mutating func run() async {
    watch()
    defer { watching?.cancel() }
    await take(SourceChanges(isEverything: true))
    for await event in events {
      if Task.isCancelled { return }
      switch event {
      case .changed(let changes): await take(changes)
      case .planned(let attempt): await take(attempt)
      }
    }
  }

  private mutating func watch() {
    watching?.cancel()
    let watch = SourceWatch(of: follower.root, captures: captures)
    watching = Task { [sender] in
      while let changes = await watch.next(), !Task.isCancelled { sender.yield(.changed(changes)) }
    }
  }

  // MARK: Changes

  private mutating func take(_ changes: SourceChanges) async {
    do throws(EnvironmentError) {
      guard let read = try follower.reread(sources, changes) else { return }
      sources = read
      try followCaptures()
      await amend(changes)
      if isPlanning { missed.formUnion(changes) } else { beginPlan() }
    } catch {
      sources = nil
      await preview.show(obstacle: error.message)
      follower.tell(.obstacle(error))
    }
  }

  /// Where the configuration names another folder of captures than before, that is read and watched from now on.
  private mutating func followCaptures() throws(EnvironmentError) {
    guard let read = sources, follower.captures(read.value) != captures else { return }
    captures = follower.captures(read.value)
    watch()
    sources = try follower.reread(read, SourceChanges(isEverything: true)) ?? read
  }

  /// Shows articles that were saved before the whole plan is made.
  private mutating func amend(_ changes: SourceChanges) async {
    guard let sources, let plan, let paths = changes.articles(of: sources.value),
      let amended = follower.making.amended(plan, paths, of: sources.value)
    else { return }
    letGo(of: plan)
    self.plan = amended
    await preview.show(amended: amended)
  }

  // MARK: Plans

  private mutating func beginPlan() {
    guard let sources else { return }
    isPlanning = true
    missed = SourceChanges()
    Task(priority: .utility) { [sender, follower] in
      sender.yield(.planned(await follower.making.whole(sources)))
    }
  }

  private mutating func take(_ attempt: PlanAttempt) async {
    isPlanning = false
    guard let sources else { return }
    await show(missed.isEmpty ? attempt : attempt.amended(by: follower.making, missed, of: sources.value))
    if !missed.isEmpty { beginPlan() }
  }

  private mutating func show(_ attempt: PlanAttempt) async {
    letGo(of: plan)
    plan = attempt.isRefused ? nil : attempt.plan.value
    await preview.show(attempt.plan, isRefused: attempt.isRefused)
    follower.tell(.attempt(attempt))
  }
}

extension PlanAttempt {
  /// The same with the articles that were saved since it was begun; as it is where it cannot be amended.
  fileprivate func amended(by making: PlanMaking, _ missed: SourceChanges, of sources: SourceTree) -> PlanAttempt {
    guard !isRefused, let paths = missed.articles(of: sources),
      let amended = making.amended(plan.value, paths, of: sources)
    else { return self }
    return PlanAttempt(Checked(amended, plan.diagnostics), isRefused: false)
  }
}

extension SourceChanges {
  /// The articles that are all that changed; nil where something else did, or more articles than are saved by hand while a plan is made. What
  /// is not there, editors have made and taken away.
  fileprivate func articles(of sources: SourceTree) -> [String]? {
    if isEverything || hasCaptures || paths.count > 64 { return nil }
    let files = paths.filter { path in sources.content.contains { $0.path == path } }
    return !files.isEmpty && files.allSatisfy { $0.hasPrefix("content/articles/") } ? files.sorted() : nil
  }
}
