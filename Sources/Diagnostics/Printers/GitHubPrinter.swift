/// Problems as workflow commands, which GitHub and Forgejo show beside the changed lines.
///
/// Form: `::error file=…,line=…,col=…,endLine=…,endColumn=…,title=code::message`, a line a problem; percent signs and
/// line ends are escaped as the runners ask for.
package func printForGitHub(_ diagnostics: [Diagnostic]) -> String {
  diagnostics.map(command).joined()
}

private func command(_ diagnostic: Diagnostic) -> String {
  let place = diagnostic.place
  let properties = [
    "file=\(escapedProperty(place.file))", "line=\(place.start.line)", "col=\(place.start.column)",
    "endLine=\(place.end.line)", "endColumn=\(place.end.column)", "title=\(diagnostic.code.rawValue)",
  ]
  let message = diagnostic.help.map { "\(diagnostic.message)\nhelp: \($0)" } ?? diagnostic.message
  return "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))::\(escaped(message))\n"
}

private func escaped(_ text: String) -> String {
  text.unicodeScalars.map { scalar in
    switch scalar {
    case "%": "%25"
    case "\r": "%0D"
    case "\n": "%0A"
    default: String(scalar)
    }
  }.joined()
}

private func escapedProperty(_ text: String) -> String {
  escaped(text).unicodeScalars.map { scalar in
    switch scalar {
    case ":": "%3A"
    case ",": "%2C"
    default: String(scalar)
    }
  }.joined()
}
