extension DateWording {
  func words(_ set: DateSet) -> Phrase {
    guard set.members.count == 1, let member = set.members.first else {
      let list = set.members.map { listed($0, set.choice) }
      return set.choice == .one ? language.oneOf(list) : language.allOf(list)
    }
    return alone(member, set.choice)
  }

  private func alone(_ member: DateSet.Member, _ choice: DateSet.Choice) -> Phrase {
    guard case .range(let first, let last) = member, first != last else { return listed(member, choice) }
    let ends = rangeEnds(first, last)
    if choice == .all { return language.all(from: ends.first, to: ends.last) }
    if case (.day, .day) = (first.exact, last.exact) { return language.someDay(from: ends.first, to: ends.last) }
    return language.between(ends.first, ends.last)
  }

  private func listed(_ member: DateSet.Member, _ choice: DateSet.Choice) -> Phrase {
    switch member {
    case .date(let date): words(date).phrase
    case .range(let first, let last): span(first, last)
    case .upTo(let last):
      choice == .one ? language.onOrBefore(words(last)) : language.all(upTo: words(last).phrase)
    case .onward(let first):
      choice == .one ? language.onOrAfter(words(first)) : language.all(from: words(first).phrase)
    }
  }

  /// Ends that are not exact take words between them, since a dash after "about 1990" would seem to belong to it all.
  private func span(_ first: SingleDate, _ last: SingleDate) -> Phrase {
    guard first != last, first.exact != nil, last.exact != nil else { return between(first, last) }
    let ends = rangeEnds(first, last)
    return language.span(ends.first, ends.last)
  }
}
