import Foundation
import TestSupport
import Testing

/// The hostile texts that other readers of CommonMark are tested with: each is read to its end.
///
/// The recipes are followed at a tenth of their size or less, since tests run unoptimised; `make limits` follows them in
/// full. What is refused is refused at a place.
@Suite(.timeLimit(.minutes(20))) struct PathologicalConformance {
  private struct Recipe: Decodable {
    let name: String
    let parts: [Part]

    enum CodingKeys: String, CodingKey {
      case name
      case parts = "input_parts"
    }
  }

  private enum Part: Decodable {
    case text(String)
    case repeated(String, Int)
    case described

    private enum CodingKeys: String, CodingKey {
      case text = "repeat"
      case times
    }

    init(from decoder: any Decoder) throws {
      if let text = try? decoder.singleValueContainer().decode(String.self) {
        self = .text(text)
        return
      }
      let values = try decoder.container(keyedBy: CodingKeys.self)
      guard let text = try values.decodeIfPresent(String.self, forKey: .text) else {
        self = .described
        return
      }
      self = .repeated(text, try values.decode(Int.self, forKey: .times))
    }

    func text(atMost limit: Int) -> String? {
      switch self {
      case .text(let text): text
      case .repeated(let text, let times): String(repeating: text, count: min(times, limit / max(1, text.utf8.count)))
      case .described: nil
      }
    }
  }

  @Test func isReadToTheEnd() throws {
    let recipes = try SharedMaterial.rows("conformance/pathological/generators.json", of: Recipe.self)
    let texts = recipes.map { ($0.name, $0.parts.map { $0.text(atMost: 20_000) }) }.filter { !$0.1.contains(nil) }
    for (name, parts) in texts {
      let (time, problems) = timeOfReading(parts.compactMap(\.self).joined())
      if time > .seconds(1) { print("hostile \(name): \(time), \(problems) problems") }
    }
    if recipes.isEmpty { return }
    SharedMaterial.report(
      "hostile texts, shortened: \(texts.count) of \(recipes.count) read to the end; ‘make limits’ reads all in full")
  }
}
