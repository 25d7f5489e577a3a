extension EDTFDate.Form {
  var text: String {
    switch self {
    case .date(let date): date.text
    case .dateTime(let dateTime): dateTime.text
    case .interval(let interval): "\(interval.start.text)/\(interval.end.text)"
    case .set(let set): set.text
    }
  }
}

extension SingleDate {
  var text: String {
    let yearText = year.text(year.value.text)
    return switch part {
    case .whole: yearText
    case .subyear(let subyear, let qualifier): "\(yearText)-\(subyear.rawValue)\(qualifier?.sign ?? "")"
    case .month(let month): "\(yearText)-\(month.text(month.value.text))"
    case .day(let month, let day): "\(yearText)-\(month.text(month.value.text))-\(day.text(day.value.text))"
    }
  }
}

extension Component {
  /// The text of the value between its qualifiers.
  fileprivate func text(_ value: String) -> String {
    (before?.sign ?? "") + value + (after?.sign ?? "")
  }
}

extension DateTime {
  var text: String { "\(day)T\(clock)\(zone?.text ?? "")" }

  private var clock: String {
    [hour, minute, second].map { zeroPadded($0, to: 2) }.joined(separator: ":")
  }
}

extension DateTime.Zone {
  var text: String {
    let sign = offset < 0 ? "-" : "+"
    let (hours, minutes) = Int(offset.magnitude).quotientAndRemainder(dividingBy: 60)
    return switch self {
    case .utc: "Z"
    case .wholeHours: sign + zeroPadded(hours, to: 2)
    case .minutes: sign + zeroPadded(hours, to: 2) + ":" + zeroPadded(minutes, to: 2)
    }
  }
}

extension DateInterval.End {
  fileprivate var text: String {
    switch self {
    case .date(let date): date.text
    case .open: ".."
    case .unknown: ""
    }
  }
}

extension DateSet {
  fileprivate var text: String {
    let list = members.map(\.text).joined(separator: ",")
    return choice == .one ? "[\(list)]" : "{\(list)}"
  }
}

extension DateSet.Member {
  fileprivate var text: String {
    switch self {
    case .date(let date): date.text
    case .range(let first, let last): "\(first.text)..\(last.text)"
    case .upTo(let last): "..\(last.text)"
    case .onward(let first): "\(first.text).."
    }
  }
}
