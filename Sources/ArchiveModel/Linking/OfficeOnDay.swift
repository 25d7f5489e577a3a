internal import Documents
internal import EDTF

/// The title of the one office that a speaker held throughout a date; nil where there is none, or more than one, or
/// where the date has an open end. An office is named only where it was held for certain.
func office(of speaker: Speaker, throughout date: EDTFDate?) -> String? {
  guard let date, date.earliest != nil, date.latest != nil else { return nil }
  let held = speaker.front.offices.filter { office in
    Term(from: office.from, to: office.to).certain.map { term in
      date.days.allSatisfy { cover([term], $0) }
    } ?? false
  }
  return held.count == 1 ? held[0].title : nil
}
