/// Passwords and tokens in the place of a target, by the ways in which the tools let them be written there.
enum Credentials {
  /// - Parameter means: the key of the target under which the place stands.
  static func stand(in place: String, of means: String) -> Bool {
    let schemes = place.ranges(of: "://")
    let isInUser = schemes.contains { standInUser(of: place[$0.upperBound...], after: place[..<$0.lowerBound]) }
    if isInUser || standInParameters(of: place) || standInOptions(of: place) { return true }
    return ["rsync", "git"].contains(means) && standBeforeHost(in: place)
  }

  /// `https://user:password@host/`, `https://token@host/`; a mere name before a host of ssh is none.
  private static func standInUser(of rest: Substring, after scheme: Substring) -> Bool {
    let authority = rest.prefix { !"/?#,\"'".contains($0) }
    guard let user = authority.lastIndex(of: "@").map({ authority[..<$0] }) else { return false }
    return user.contains(":") || ["http", "https"].contains { scheme.lowercased().hasSuffix($0) }
  }

  /// `user:password@host:path`, of which the tools would take the user for a host.
  private static func standBeforeHost(in place: String) -> Bool {
    guard !place.contains("://"), let at = place.firstIndex(of: "@") else { return false }
    return place[..<at].contains(":") && !place[..<at].contains("/")
  }

  /// `…?access_token=abc&…`
  private static func standInParameters(of place: String) -> Bool {
    guard let start = place.firstIndex(of: "?") else { return false }
    return place[start...].dropFirst().split(whereSeparator: { "&;".contains($0) }).contains(where: isNamedAsSecret)
  }

  /// `:sftp,host=h,pass=abc:path`, the options of a remote of rclone.
  private static func standInOptions(of place: String) -> Bool {
    place.split(separator: ",").dropFirst().contains(where: isNamedAsSecret)
  }

  private static func isNamedAsSecret(_ assignment: Substring) -> Bool {
    let name = assignment.prefix { $0 != "=" }.lowercased()
    return name.count < assignment.count && secretWords.contains { name.contains($0) }
  }

  private static let secretWords = ["pass", "secret", "token", "key", "credential", "auth"]
}
