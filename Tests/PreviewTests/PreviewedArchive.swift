import BuiltInTheme
import Diagnostics
import FileTrees
import Pipeline
import Rendering
import TestSupport

@testable import Preview

/// An archive given in code, as the preview holds it, and the answers that it gives.
struct PreviewedArchive {
  let preview = LivePreview()
  var files: [String: String]

  /// With an article at `articles/example/`.
  init(_ body: String = "Text.\n") {
    files = FixtureArchive().with(article: body).files
    files["content/media/map.txt"] = "0123456789"
  }

  /// Saves the article's body anew.
  mutating func write(_ body: String) async {
    files[FixtureArchive.articlePath] = FixtureArchive.articleFrontMatter + body
    await save()
  }

  /// Makes a plan of the files as they are, and shows it.
  func save() async {
    let plan = await buildSite(from: sources, builtInTheme: builtInTheme)
    await preview.show(plan, isRefused: plan.hasErrors)
  }

  func get(_ path: String, method: String = "GET", host: String = "localhost", _ fields: [String: String] = [:]) async
    -> Response
  {
    var header = HeaderFields()
    header.append("Host", host)
    for field in fields.sorted(by: { $0.key < $1.key }) { header.append(field.key, field.value) }
    let request = Request(method: method, path: path, minorVersion: 1, fields: header)
    return answer(request, from: await preview.state)
  }

  private var sources: SourceTree {
    func files(_ folder: String, except: String = "-") -> [SourceFile] {
      self.files.filter { $0.key.hasPrefix(folder) && !$0.key.hasPrefix(except) }.map {
        SourceFile(path: $0.key, bytes: Array($0.value.utf8))
      }
    }
    return SourceTree(
      configuration: files("dictum.yml").first, content: files("content/", except: "content/media/"),
      templates: files("templates/"), media: files("content/media/"))
  }
}

extension Response {
  var text: String {
    guard case .bytes(let bytes, let range) = body else { return "" }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }
}
