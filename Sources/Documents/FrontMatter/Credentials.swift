/// Passwords and tokens in the place of a target, by the ways in which the tools let them be written there.
enum Credentials {
  /// - Parameter means: the key of the target under which the place stands.
  static func stand(in place: String, of means: String) -> Bool {
    switch means {
    case "rclone": options(of: place).contains { isSecret($0.name) && !$0.value.isEmpty || standInAddress($0.value) }
    case "git", "rsync": standInAddress(place[...]) || standBeforeHost(in: place)
    default: false
    }
  }

  // MARK: Addresses

  /// `https://user:password@host/`, `https://token@host/`, `https://host/?access_token=…`; a mere name before a host of
  /// ssh is none.
  private static func standInAddress(_ address: Substring) -> Bool {
    guard let scheme = address.firstRange(of: "://") else { return false }
    let rest = address[scheme.upperBound...]
    let isWeb = address.lowercased().hasPrefix("http")
    return standInUser(rest, isWeb: isWeb) || standInParameters(rest)
  }

  /// A password may hold signs that end a host, so that what looks like a port is none.
  private static func standInUser(_ rest: Substring, isWeb: Bool) -> Bool {
    let authority = rest.prefix { !"/?#".contains($0) }
    if let user = authority.lastIndex(of: "@").map({ authority[..<$0] }) { return isWeb || user.contains(":") }
    guard let colon = authority.lastIndex(of: ":"), !authority.hasSuffix("]") else { return false }
    let isPort = authority[colon...].dropFirst().allSatisfy(\.isNumber)
    return !isPort && rest[authority.endIndex...].contains("@")
  }

  private static func standInParameters(_ rest: Substring) -> Bool {
    guard let start = rest.firstIndex(of: "?") else { return false }
    return rest[start...].dropFirst().split(whereSeparator: { "&;#".contains($0) }).contains { parameter in
      isSecret(parameter.prefix { $0 != "=" }) && parameter.contains("=")
    }
  }

  /// `user:password@host:path`, which the tools would take for a host named `user`.
  private static func standBeforeHost(in place: String) -> Bool {
    guard !place.contains("://"), let at = place.firstIndex(of: "@") else { return false }
    return place[..<at].contains(":") && !place[..<at].contains("/") && place[at...].contains(":")
  }

  // MARK: Options of rclone

  /// Those of a connection string, `:sftp,host=h,pass='a,b':path` or `remote,pass=x:path` (rclone, “Connection
  /// strings”): a value in quotation marks may hold any sign.
  private static func options(of place: String) -> [(name: Substring, value: Substring)] {
    let start = place.hasPrefix(":") ? place.index(after: place.startIndex) : place.startIndex
    var parts: [Substring] = []
    var (begun, index): (String.Index, String.Index) = (start, start)
    var mark: Character?
    while index < place.endIndex, mark != nil || place[index] != ":" {
      if let open = mark {
        if place[index] == open { mark = nil }
      } else if place[index] == "," {
        parts.append(place[begun..<index])
        begun = place.index(after: index)
      } else if "'\"".contains(place[index]) {
        mark = place[index]
      }
      index = place.index(after: index)
    }
    return (parts + [place[begun..<index]]).dropFirst().map { part in
      let name = part.prefix { $0 != "=" }
      return (name, part[name.endIndex...].drop { "='\"".contains($0) })
    }
  }

  // MARK: Names

  /// Whether a name is that of a secret, and not of a file or a command that holds it.
  private static func isSecret(_ name: Substring) -> Bool {
    let words = name.lowercased().split { $0 == "_" || $0 == "-" }
    guard let last = words.last else { return false }
    return ["pass", "password", "passphrase", "secret", "token", "key", "pem", "credentials"].contains(last)
      || words.suffix(2) == ["sas", "url"] || words == ["access", "key", "id"]
  }
}
