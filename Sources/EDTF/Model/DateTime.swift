/// A calendar day with a time of day (EDTF level 0), local or with its distance from UTC.
struct DateTime: Sendable, Hashable {
  let day: CalendarDay
  /// 0 to 24; 24 only as 24:00:00, the end of the day.
  let hour: Int
  let minute: Int
  let second: Int
  let zone: Zone?

  /// How far local time is ahead of UTC.
  enum Zone: Sendable, Hashable {
    case utc
    case wholeHours(Int)
    case minutes(Int)

    /// Minutes ahead of UTC.
    var offset: Int {
      switch self {
      case .utc: 0
      case .wholeHours(let hours): hours * 60
      case .minutes(let minutes): minutes
      }
    }
  }

  /// The day on which it happens in UTC, or the written day where no zone is stated.
  /// 24:00:00 counts to the day it ends.
  var dayInUTC: CalendarDay {
    let written = hour == 24 ? 24 * 60 - 1 : hour * 60 + minute
    let (days, _) = flooredDivision(written - (zone?.offset ?? 0), by: 24 * 60)
    return days == 0 ? day : CalendarDay(dayNumber: day.dayNumber + days)
  }
}
