import Testing

@testable import EDTF

@Suite struct Placing {
  private func bounds(_ text: String) throws -> String {
    let date = try EDTFDate.parse(text)
    return "\(date.earliest?.description ?? "–") \(date.latest?.description ?? "–")"
  }

  @Test(arguments: [
    ("2XXX-02-29", "2000-02-29 2996-02-29"), ("-000X", "-0009-01-01 -0001-12-31"), ("-XXXX", "-9999-01-01 -0001-12-31"),
    ("2001-28", "2001-12-01 2002-02-28"), ("2001-29", "2001-09-01 2001-11-30"), ("2001-25", "2001-03-01 2001-05-31"),
    ("2020-37", "2020-01-01 2020-04-30"), ("2020-39", "2020-09-01 2020-12-31"), ("1985/", "1985-01-01 –"),
    ("../1985", "– 1985-12-31"), ("2016-05-02T24:00:00", "2016-05-02 2016-05-02"),
    ("2019-12-31T23:30:00-01", "2020-01-01 2020-01-01"), ("Y99E99", "1000000000000000-01-01 1000000000000000-12-31"),
    ("[..1983,1990..]", "– –"), ("[1990,1667]", "1667-01-01 1990-12-31"),
  ])
  func findsTheFirstAndTheLastDay(text: String, expected: String) throws {
    #expect(try bounds(text) == expected)
  }

  @Test func sortsByTheEarliestDayThenTheLatestAndTheUnknownLast() throws {
    let sorted = [
      "-0043", "[..1983]", "1984", "1985-01-01", "1985", "1985/..", "2022-02-07", "Y170000002", "[..1983,1990..]",
    ]
    let shuffled = try sorted.reversed().map(EDTFDate.parse)
    #expect(shuffled.sorted { $0.sortKey < $1.sortKey }.map(\.text) == sorted)
  }

  @Test(arguments: [
    ("2022-02-07", DateContainer.day(CalendarDay(existing: 2022, 2, 7))),
    ("2022-02-07T10:00:00Z", .day(CalendarDay(existing: 2022, 2, 7))),
    ("[2022-02-14..2022-02-20]", .month(2022, 2)), ("2022-02", .month(2022, 2)), ("2022-21", .year(2022)),
    ("2022-02-28/2022-03-02", .year(2022)), ("1999/2003", nil), ("199X", nil), ("1985/..", nil),
    ("2022-02-~07", .day(CalendarDay(existing: 2022, 2, 7))),
  ])
  func findsTheSmallestContainer(text: String, expected: DateContainer?) throws {
    #expect(try EDTFDate.parse(text).smallestContainer == expected)
  }

  @Test(arguments: [
    ("2022-02-07", DatePrecision.day), ("2022-02-07T10:00:00", .second), ("2022-XX", .month), ("2022-21", .season),
    ("2022", .year),
    ("199X", .decade), ("19XX", .century), ("1XXX", .millennium), ("XXXX", .anyYear), ("X01X", .year),
    ("2022-02-07/2023", .year),
    ("Y17E7", .year),
  ])
  func knowsHowFinelyADateIsWritten(text: String, expected: DatePrecision) throws {
    #expect(try EDTFDate.parse(text).precision == expected)
  }

  @Test(arguments: ["1999?", "2004-06-~11", "1984%/2004", "[1990~..1995]", "1950S2", "2011-23~", "Y171010000S3"])
  func isQualified(text: String) throws {
    #expect(try EDTFDate.parse(text).isQualified)
  }

  @Test func knowsTimesAndZones() throws {
    let local = try EDTFDate.parse("2022-02-07T10:00:00")
    let zoned = try EDTFDate.parse("2022-02-07T10:00:00+01")
    #expect(local.hasTime && !local.hasTimeZone && !local.isQualified)
    #expect(zoned.hasTime && zoned.hasTimeZone)
    #expect(try !EDTFDate.parse("2022-02-07").hasTime)
  }

  @Test(arguments: [
    ("2022", "2022"), ("2022-02", "2022-02"), ("2022-02-07", "2022-02-07"), ("[2022-02-14..2022-02-20]", "2022-W07"),
    ("[2019-12-30..2020-01-05]", "2020-W01"), ("2022-02-08T19:30:00Z", "2022-02-08T19:30:00Z"),
    ("2022-02-08T19:30:00+03", "2022-02-08T19:30:00+03:00"), ("2022-02-08T19:30:00", "2022-02-08T19:30:00"),
    ("0001", "0001"),
    ("0000", nil), ("-0043", nil), ("2022~", nil), ("202X", nil), ("2022-21", nil), ("1999/2003", nil), ("Y17E7", nil),
    ("1950S2", nil),
    ("Y20E2", "2000"), ("{2022-02-14..2022-02-20}", nil), ("[2022-02-15..2022-02-21]", nil),
    ("[2022-02-14..2022-02-27]", nil),
    ("2022-02-08T24:00:00Z", nil), ("[2022-02-14..2022-02-20~]", nil),
  ])
  func writesHTMLOnlyWhereItSaysTheSame(text: String, expected: String?) throws {
    #expect(try EDTFDate.parse(text).htmlDatetime == expected)
  }
}

@Suite struct CalendarDays {
  @Test func countsDaysFrom1970() throws {
    #expect(try #require(CalendarDay(year: 1970, month: 1, day: 1)).dayNumber == 0)
    #expect(try #require(CalendarDay(year: 2000, month: 3, day: 1)).dayNumber == 11017)
    #expect(try #require(CalendarDay(year: 0, month: 1, day: 1)).dayNumber == -719_528)
  }

  @Test func namesTheWeekday() throws {
    #expect(try #require(CalendarDay(year: 2022, month: 2, day: 7)).weekday == 1)
    #expect(try #require(CalendarDay(year: 1969, month: 12, day: 28)).weekday == 7)
  }

  @Test func turnsDayNumbersIntoDaysAndBack() {
    var expected = CalendarDay(dayNumber: -1_000_000)
    for number in -1_000_000...(-700_000) {
      let day = CalendarDay(dayNumber: number)
      #expect(day.dayNumber == number && day >= expected)
      expected = day
    }
  }

  @Test func staysAtTheLimitOfTheYearsItCounts() {
    #expect(CalendarDay(dayNumber: .max).description == "1000000000000000-12-31")
    #expect(CalendarDay(dayNumber: .min).description == "-1000000000000000-01-01")
  }

  @Test func hasNoDayThatDoesNotExist() {
    #expect(CalendarDay(year: 2019, month: 2, day: 29) == nil)
    #expect(CalendarDay(year: 2019, month: 13, day: 1) == nil)
    #expect(CalendarDay(year: 2019, month: 1, day: 0) == nil)
  }
}
