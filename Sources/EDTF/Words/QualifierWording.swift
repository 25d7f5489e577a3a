extension DateWording {
  /// One word for all where every part bears the same qualifier, else a remark that names the parts.
  func qualified(_ date: Phrase, _ qualifiers: [(part: DatePrecision, qualifier: Qualifier?)]) -> Phrase {
    let distinct = Set(qualifiers.map(\.qualifier))
    if distinct == [nil] { return date }
    if distinct.count == 1, let qualifier = qualifiers.first?.qualifier {
      return language.qualified(date, qualifier.certainty)
    }
    let groups = Qualifier.allCases.compactMap { qualifier in
      let parts = qualifiers.filter { $0.qualifier == qualifier }.map(\.part)
      return parts.isEmpty ? nil : QualifiedParts(parts: parts, certainty: qualifier.certainty)
    }
    return language.qualified(date, parts: groups)
  }
}

extension Qualifier {
  fileprivate var certainty: DateCertainty {
    switch self {
    case .uncertain: .uncertain
    case .approximate: .approximate
    case .both: .uncertainAndApproximate
    }
  }
}

extension Qualifier {
  /// What it says besides approximate, which the words of an estimate say already.
  fileprivate var besidesApproximate: Qualifier? { self == .approximate ? nil : .uncertain }
}

extension SingleDate {
  /// What holds of each part: its own qualifiers, and those after a part to its right.
  var qualifiers: [(part: DatePrecision, qualifier: Qualifier?)] {
    switch part {
    case .whole where year.value.isEstimate: [(.year, year.qualifier(with: nil)?.besidesApproximate)]
    case .whole: [(.year, year.qualifier(with: nil))]
    case .subyear(_, let after): [(.season, after)]
    case .month(let month):
      [(.year, year.qualifier(with: month.after)), (.month, month.qualifier(with: nil))]
    case .day(let month, let day):
      [
        (.year, year.qualifier(with: .joined(month.after, day.after))),
        (.month, month.qualifier(with: day.after)), (.day, day.qualifier(with: nil)),
      ]
    }
  }

  /// The date without its qualifiers, in EDTF.
  var plainText: String {
    text.filter { !"?~%".contains($0) }
  }
}

extension Component {
  fileprivate func qualifier(with fromRight: Qualifier?) -> Qualifier? {
    .joined(.joined(before, after), fromRight)
  }
}
