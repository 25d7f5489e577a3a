/// Dates of which one or all are meant (EDTF level 2); never empty.
struct DateSet: Sendable, Hashable {
  let choice: Choice
  let members: [Member]

  enum Choice: Sendable, Hashable {
    /// `[…]`
    case one
    /// `{…}`
    case all
  }

  enum Member: Sendable, Hashable {
    case date(SingleDate)
    case range(SingleDate, SingleDate)
    case upTo(SingleDate)
    case onward(SingleDate)

    var dates: [SingleDate] {
      switch self {
      case .date(let date), .upTo(let date), .onward(let date): [date]
      case .range(let first, let last): [first, last]
      }
    }
  }

  var dates: [SingleDate] { members.flatMap(\.dates) }
}
