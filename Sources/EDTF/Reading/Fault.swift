/// A broken rule and the bytes that break it.
struct Fault: Error {
  let clause: String
  /// In UTF-8 bytes from the start of the text.
  let range: Range<Int>

  init(_ clause: String, _ range: Range<Int>) {
    self.clause = clause
    self.range = range
  }
}

extension Fault {
  static func noMonth(_ month: DigitPattern, _ range: Range<Int>) -> Self {
    guard month.isExact, let number = month.values.first else {
      return Self("no month has a number of the form \(month.text)", range)
    }
    return Self(number == 0 ? "there is no month 00" : "there is no \(englishOrdinal(number)) month", range)
  }

  static func noDay(_ day: DigitPattern, _ range: Range<Int>) -> Self {
    guard day.isExact, let number = day.values.first else {
      return Self("no day has a number of the form \(day.text)", range)
    }
    return Self(number == 0 ? "there is no day 00" : "no month has a \(englishOrdinal(number)) day", range)
  }

  /// A day that its month lacks, or lacks in that year.
  static func absentDay(_ year: Year, _ part: SingleDate.Part, _ range: Range<Int>) -> Self {
    guard case .day(let month, let day) = part, month.value.isExact, day.value.isExact,
      let monthNumber = month.value.values.first, let dayNumber = day.value.values.first
    else { return Self("the calendar has no day of this form", range) }
    let name = "the \(englishOrdinal(dayNumber)) of \(EnglishDates.months[monthNumber - 1])"
    if monthNumber == 2, dayNumber == 29 { return Self("\(year.text) has no 29th of February", range) }
    return Self("\(name) does not exist", range)
  }

  static func significantDigits(_ length: Int, _ range: Range<Int>) -> Self {
    Self("a year of \(length) digits has at most \(length) significant ones", range)
  }

  static func unclosed(_ choice: DateSet.Choice, _ range: Range<Int>) -> Self {
    Self(choice == .one ? "a set that begins with [ ends with ]" : "a set that begins with { ends with }", range)
  }
}

extension Fault {
  static let space = "a date has no white space"
  static let words = "a date is written in digits, as in 2022-02-07"
  static let lowercase = "the letters of a date are capitals"
  static let foreignDash = "a date has ASCII signs only, and - for every dash"
  static let foreignSign = "no date has this sign"
  static let surplus = "the date ends before this"
  static let yearLength = "a year has four digits"
  static let yearTooLong = "a year of more than four digits follows Y and stands alone"
  static let yearTooShort = "a year after Y has more than four digits"
  static let plusSign = "a year has no plus sign"
  static let negativeZero = "the year before 0001 is 0000, without a minus sign"
  static let yearAlone = "no month follows a year with Y or S"
  static let leadingZero = "a number after Y, E or S does not begin with 0"
  static let missingNumber = "a number follows Y, E and S"
  static let numberTooLong = "a number after E or S has at most nine digits"
  static let significantUnknown = "a year with X has no count of significant digits"
  static let monthLength = "a month has two digits"
  static let dayLength = "a day has two digits"
  static let seasonDay = "a season or quarter has no days"
  static let seasonQualifier = "a season is qualified at its end only"
  static let seasonYear = "a season belongs to one whole year without X"
  static let rangeOutsideSet = "a range with .. stands in a set, such as [1999..2003]"
  static let timeWithoutDay = "only a whole day without X, ? and ~ has a time"
  static let timeInGroup = "the dates of an interval or set have no time"
  static let clock = "a time is written hh:mm:ss with two digits each"
  static let noSeconds = "a time has seconds"
  static let fraction = "seconds have no fraction"
  static let hour = "a day has hours 00 to 24"
  static let minute = "an hour has minutes 00 to 59"
  static let second = "a minute has seconds 00 to 59"
  static let endOfDay = "the last moment of a day is 24:00:00"
  static let offsetForm = "a distance from UTC is written +hh or +hh:mm"
  static let offsetRange = "a distance from UTC lies between -12:00 and +14:00"
  static let negativeOffset = "no distance from UTC is written Z or +00:00"
  static let secondSlash = "an interval has one slash"
  static let slashedDay = "a day is written with hyphens, year first"
  static let noEnds = "an interval has a date at one end or both"
  static let intervalReversed = "the interval ends before it begins"
  static let rangeReversed = "the range ends before it begins"
  static let emptyMember = "a set has a date before and after each comma"
  static let noRangeEnds = "a range has a date at one end or both"
  static let oneDot = "a range has two dots"
  static let openInside = "only the first range of a set lacks its start, only the last its end"
}
