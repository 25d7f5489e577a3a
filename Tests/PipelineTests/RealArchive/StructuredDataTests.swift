import Foundation
import TestSupport
import Testing

/// JSON-LD of the real site, held against the vocabulary of schema.org.
@Suite struct SchemaOrgConformance {
  @Test func usesOnlyTypesThatExistAndPropertiesThatTheyHave() async throws {
    guard let types = Project.shared("conformance/schemaorg/types.csv"),
      let properties = Project.shared("conformance/schemaorg/properties.csv")
    else { return Project.skip("schemaorg") }
    let vocabulary = Vocabulary(types: try Project.text(types), properties: try Project.text(properties))
    var (count, sound) = (0, 0)
    for (path, html) in try await RealArchive.site().files where path.hasSuffix(".html") {
      for text in structuredData(html) {
        count += 1
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
        let faults = vocabulary.faults(in: object)
        #expect(faults == [], "\(path)")
        sound += faults.isEmpty ? 1 : 0
      }
    }
    #expect(count > 150)
    SharedMaterial.report("schema.org: \(sound) of \(count) JSON-LD texts use its vocabulary as it allows")
  }

  private func structuredData(_ html: String) -> [String] {
    html.components(separatedBy: "<script type=\"application/ld+json\">").dropFirst().compactMap {
      $0.components(separatedBy: "</script>").first
    }
  }
}

/// The types of schema.org with their supertypes, and the properties with the types that have them.
private struct Vocabulary {
  private var supertypes: [String: [String]] = [:]
  private var domains: [String: Set<String>] = [:]

  init(types: String, properties: String) {
    for row in rows(types) { supertypes[row["label"] ?? ""] = names(row["subTypeOf"]) }
    for row in rows(properties) { domains[row["label"] ?? ""] = Set(names(row["domainIncludes"])) }
  }

  func faults(in value: Any) -> [String] {
    if let list = value as? [Any] { return list.flatMap(faults) }
    guard let object = value as? [String: Any] else { return [] }
    return ownFaults(object) + object.values.flatMap(faults)
  }

  private func ownFaults(_ object: [String: Any]) -> [String] {
    guard let type = object["@type"] as? String else { return [] }
    guard supertypes[type] != nil else { return ["no type \(type)"] }
    let all = ancestors(of: type)
    return object.keys.filter { !$0.hasPrefix("@") }.sorted().compactMap { key in
      domains[key]?.isDisjoint(with: all) == false ? nil : "\(type) has no \(key)"
    }
  }

  private func ancestors(of type: String) -> Set<String> {
    (supertypes[type] ?? []).reduce([type]) { $0.union(ancestors(of: $1)) }
  }
}

private func names(_ addresses: String?) -> [String] {
  (addresses ?? "").components(separatedBy: ", ").filter { !$0.isEmpty }.map { ($0 as NSString).lastPathComponent }
}

/// The rows of a CSV text (RFC 4180) by the names in its first.
private func rows(_ text: String) -> [[String: String]] {
  var table: [[String]] = [[""]]
  var isQuoted = false
  for scalar in text.unicodeScalars where scalar != "\r" {
    switch (scalar, isQuoted) {
    case ("\"", _): isQuoted.toggle()
    case (",", false): table[table.count - 1].append("")
    case ("\n", false): table.append([""])
    default: table[table.count - 1][table[table.count - 1].count - 1].unicodeScalars.append(scalar)
    }
  }
  let header = table.first ?? []
  return table.dropFirst().map { Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first }) }
}
