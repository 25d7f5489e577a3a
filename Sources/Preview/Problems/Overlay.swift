internal import Diagnostics

/// What stands over every page: the problems that keep the site from being shown as it was saved, or a hint at those that
/// do not; empty where there is none.
struct Overlay: Sendable {
  let html: String
  /// Names this state of it.
  let tag: String

  /// How many problems are listed; the rest is counted, with the way to all of them.
  private static let limit = 30

  init(problems: [Diagnostic], isBehind: Bool, hasSite: Bool, obstacle: String?) {
    if let obstacle {
      html = Overlay.dialog("The archive cannot be read", "<p class=\"what\">\(escaped(obstacle))</p>\n")
    } else if isBehind {
      html = Overlay.dialog(summary(problems), Overlay.contents(problems, hasSite: hasSite))
    } else {
      html = problems.isEmpty ? "" : Overlay.hint(problems)
    }
    tag = html.isEmpty ? "" : EntityTag(of: Array(html.utf8)).value
  }

  private static func dialog(_ title: String, _ contents: String) -> String {
    """
    <section class="dialog" role="dialog" aria-labelledby="_dictum.title" tabindex="-1">
    <details open>
    <summary><h2 id="_dictum.title">\(escaped(title))</h2></summary>
    <div class="contents">
    \(contents)</div>
    </details>
    </section>
    """
  }

  private static func contents(_ problems: [Diagnostic], hasSite: Bool) -> String {
    let rest = problems.count - limit
    let more = rest > 0 ? "And \(rest) more: " : ""
    return """
      <p class="what">\(hasSite ? lastGood : noneYet)</p>
      \(ProblemMarkup(heading: "h3", namesFile: true).list(errorsFirst(problems).prefix(limit)))\
      <p class="all">\(more)<a href="/_dictum/">All problems, by file</a></p>

      """
  }

  private static let lastGood = "This page is as it was before. The next save without an error brings it up to date."
  private static let noneYet = "There is no site to show yet. The next save without an error brings it up."

  private static func hint(_ problems: [Diagnostic]) -> String {
    "<p class=\"hint\"><a href=\"/_dictum/\">\(summary(problems))</a></p>"
  }
}
