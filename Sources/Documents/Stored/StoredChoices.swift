internal import Diagnostics

extension EntityKind: NumberedChoice {
  var number: UInt8 {
    switch self {
    case .speaker: 0
    case .topic: 1
    case .event: 2
    case .outlet: 3
    }
  }
}

extension SpeakerKind: NumberedChoice {
  var number: UInt8 {
    switch self {
    case .person: 0
    case .body: 1
    }
  }
}

extension DateBasis: NumberedChoice {
  var number: UInt8 {
    switch self {
    case .stated: 0
    case .inferred: 1
    case .supplied: 2
    case .event: 3
    }
  }
}

extension TextMode: NumberedChoice {
  var number: UInt8 {
    switch self {
    case .digest: 0
    case .excerpts: 1
    case .full: 2
    case .metadata: 3
    }
  }
}

extension EventPoint.Relation: NumberedChoice {
  var number: UInt8 {
    switch self {
    case .same: 0
    case .differs: 1
    case .only: 2
    }
  }
}

extension StatementMode: NumberedChoice {
  var number: UInt8 {
    switch self {
    case .direct: 0
    case .partial: 1
    case .indirect: 2
    }
  }
}

extension Certainty: NumberedChoice {
  var number: UInt8 {
    switch self {
    case .high: 0
    case .medium: 1
    case .low: 2
    }
  }
}

extension StatementStatus: NumberedChoice {
  var number: UInt8 {
    switch self {
    case .disputed: 0
    case .misattributed: 1
    case .retracted: 2
    }
  }
}

extension Table.Alignment: NumberedChoice {
  var number: UInt8 {
    switch self {
    case .left: 0
    case .center: 1
    case .right: 2
    }
  }
}

extension Severity: NumberedChoice {
  var number: UInt8 {
    switch self {
    case .error: 0
    case .warning: 1
    }
  }
}
