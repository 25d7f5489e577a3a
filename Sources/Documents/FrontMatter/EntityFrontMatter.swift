package import EDTF
internal import Diagnostics

/// Whether a speaker is a human being or an institution.
package enum SpeakerKind: String, CaseIterable, Sendable, Hashable {
  case person
  case body
}

/// A further name of a speaker, and when it was borne.
package struct Alias: Hashable, Sendable {
  package let name: String
  package let from: EDTFDate?
  package let to: EDTFDate?
}

/// An office and when it was held; `to` is nil while it lasts.
package struct Office: Hashable, Sendable {
  package let title: String
  package let body: String?
  package let from: EDTFDate?
  package let to: EDTFDate?
}

package struct SpeakerFrontMatter: Sendable {
  package let name: Located<String>
  package let kind: SpeakerKind
  /// The text that the name is sorted by: "Putin, Vladimir".
  package let sort: String?
  package let aliases: [Alias]
  package let offices: [Office]
  /// An item of Wikidata: `Q7747`.
  package let wikidata: String?
  package let links: [String]
  /// The two letters that identify the speaker in the margin.
  package let letters: String?
  /// One of the eight hues, from 1.
  package let hue: Int?
  /// Earlier ids.
  package let formerly: [Located<String>]
  package let custom: [CustomField]

  static let table = FieldTable(
    "a speaker",
    [
      .required("name", .text, example: "Ada Lovelace", "The name as readers know it"),
      .required(
        "kind", .choice(SpeakerKind.self), example: "person",
        "‘person’, or ‘body’: an institution that speaks without a named person"),
      .optional("sort", .text, "What the name is sorted by: “Lovelace, Ada”"),
      .optional("aliases", .list(.mapping(.alias)), "Further names, and when they were borne"),
      .optional("offices", .list(.mapping(.office)), "Offices and when they were held"),
      .optional("wikidata", .pattern("Q[0-9]+"), "An item of Wikidata: Q7259"),
      .optional("links", .addresses, "Further addresses"),
      .optional("letters", .text, "The letters that mark the speaker; written by ‘dictum pin’"),
      .optional("hue", .number(1...8), "The hue that marks the speaker; written by ‘dictum pin’"),
      .optional("formerly", .names(.id), "Earlier ids"),
      .optional("custom", .named(.free, .text), "Fields of the archive’s own"),
    ])

  init(_ fields: inout FieldReader) {
    name = fields.string("name") ?? Located("", at: 0..<0)
    kind = fields.choice("kind", SpeakerKind.self) ?? .person
    sort = fields.string("sort")?.value
    aliases = fields.aliases()
    offices = fields.offices()
    wikidata = fields.wikidata()
    links = fields.links("links")
    letters = fields.string("letters")?.value
    hue = fields.hue()
    formerly = fields.formerNames("formerly")
    custom = fields.custom()
  }
}

/// A topic is a SKOS concept.
package struct TopicFrontMatter: Sendable {
  package let label: Located<String>
  package let alternative: [String]
  package let broader: [Located<EntityReference>]
  package let related: [Located<EntityReference>]
  package let exactMatch: [String]
  /// Earlier ids.
  package let formerly: [Located<String>]
  package let custom: [CustomField]

  static let table = FieldTable(
    "a topic",
    [
      .required("label", .text, example: "NATO enlargement", "The label"),
      .optional("alternative", .texts(mayBeEmpty: false), "Other labels"),
      .optional("broader", .names(.reference), "Ids of broader topics"),
      .optional("related", .names(.reference), "Ids of related topics"),
      .optional("exact_match", .addresses, "Addresses of the same concept elsewhere"),
      .optional("formerly", .names(.id), "Earlier ids"),
      .optional("custom", .named(.free, .text), "Fields of the archive’s own"),
    ])

  init(_ fields: inout FieldReader) {
    label = fields.string("label") ?? Located("", at: 0..<0)
    alternative = fields.texts("alternative")
    broader = fields.references("broader")
    related = fields.references("related")
    exactMatch = fields.links("exact_match")
    formerly = fields.formerNames("formerly")
    custom = fields.custom()
  }
}

package struct EventFrontMatter: Sendable {
  package let label: Located<String>
  /// Nil where it is `unknown`.
  package let date: Located<KnownDate>?
  package let place: String?
  package let participants: [Located<EntityReference>]
  package let topics: [Located<EntityReference>]
  package let points: [EventPoint]
  /// Earlier ids.
  package let formerly: [Located<String>]
  package let custom: [CustomField]

  static let table = FieldTable(
    "an event",
    [
      .required("label", .text, example: "Talks in Moscow", "What happened"),
      .required(
        "date", .knownDate("an event"), example: "2022-02-07", "When: an EDTF date, ‘unknown’, or how the date is known"
      ),
      .optional("place", .text, "Where"),
      .optional("participants", .names(.reference), "Ids of speakers"),
      .optional("topics", .names(.reference), "Ids of topics"),
      .optional("points", .list(.mapping(.point)), "What parallel accounts say, point by point"),
      .optional("formerly", .names(.id), "Earlier ids"),
      .optional("custom", .named(.free, .text), "Fields of the archive’s own"),
    ])

  init(_ fields: inout FieldReader) {
    label = fields.string("label") ?? Located("", at: 0..<0)
    date = fields.knownDate("date", owner: "an event")
    place = fields.string("place")?.value
    participants = fields.references("participants")
    topics = fields.references("topics")
    points = fields.points()
    formerly = fields.formerNames("formerly")
    custom = fields.custom()
  }
}

