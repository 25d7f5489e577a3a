internal import Diagnostics
internal import Rendering

/// The editor's page: every problem, by file, with the way to the page that the file makes.
func problemsPage(_ state: PreviewState) -> [UInt8] {
  let title = state.problems.isEmpty ? "No problems" : summary(state.problems)
  return ownPage(
    title: title,
    """
    <header class="head"><p class="kicker">Preview</p><h1>\(title)</h1>
    <p class="intro">\(account(state))</p>
    <p><a href="/">To the site</a></p></header>
    \(byFile(state.problems).map { section($0, $1, state) }.joined())
    """)
}

/// The page that stands at every address as long as there is no site.
func waitingPage(_ state: PreviewState) -> [UInt8] {
  let isMade = state.problems.isEmpty && state.obstacle == nil
  return ownPage(
    title: isMade ? "The site is being made" : "There is no site yet",
    """
    <header class="head"><p class="kicker">Preview</p><h1>\(isMade ? "The site is being made" : "There is no site yet")</h1>
    <p class="intro">\(isMade ? "This page shows it as soon as it is there." : "This page shows it once its problems are solved.")</p></header>
    """)
}

private func ownPage(title: String, _ main: String) -> [UInt8] {
  let html = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'self'; base-uri 'none'; form-action 'self'">
    <meta name="color-scheme" content="light dark">
    <title>\(escaped(title)) – Dictum</title>
    </head>
    <body class="dictum-page">
    <main>
    \(main)</main>
    </body>
    </html>

    """
  return Array(html.utf8)
}

private func account(_ state: PreviewState) -> String {
  if let obstacle = state.obstacle { return "The archive cannot be read: \(escaped(obstacle))" }
  guard let plan = state.site?.plan else { return "There is no site to show yet." }
  if state.isBehind {
    return "The site is shown as it was before. The next save without an error brings it up to date."
  }
  let size = [counted(plan.articleCount, "article"), counted(plan.statementCount, "statement")]
  return "The site is shown as it was saved last: \(size.joined(separator: ", "))."
}

/// Files with errors first, then by their names.
private func byFile(_ problems: [Diagnostic]) -> [(file: String, problems: [Diagnostic])] {
  let files = Dictionary(grouping: problems, by: \.place.file).map { (file: $0.key, problems: $0.value) }
    .sorted { $0.file < $1.file }
  return files.filter(\.problems.hasErrors) + files.filter { !$0.problems.hasErrors }
}

private func section(_ file: String, _ problems: [Diagnostic], _ state: PreviewState) -> String {
  let page = state.site.flatMap { address(of: file, on: $0) }
  let link = page.map { " <a href=\"/\(percentEncoded($0))\">see the page</a>" } ?? ""
  return """
    <section class="file"><h2><code>\(escaped(file))</code> <small>\(summary(problems))\(link)</small></h2>
    \(ProblemMarkup(heading: "h3", namesFile: false).list(errorsFirst(problems)))</section>

    """
}

/// The page that a file of content makes: `articles/express/` of `content/articles/express.md`; nil where there is none.
private func address(of file: String, on site: ServedSite) -> String? {
  guard file.hasPrefix("content/"), file.hasSuffix(".md") else { return nil }
  let name = file.dropFirst("content/".count).dropLast(".md".count)
  let path = String(name.hasPrefix("pages/") ? name.dropFirst("pages/".count) : name) + "/"
  if case .page = site.find(path) { return path }
  return nil
}
