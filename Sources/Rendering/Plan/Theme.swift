package import Diagnostics
internal import Documents
package import FileTrees
internal import Templating

/// A theme that is ready for use: compiled templates, one style sheet, further assets.
package struct Theme: Sendable {
  let templates: TemplateSet
  let styleSheet: OutputFile
  let assets: [OutputFile]
}

/// Makes a theme of the built-in files and those of the archive, which take the place of built-in ones of the same path.
///
/// Style sheets are put together into one file in order of their names; its name holds a digest, so that it can be
/// cached for ever. Paths of both count from the theme's folder: `article.mustache`, `assets/20-article.css`.
package func compileTheme(builtIn: [SourceFile], own: [SourceFile]) -> Checked<Theme> {
  let overridden = Set(own.map { themePath($0.path) })
  let files = (builtIn.filter { !overridden.contains(themePath($0.path)) } + own).sorted {
    themePath($0.path) < themePath($1.path)
  }
  let assets = files.filter { themePath($0.path).hasPrefix("assets/") }
  let templates = files.filter { $0.path.hasSuffix(".mustache") }.map(template).joined()
  return templates.then { TemplateSet.compile($0, roots: pageTemplates) }.map { set in
    Theme(
      templates: set, styleSheet: styleSheet(assets.filter { $0.path.hasSuffix(".css") }),
      assets: assets.filter { !$0.path.hasSuffix(".css") }.map { OutputFile(path: themePath($0.path), bytes: $0.bytes) }
    )
  }
}

/// A template as text; an empty one, with the reason, where it is none.
private func template(_ file: SourceFile) -> Checked<TemplateFile> {
  decodeSource(file).map { text in
    let name = String(themePath(file.path).dropLast(".mustache".count))
    return TemplateFile(path: file.path, name: name, bytes: text?.bytes ?? [])
  }
}

private func themePath(_ path: String) -> String {
  path.hasPrefix("templates/") ? String(path.dropFirst("templates/".count)) : path
}

private func styleSheet(_ files: [SourceFile]) -> OutputFile {
  let bytes = files.flatMap(\.bytes)
  return OutputFile(path: "assets/archive.\(Digest(of: bytes).hexadecimal.prefix(12)).css", bytes: bytes)
}
