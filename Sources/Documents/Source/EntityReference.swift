/// The four kinds of entity, each a folder under `content/`.
package enum EntityKind: String, CaseIterable, Sendable, Hashable {
  case speaker
  case topic
  case event
  case outlet

  /// The kind of the files that describe it.
  package var documents: DocumentKind {
    switch self {
    case .speaker: .speakers
    case .topic: .topics
    case .event: .events
    case .outlet: .outlets
    }
  }
}

/// An id as somebody wrote it: `putin`, or qualified by its kind, `speaker:putin`.
package struct EntityReference: Hashable, Sendable {
  /// Nil where the reference is not qualified.
  package let kind: EntityKind?
  package let id: String

  /// Reads what stands before a colon as the kind; nil where it is none.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if parts.count == 1 {
      (kind, id) = (nil, shared(text))
    } else if let kind = EntityKind(rawValue: parts[0]) {
      (self.kind, id) = (kind, shared(parts[1]))
    } else {
      return nil
    }
  }

  /// Whether two references have one id and no two kinds.
  func mayBe(_ other: EntityReference) -> Bool {
    id == other.id && (kind == other.kind || kind == nil || other.kind == nil)
  }

  package init(kind: EntityKind?, id: String) {
    self.kind = kind
    self.id = shared(id)
  }
}
