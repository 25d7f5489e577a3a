import Testing

@testable import EDTF

@Suite struct EnglishWords {
  private func words(_ text: String, _ style: DateStyle = .long) throws -> String {
    try EDTFDate.parse(text).words(in: .english, style: style)
  }

  @Test(arguments: [
    ("2022-02-07", "7 February 2022"), ("2022-02", "February 2022"), ("2022", "2022"), ("0800", "800 CE"),
    ("-0043", "44 BCE"), ("-0043-03-15", "15 March 44 BCE"), ("0000", "1 BCE"), ("Y170000002", "170,000,002"),
    ("Y-17E7", "170,000,001 BCE"), ("Y17E70", "the year 17 × 10⁷⁰"), ("1950S2", "about 1950 (1900–1999)"),
    ("1950S2~", "about 1950 (1900–1999)"),
    ("1950S2%", "perhaps about 1950 (1900–1999)"), ("1953S4", "about 1953"),
    ("-0050S1", "about 51 BCE (1000–1 BCE)"), ("Y171010000S3", "about 171,010,000 (171,000,000–171,999,999)"),
  ])
  func namesDaysMonthsAndYears(text: String, expected: String) throws {
    #expect(try words(text) == expected)
  }

  @Test(arguments: [
    ("2022-02~", "about February 2022"), ("1999?", "perhaps 1999"), ("1984%", "perhaps about 1984"),
    ("2004-06-~11", "11 June 2004 (day approximate)"), ("2004?-06-11", "11 June 2004 (year uncertain)"),
    ("2004-06~-11", "11 June 2004 (year and month approximate)"),
    ("2004?-%06", "June 2004 (year uncertain, month uncertain and approximate)"),
    ("2011-~06-~04", "4 June 2011 (month and day approximate)"), ("?2004-?06", "perhaps June 2004"),
    ("2011-23~", "about autumn 2011"),
    ("2019~-08?-08~", "8 August 2019 (day approximate, year and month uncertain and approximate)"),
  ])
  func saysWhatIsUncertainOrApproximate(text: String, expected: String) throws {
    #expect(try words(text) == expected)
  }

  @Test(arguments: [
    ("199X", "the 1990s"), ("190X", "the years 1900–1909"), ("19XX", "the years 1900–1999"),
    ("1XXX", "the years 1000–1999"), ("02XX", "the years 200–299 CE"), ("-01XX", "the years 200–101 BCE"),
    ("000X", "the years 1 BCE–9 CE"), ("XXXX", "an unknown year"), ("X01X", "a year of the form X01X"),
    ("1999-XX", "some month of 1999"), ("1999-1X", "some month from October to December 1999"),
    ("1999-X1", "January or November 1999"), ("1985-04-XX", "some day of April 1985"),
    ("1985-XX-XX", "some day of 1985"),
    ("1560-XX-25", "the 25th of some month of 1560"), ("2016-01-1X", "some day, 10–19 January 2016"),
    ("2016-02-3X", "refused"), ("199X-02", "February in the 1990s"), ("XXXX-12-25", "25 December in an unknown year"),
    ("201X-02-04", "4 February in the 2010s"), ("1500-1X-25", "a day of the form 1500-1X-25"),
    ("2004-XX~", "about some month of 2004"), ("2004-04-3X", "30 April 2004"),
  ])
  func saysWhatIsUnspecified(text: String, expected: String) throws {
    guard expected != "refused" else {
      #expect(throws: EDTFError.self) { try words(text) }
      return
    }
    #expect(try words(text) == expected)
  }

  @Test(arguments: [
    ("1999/2003", "between 1999 and 2003"), ("2022-02-14/2022-02-20", "between 14 and 20 February 2022"),
    ("2022-02-28/2022-03-02", "between 28 February and 2 March 2022"),
    ("2022-02/2022-05", "between February and May 2022"),
    ("2021-12-28/2022-01-03", "between 28 December 2021 and 3 January 2022"),
    ("1984~/2004%", "between about 1984 and perhaps about 2004"),
    ("../1985", "until 1985"), ("1985/..", "since 1985"), ("1985/", "from 1985, end unknown"),
    ("/1985", "until 1985, start unknown"), ("0000/0000", "1 BCE"),
  ])
  func saysFromWhenToWhen(text: String, expected: String) throws {
    #expect(try words(text) == expected)
  }

  @Test(arguments: [
    ("[1999..2003]", "between 1999 and 2003"), ("[2022-02-14..2022-02-20]", "some day, 14–20 February 2022"),
    ("[2022-02-28..2022-03-02]", "some day, 28 February–2 March 2022"),
    ("[2021-12-28..2022-01-03]", "some day, 28 December 2021–3 January 2022"),
    ("[..2022-02-08]", "on or before 8 February 2022"), ("[2024-02-08..]", "on or after 8 February 2024"),
    ("[..1984]", "in or before 1984"), ("[1667,1668]", "1667 or 1668"), ("{1960,1961-12}", "1960 and December 1961"),
    ("[1667,1668,1670..1672]", "1667, 1668 or 1670–1672"), ("{1999..2003}", "all from 1999 to 2003"),
    ("{2020}", "2020"),
    ("{1760..}", "all from 1760 on"), ("{..1760}", "all up to 1760"), ("[1990~..1995]", "between about 1990 and 1995"),
    ("[2022-02..2022-05]", "between February and May 2022"), ("[2022-02-14..2022-02-14]", "14 February 2022"),
  ])
  func saysWhichOfASet(text: String, expected: String) throws {
    #expect(try words(text) == expected)
  }

  @Test(arguments: [
    ("2001-21", "spring 2001"), ("2001-27", "autumn 2001 (northern hemisphere)"),
    ("2001-30", "summer 2001 (southern hemisphere)"),
    ("2001-34", "the second quarter of 2001"), ("2001-37", "the first four months of 2001"),
    ("2001-38", "May to August 2001"),
    ("2001-41", "the second half of 2001"), ("-0043-22", "summer 44 BCE"),
  ])
  func namesSeasonsAndQuarters(text: String, expected: String) throws {
    #expect(try words(text) == expected)
  }

  @Test(arguments: [
    ("2022-02-08T19:30:00", "8 February 2022, 19:30"), ("2022-02-08T19:30:05", "8 February 2022, 19:30:05"),
    ("2022-02-08T19:30:00Z", "8 February 2022, 19:30 UTC"),
    ("2022-02-08T19:30:00+03", "8 February 2022, 19:30 (UTC+3)"),
    ("2022-02-08T19:30:00-04:30", "8 February 2022, 19:30 (UTC−4:30)"),
  ])
  func tellsTheTime(text: String, expected: String) throws {
    #expect(try words(text) == expected)
  }

  @Test(arguments: [
    ("2022-02-07", "7 Feb 2022"), ("[2022-02-14..2022-02-20]", "some day, 14–20 Feb 2022"), ("2001-34", "Q2 2001"),
    ("2022-02~", "about Feb 2022"), ("2022-02-08T19:30:00Z", "8 Feb 2022, 19:30 UTC"),
  ])
  func shortensMonthsAndQuarters(text: String, expected: String) throws {
    #expect(try words(text, .short) == expected)
  }
}
