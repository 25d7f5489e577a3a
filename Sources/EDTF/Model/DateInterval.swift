/// A time from one date to another (EDTF levels 0 and 1); at least one end is a date.
struct DateInterval: Sendable, Hashable {
  let start: End
  let end: End

  enum End: Sendable, Hashable {
    case date(SingleDate)
    /// `..`: no limit.
    case open
    /// Nothing written: there is a limit, but it is not known.
    case unknown

    var date: SingleDate? {
      if case .date(let date) = self { date } else { nil }
    }
  }

  var dates: [SingleDate] { [start.date, end.date].compactMap(\.self) }
}
