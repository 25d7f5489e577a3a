import Testing

@testable import EDTF

@Suite struct Errors {
  /// The clause and the part of the text that it points at.
  private func fault(_ text: String) throws -> (clause: String, place: String, offset: Int) {
    let error = try #require(throws: EDTFError.self) { try EDTFDate.parse(text) }
    let scalars = text.unicodeScalars.dropFirst(error.offset).prefix(error.length)
    return (error.clause, String(String.UnicodeScalarView(scalars)), error.offset)
  }

  @Test func refusesAThirteenthMonth() throws {
    #expect(try fault("2022-13") == ("there is no 13th month", "13", 5))
  }

  @Test func refusesADayThatItsMonthLacks() throws {
    #expect(try fault("2022-02-30") == ("the 30th of February does not exist", "30", 8))
    #expect(try fault("1960-06-31") == ("the 31st of June does not exist", "31", 8))
    #expect(try fault("2016-05-32") == ("no month has a 32nd day", "32", 8))
  }

  @Test func refusesALeapDayInACommonYear() throws {
    #expect(try fault("1900-02-29") == ("1900 has no 29th of February", "29", 8))
    #expect(try EDTFDate.parse("2000-02-29").earliest?.day == 29)
    #expect(try fault("19X1-02-29") == ("19X1 has no 29th of February", "29", 8))
  }

  @Test func pointsIntoTheMiddleOfIntervalsAndSets() throws {
    #expect(try fault("2000/2001-13") == ("there is no 13th month", "13", 10))
    #expect(try fault("[1667,1668-00]") == ("there is no month 00", "00", 11))
    #expect(try fault("2001/2000") == ("the interval ends before it begins", "2000", 5))
  }

  @Test func countsPlacesInUnicodeScalars() throws {
    #expect(try fault("2020-05-01T10:30:00−05:00") == ("a date has ASCII signs only, and - for every dash", "−", 19))
  }

  @Test func namesTheSignsThatNoDateHas() throws {
    #expect(try fault("7 Feb 2022") == ("a date is written in digits, as in 2022-02-07", "Feb", 2))
    #expect(try fault("on Tuesday") == ("a date is written in digits, as in 2022-02-07", "on", 0))
    #expect(try fault("Tuesday") == ("a date is written in digits, as in 2022-02-07", "Tuesday", 0))
    #expect(try fault("1863- 03-29") == ("a date has no white space", " ", 5))
    #expect(try fault("1985-04-12t23:20:30") == ("the letters of a date are capitals", "t", 10))
    #expect(try fault("2004-(06)") == ("no date has this sign", "(", 5))
  }

  @Test func pointsAtTheEndWhereABracketIsMissing() throws {
    #expect(try fault("[1999") == ("a set that begins with [ ends with ]", "", 5))
  }

  @Test(arguments: [
    ("", "a year has four digits"), ("193", "a year has four digits"),
    ("-0000", "the year before 0001 is 0000, without a minus sign"),
    ("22004-06", "a year of more than four digits follows Y and stands alone"),
    ("Y9999", "a year after Y has more than four digits"),
    ("Y17E7-12", "no month follows a year with Y or S"),
    ("1953S5", "a year of 4 digits has at most 4 significant ones"),
    ("2001?-23", "a season is qualified at its end only"), ("20XX-41", "a season belongs to one whole year without X"),
    ("2001-21-01", "a season or quarter has no days"), ("2022-02-08T19:30", "a time has seconds"),
    ("2022-02T19:30:00", "only a whole day without X, ? and ~ has a time"),
    ("../..", "an interval has a date at one end or both"),
    ("1999..2003", "a range with .. stands in a set, such as [1999..2003]"),
    ("[1984..,1990]", "only the first range of a set lacks its start, only the last its end"),
    ("{}", "a set has a date before and after each comma"),
    ("2016-05-02T24:00:01", "the last moment of a day is 24:00:00"),
    ("2020-05-01T00:00:00+15:00", "a distance from UTC lies between -12:00 and +14:00"),
    ("2022 ", "a date has no white space"), ("7/2/2022", "a day is written with hyphens, year first"),
    ("1985-01/1986/1987", "an interval has one slash"),
    ("2022/2023/2024", "an interval has one slash"), ("2022//", "an interval has one slash"),
    ("2022-2X", "no month has a number of the form 2X"), ("2022-01-4X", "no day has a number of the form 4X"),
    ("156X-11-31", "the 31st of November does not exist"), ("15XX-02-3X", "the calendar has no day of this form"),
  ])
  func statesTheRule(text: String, clause: String) throws {
    #expect(try fault(text).clause == clause)
  }
}
