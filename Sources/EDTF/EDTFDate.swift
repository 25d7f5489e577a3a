/// A date in Extended Date/Time Format: ISO 8601-2:2019, levels 0, 1 and 2, as the Library of Congress profiles it.
///
/// Two dates are equal where they are written alike, so `1999` and `[1999]` differ.
package struct EDTFDate: Sendable, Hashable, CustomStringConvertible {
  let form: Form

  /// What kind of expression it is; held apart, since a date is small among what bears one and is copied with it.
  indirect enum Form: Sendable, Hashable {
    case date(SingleDate)
    case dateTime(DateTime)
    case interval(DateInterval)
    case set(DateSet)
  }

  /// Reads a whole text without white space around it.
  /// Throws the first rule that it breaks, with its place and the nearest form that keeps the rules.
  package static func parse(_ text: String) throws(EDTFError) -> EDTFDate {
    do {
      return EDTFDate(form: try readForm(text))
    } catch {
      throw EDTFError(error, in: text)
    }
  }

  /// The date as it is written in EDTF; reading it gives the same date again.
  package var text: String { form.text }

  /// The same as ``text``.
  package var description: String { text }

  /// The dates that it is made of; one where it is neither an interval nor a set.
  var dates: [SingleDate] {
    switch form {
    case .date(let date): [date]
    case .dateTime: []
    case .interval(let interval): interval.dates
    case .set(let set): set.dates
    }
  }
}

extension EDTFDate {
  /// Whether any part is uncertain or approximate (`?`, `~`, `%`) or an estimate by significant digits (`1950S2`).
  package var isQualified: Bool {
    dates.contains { $0.isQualified || $0.year.value.isEstimate }
  }

  /// Whether it states a time of day.
  package var hasTime: Bool {
    if case .dateTime = form { true } else { false }
  }

  /// Whether it states a time of day with its distance from UTC.
  package var hasTimeZone: Bool {
    if case .dateTime(let dateTime) = form { dateTime.zone != nil } else { false }
  }
}
