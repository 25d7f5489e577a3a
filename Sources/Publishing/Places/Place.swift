package import Disk

/// A place to which a site is brought. The steps are taken in the order in which they stand here; each says what went
/// wrong, and leaves the place as far as it got.
package protocol Place: Sendable {
  /// How messages name it.
  var title: String { get }

  /// The state there, as a former publication left it; empty where there was none.
  func readState() throws(EnvironmentError) -> [UInt8]

  /// The files that are not as a former publication left them, where the place lets that be seen at little cost; of others
  /// nothing is told.
  func altered(since state: PublishedState) throws(EnvironmentError) -> Set<String>

  /// The files there that are in the way of a site (``clashes(of:with:)``), whoever put them there. Asked only where no
  /// publication left a state.
  ///
  /// - Parameter site: the paths of its files.
  func strangers(inTheWayOf site: Set<String>) throws(EnvironmentError) -> Set<String>

  /// Makes ready, and leaves the state there that says what is about to change.
  func begin(_ state: PublishedState) throws(EnvironmentError)

  /// Brings files there, in any order.
  ///
  /// - Parameters:
  ///   - paths: paths of the site, none twice.
  ///   - arrived: told each path that has arrived whole.
  func send(_ paths: [String], arrived: (String) throws(EnvironmentError) -> Void) throws(EnvironmentError)

  /// Removes files, and the folders that are empty then.
  ///
  /// - Parameter folders: the topmost folders in which nothing of the site is left.
  func remove(_ paths: [String], emptying folders: [String]) throws(EnvironmentError)

  /// Leaves the state there that says that all is done.
  func complete(_ state: PublishedState) throws(EnvironmentError)
}

extension Place {
  package func altered(since state: PublishedState) -> Set<String> { [] }
}
