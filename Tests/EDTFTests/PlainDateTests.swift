import Testing

@testable import EDTF

/// Dates of plain numbers can be made of these without their text.
@Suite struct PlainDates {
  @Test func ofEveryDayAreWhatReadingTheirTextGives() throws {
    for year in [0, 1, 4, 100, 400, 999, 1899, 1900, 2000, 2022, 2024, 9999] {
      for month in 0...12 {
        for day in 0...CalendarDay.daysInMonth(month, of: year) {
          let date = try #require(EDTFDate(year: year, month: month, day: day))
          #expect(try date == EDTFDate.parse(date.text))
          #expect(date.numbers?.year == year && date.numbers?.month == month && date.numbers?.day == day)
        }
      }
    }
  }

  @Test(arguments: [
    (-1, 0, 0), (10_000, 0, 0), (2022, 13, 0), (2022, -1, 0), (2022, 2, 29), (2022, 4, 31), (2022, 0, 1), (2022, 1, -1),
  ])
  func thatTheCalendarDoesNotHaveAreNone(year: Int, month: Int, day: Int) {
    #expect(EDTFDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    "-0043", "2022?", "2022-02~", "2022-%02-07", "199X", "2022-XX", "2022-02-XX", "2001-21", "1950S2", "Y17000000",
    "2022-02-07T10:00:00Z", "1999/2003", "[2022-02-07]", "{2022,2023}", "2022-02-07/..",
  ])
  func areNoOthers(text: String) throws {
    #expect(try EDTFDate.parse(text).numbers == nil)
  }
}
