package import Diagnostics

/// Compiled templates, checked against the views that they will be given.
package struct TemplateSet: Sendable {
  struct Root: Sendable {
    let template: String
    let schema: ViewSchema
    let number: Int
    let unit: Int
  }

  let roots: [Root]
  let program: Program

  /// Compiles templates and checks each root, with all that it includes, against its schema.
  ///
  /// Of two files with one name the later counts. All files are parsed, whether a root reaches them or not. Problems
  /// come sorted by place; a set with problems still renders, without the tags concerned.
  package static func compile(
    _ files: [TemplateFile], roots: [(template: String, schema: ViewSchema)]
  ) -> Checked<TemplateSet> {
    let parsed = files.map(parseTemplate).joined()
    var compilation = Compilation(parsed.value)
    let compiled = roots.compactMap { compilation.root($0.template, $0.schema) }
    compilation.compileUnits()
    compilation.numberPieces()
    let problems = parsed.diagnostics + compilation.diagnostics + compilation.endlessInclusions()
    return Checked(TemplateSet(roots: compiled, program: compilation.program), Set(problems).sorted())
  }
}

extension Compilation {
  fileprivate mutating func root(_ name: String, _ schema: ViewSchema) -> TemplateSet.Root? {
    guard let template = numbers[name] else {
      report(.missingRoot(name, at: SourceRange(wholeOf: name)))
      return nil
    }
    let number = table.number(of: schema)
    let unit = Unit(
      body: BodyID(template: template, body: 0), context: Context(root: number), arguments: [:], indentation: [])
    return TemplateSet.Root(template: name, schema: schema, number: number, unit: self.number(of: unit))
  }
}

extension Diagnostic {
  fileprivate static func missingRoot(_ name: String, at place: SourceRange) -> Diagnostic {
    .error(
      .templateUnknownPartial, at: place, "the site's pages need a template ‘\(name)’, and there is none",
      help: "add its file")
  }
}
