package import Diagnostics
package import Rendering

/// The site as it is shown now, and those who wait for it to change.
package actor LivePreview {
  private(set) var state = PreviewState.starting
  let listeners = EventStreams()

  package init() {}

  /// Takes a new plan.
  ///
  /// - Parameter isRefused: whether its problems forbid to show it; then the last good site stays.
  package func show(_ plan: Checked<SitePlan>, isRefused: Bool) async {
    let site = isRefused ? state.site : ServedSite(plan.value, after: state.site)
    await change(
      to: PreviewState(
        site: site, problems: plan.diagnostics, isBehind: isRefused, generation: state.generation + 1))
  }

  /// Takes the plan that is shown with newer versions of an article or two; what is known of problems stays until the whole
  /// plan comes.
  package func show(amended plan: SitePlan) async {
    await change(
      to: PreviewState(
        site: state.site.map { ServedSite(amending: $0, plan) }, problems: state.problems, isBehind: state.isBehind,
        generation: state.generation + 1))
  }

  /// Tells that the archive could not be read; the last good site stays.
  ///
  /// - Parameter obstacle: what cannot be read and why, one line.
  package func show(obstacle: String) async {
    await change(
      to: PreviewState(
        site: state.site, problems: state.problems, isBehind: state.isBehind, obstacle: obstacle,
        generation: state.generation + 1))
  }

  private func change(to next: PreviewState) async {
    let last = state
    state = next
    letGo(of: last)
    await listeners.send(next.generation)
  }
}
