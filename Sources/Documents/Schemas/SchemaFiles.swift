package import FileTrees

/// The JSON Schemas (draft 2020-12) of `dictum.yml` and of each kind of front matter, for editors and other tools: a file
/// each, `schemas/dictum.json`, `schemas/article.json` and so on, made of the tables that the reader goes by.
///
/// They speak of values as YAML 1.2 reads them, where `2022-02-07` is a text and `2022` a number. A schema refuses
/// nothing that Dictum reads; what it cannot know (whether a date exists, whether an id leads anywhere) is left to
/// `dictum check`.
package func schemaFiles() -> [SourceFile] {
  let kinds = DocumentKind.allCases.map { (String($0.rawValue.dropLast()), $0.table) }
  return ([("dictum", Configuration.table)] + kinds).map { name, table in
    SourceFile(path: "schemas/\(name).json", bytes: jsonSchema(of: table))
  }
}
