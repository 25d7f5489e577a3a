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
  static let undated = Address("dates", "undated")

  static func article(_ slug: String) -> Address { Address("articles", slug) }
  static func statement(_ article: String, _ name: String) -> Address { Address("s", article, name) }
  static func speaker(_ id: String) -> Address { Address("speakers", id) }
  static func topic(_ id: String) -> Address { Address("topics", id) }
  static func event(_ id: String) -> Address { Address("events", id) }
  static func accounts(_ event: String) -> Address { Address("accounts", event) }
  static func outlet(_ id: String) -> Address { Address("outlets", id) }
  static func page(_ slug: String) -> Address { Address(slug) }

  static func date(_ container: DatePage) -> Address {
    switch container {
    case .year(let year): Address("dates", padded(year, 4))
    case .month(let year, let month): Address("dates", padded(year, 4), padded(month, 2))
    case .day(let year, let month, let day): Address("dates", padded(year, 4), padded(month, 2), padded(day, 2))
    }
  }
}

/// A number with leading zeros; a minus sign stands before them.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(abs(number))
  return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
}
