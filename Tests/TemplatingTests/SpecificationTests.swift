import Diagnostics
import Foundation
import Templating
import Testing

/// The official tests of the Mustache specification, as far as they are at hand.
@Suite struct SpecificationTests {
  static let modules = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "inheritance",
  ]
  static let cases = modules.flatMap(readSpecification)

  @Test(arguments: cases)
  func rendersByteForByte(example: SpecificationCase) {
    let checked = TemplateSet.compile(example.files, roots: [("main", example.view.schema)])
    var output: [UInt8] = []
    checked.value.render("main", example.view, into: &output)
    #expect(String(decoding: output, as: UTF8.self) == example.test.expected)
  }

  /// The specification lets a missing key or partial be empty; here it is a mistake as well.
  @Test(arguments: cases)
  func reportsMissesAndNothingElse(example: SpecificationCase) {
    let codes = Set(TemplateSet.compile(example.files, roots: [("main", example.view.schema)]).diagnostics.map(\.code))
    #expect(codes.isEmpty == !example.isMiss)
    #expect(codes.isSubset(of: [.templateUnknownKey, .templateUnknownPartial]))
  }

  @Test func countsItsCases() {
    for module in Self.modules {
      let count = Self.cases.count { $0.module == module }
      let isAtHand = FileManager.default.fileExists(atPath: specification(module).path)
      print(isAtHand ? "mustache/\(module): \(count) cases" : "skipped: mustache/\(module).json is not at hand")
      #expect(isAtHand == (count > 0))
    }
    print("declined by design: mustache/dynamic-names, lambdas")
  }
}

/// One test of the specification, with the module it is from.
struct SpecificationCase: Sendable, CustomTestStringConvertible {
  /// Names, or parts of names, of tests that use a key or partial which their data do not have.
  private static let misses = [
    "Context Miss", "Failed Lookup", "Broken", "Context Precedence", "never single", "inverted: Context",
    "inverted: List", "Negative Sections",
  ]

  struct Test: Decodable {
    let name: String
    let data: JSONValue
    let template: String
    let partials: [String: String]?
    let expected: String
  }

  let module: String
  let test: Test
  let view: View

  var testDescription: String { "\(module): \(test.name)" }

  var isMiss: Bool {
    Self.misses.contains { testDescription.contains($0) }
  }

  var files: [TemplateFile] {
    let partials = (test.partials ?? [:]).sorted { $0.key < $1.key }
    return ([("main", test.template)] + partials).map { name, text in
      TemplateFile(path: name, name: name, bytes: Array(text.utf8))
    }
  }
}

private struct SpecificationFile: Decodable {
  let tests: [SpecificationCase.Test]
}

private func readSpecification(_ module: String) -> [SpecificationCase] {
  guard let data = try? Data(contentsOf: specification(module)) else { return [] }
  let tests = (try? JSONDecoder().decode(SpecificationFile.self, from: data).tests) ?? []
  return tests.map { SpecificationCase(module: module, test: $0, view: inferredView(of: $0.data)) }
}

private func specification(_ module: String) -> URL {
  sharedFolder.appending(path: "conformance/mustache/\(module).json")
}

/// The material shared between projects: `$DICTUM_SHARED`, or beside the package.
private var sharedFolder: URL {
  if let path = ProcessInfo.processInfo.environment["DICTUM_SHARED"] { return URL(filePath: path) }
  return URL(filePath: #filePath).appending(path: "../../../../shared").standardized
}
