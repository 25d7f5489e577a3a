internal import ArchiveModel

/// The addresses of what an archive holds.
enum Addresses {
  static let articles = Address("articles")
  static let statements = Address("statements")
  static let speakers = Address("speakers")
  static let topics = Address("topics")
  static let events = Address("events")
  static let accounts = Address("accounts")
  static let outlets = Address("outlets")
  static let corrections = Address("corrections")
  static let data = Address("data")
  static let dates = Address("dates")
  static let undated = dates.below("undated")

  static func article(_ slug: String) -> Address { articles.below(slug) }
  static func statement(_ article: String, _ name: String) -> Address { Address("s", article, name) }
  static func speaker(_ id: String) -> Address { speakers.below(id) }
  static func topic(_ id: String) -> Address { topics.below(id) }
  static func event(_ id: String) -> Address { events.below(id) }
  static func accounts(_ event: String) -> Address { accounts.below(event) }
  static func outlet(_ id: String) -> Address { outlets.below(id) }
  static func page(_ slug: String) -> Address { Address(slug) }

  static func date(_ container: DatePage) -> Address {
    switch container {
    case .year(let year): dates.below(padded(year, 4))
    case .month(let year, let month): date(.year(year)).below(padded(month, 2))
    case .day(let year, let month, let day): date(.month(year, month)).below(padded(day, 2))
    }
  }
}

/// A number with leading zeros; a minus sign stands before them.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(abs(number))
  return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
}