package struct OutletFrontMatter: Sendable {
  package let name: Located<String>
  package let kind: String?
  package let country: String?
  package let url: String?
  package let note: String?
  /// Earlier ids.
  package let formerly: [Located<String>]
  package let custom: [CustomField]

  static let table = FieldTable(
    "an outlet",
    [
      .required("name", .text, example: "The Daily Gazette", "The name"),
      .optional("kind", .text, "What it is: newspaper, agency, broadcaster, website"),
      .optional("country", .text, "Where it is"),
      .optional("url", .address, "Its address"),
      .optional("note", .text, "A remark"),
      .optional("formerly", .names(.id), "Earlier ids"),
      .optional("custom", .named(.free, .text), "Fields of the archive’s own"),
    ])

  init(_ fields: inout FieldReader) {
    name = fields.string("name") ?? Located("", at: 0..<0)
    kind = fields.string("kind")?.value
    country = fields.string("country")?.value
    url = fields.address("url")
    note = fields.string("note")?.value
    formerly = fields.formerNames("formerly")
    custom = fields.custom()
  }
}

package struct PageFrontMatter: Sendable {
  package let title: Located<String>
  /// The page's place in the navigation; nil where it is not in it.
  package let navigation: Int?
  /// Earlier slugs.
  package let formerly: [Located<String>]

  static let table = FieldTable(
    "a page",
    [
      .required("title", .text, example: "Method", "The title"),
      .optional("navigation", .number(0...Int.max), "The page’s place in the main navigation"),
      .optional("formerly", .names(.id), "Earlier slugs"),
    ])

  init(_ fields: inout FieldReader) {
    title = fields.string("title") ?? Located("", at: 0..<0)
    navigation = fields.number("navigation")
    formerly = fields.formerNames("formerly")
  }
}

extension FieldTable {
  fileprivate static let alias = FieldTable(
    "an alias",
    [
      .required("name", .text, example: "Mr Lovelace", "The name"),
      .optional("from", .date(or: nil), "Since when"),
      .optional("to", .date(or: nil), "Until when"),
    ])

  fileprivate static let office = FieldTable(
    "an office",
    [
      .required("title", .text, example: "President of France", "What it is called"),
      .optional("body", .text, "Of what it is an office"),
      .optional("from", .date(or: nil), "Since when it was held"),
      .optional("to", .date(or: nil), "Until when; absent while it is held"),
    ])
}

extension FieldReader {
  /// Texts as a YAML list, or one text as it stands.
  fileprivate mutating func texts(_ name: String) -> [String] {
    guard let node = entry(name)?.value else { return [] }
    if case .sequence(let items) = node.content { return items.compactMap { string($0, name)?.value } }
    return string(node, name).map { [$0.value] } ?? []
  }

  /// Web addresses as a YAML list, or one.
  fileprivate mutating func links(_ name: String) -> [String] {
    words(name).compactMap { webAddress($0) }
  }

  fileprivate mutating func aliases() -> [Alias] {
    mappings("aliases").compactMap { node in
      var fields = inner(node, .alias)
      let name = fields.string("name")
      let alias = name.map { Alias(name: $0.value, from: fields.date("from")?.value, to: fields.date("to")?.value) }
      report(fields.diagnostics)
      return alias
    }
  }

  fileprivate mutating func offices() -> [Office] {
    mappings("offices").compactMap { node in
      var fields = inner(node, .office)
      let title = fields.string("title")
      let office = title.map {
        Office(
          title: $0.value, body: fields.string("body")?.value, from: fields.date("from")?.value,
          to: fields.date("to")?.value)
      }
      report(fields.diagnostics)
      return office
    }
  }

  fileprivate mutating func wikidata() -> String? {
    guard let item = string("wikidata") else { return nil }
    let digits = item.value.utf8.dropFirst()
    if item.value.hasPrefix("Q"), !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) {
      return item.value
    }
    report(.notAWikidataItem(item, in: text))
    return nil
  }

  fileprivate mutating func hue() -> Int? {
    guard let number = number("hue"), let node = entry("hue")?.value else { return nil }
    if (1...8).contains(number) { return number }
    report(.wrongType("hue", expected: "a whole number from 1 to 8", node, in: text))
    return nil
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func notAWikidataItem(_ item: Located<String>, in text: SourceText) -> Diagnostic {
    .error(
      .badValue, at: text.place(item.range), "‘\(item.value)’ is no Wikidata item",
      help: "an item is a Q and a number, such as Q7747")
  }
}
