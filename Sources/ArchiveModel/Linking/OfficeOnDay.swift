internal import Documents
internal import EDTF

/// The title of the one office that a speaker held throughout a date; nil where there is none, or more than one, or
/// where the date has an open end.
///
/// A bound that is a month or a year counts from its last day where it begins an office and up to its first day where
/// it ends one: an office is named only where it was held for certain.
func office(of speaker: Speaker, throughout date: EDTFDate?) -> String? {
  guard let date, let first = date.earliest, let last = date.latest else { return nil }
  let held = speaker.front.offices.filter { office in
    let begins = office.from.map { from in from.latest.map { $0 <= first } ?? false } ?? true
    let ends = office.to.map { to in to.earliest.map { last <= $0 } ?? false } ?? true
    return begins && ends
  }
  return held.count == 1 ? held[0].title : nil
}
