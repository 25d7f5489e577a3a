import Diagnostics
import Foundation
import Templating
import TestSupport
import Testing

/// The official tests of the Mustache specification, as far as they are at hand.
@Suite struct MustacheConformance {
  static let modules = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "inheritance",
  ]
  static let cases = modules.flatMap(readSpecification)

  @Test(arguments: cases)
  func rendersByteForByte(example: SpecificationCase) {
    #expect(example.output == example.test.expected)
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
      let cases = Self.cases.filter { $0.module == module }
      let equal = cases.count { $0.output == $0.test.expected }
      if !cases.isEmpty { SharedMaterial.report("Mustache, \(module).json: \(equal) of \(cases.count) equal") }
    }
    if !Self.cases.isEmpty { SharedMaterial.report("Mustache, dynamic-names.json: declined by design") }
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

  /// What the template renders to.
  var output: String {
    let checked = TemplateSet.compile(files, roots: [("main", view.schema)])
    var output: [UInt8] = []
    checked.value.render("main", view, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

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

/// None where the file is not at hand or no specification, which the count of its cases shows.
private func readSpecification(_ module: String) -> [SpecificationCase] {
  guard let data = SharedMaterial.data("conformance/mustache/\(module).json") else { return [] }
  do {
    return try JSONDecoder().decode(SpecificationFile.self, from: data).tests.map {
      SpecificationCase(module: module, test: $0, view: inferredView(of: $0.data))
    }
  } catch {
    Issue.record(error, "mustache/\(module).json")
    return []
  }
}
