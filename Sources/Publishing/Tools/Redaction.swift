/// Takes what is secret out of what a tool says, before anybody reads it.
package struct Redaction: Sendable {
  private let secrets: [String]

  /// - Parameter environment: variables whose values are secret if their names say so; the longest are looked for first.
  package init(_ environment: [String: String]) {
    let named = environment.filter { name, value in value.utf8.count >= 6 && isSecret(name) && !value.hasPrefix("/") }
    secrets = Set(named.values).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  /// A line without the secrets of the environment, the user part of addresses, headers that authorize, and values of
  /// parameters that are named as secrets are.
  package func redacted(_ line: String) -> String {
    let known = secrets.reduce(line) { replacing($1, in: $0) }
    return withoutAuthorization(withoutParameters(withoutUsers(known)))
  }
}

private let stars = "***"

/// What is in the names of things that are secret.
private let secretWords = ["pass", "secret", "token", "key", "credential", "oauth", "authorization", "signature"]

private func isSecret(_ name: some StringProtocol) -> Bool {
  let name = name.lowercased()
  return name == "sig" || secretWords.contains { name.contains($0) }
}

private func replacing(_ secret: String, in line: String) -> String {
  line.split(separator: secret, omittingEmptySubsequences: false).joined(separator: stars)
}

/// `https://user:password@host/` without the user part; a mere name before a host of ssh is no secret.
private func withoutUsers(_ line: String) -> String {
  let parts = line.split(separator: "://", omittingEmptySubsequences: false)
  let rest = parts.dropFirst().map { part in
    let authority = part.prefix { !$0.isWhitespace && !"/\"'".contains($0) }
    guard let at = authority.lastIndex(of: "@"), authority[..<at].contains(":") || authority[..<at].utf8.count > 16
    else { return String(part) }
    return stars + part[at...]
  }
  return ([String(parts[0])] + rest).joined(separator: "://")
}

/// `X-Amz-Signature=0a1b&…`, `pass%3Dabc`: the value goes, the name stays.
private func withoutParameters(_ line: String) -> String {
  var result = ""
  var rest = line[...]
  while let sign = rest.firstIndex(where: { $0 == "=" || $0 == "%" }) {
    let isEncoded = rest[sign] == "%"
    let end = rest.index(sign, offsetBy: isEncoded ? 3 : 1, limitedBy: rest.endIndex) ?? rest.endIndex
    let name = rest[..<sign].reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    result += rest[..<end]
    let isAssignment = !isEncoded || rest[sign..<end].lowercased() == "%3d"
    rest = rest[end...]
    guard isAssignment, isSecret(String(name.reversed())) else { continue }
    let value = rest.prefix(valueLength(rest, isEncoded: isEncoded))
    if !value.isEmpty { result += stars }
    rest = rest[value.endIndex...]
  }
  return result + rest
}

/// How many characters belong to a value that begins a text. In an encoded one `&`, `,`, `:` and `;` are encoded, too.
private func valueLength(_ text: Substring, isEncoded: Bool) -> Int {
  var length = 0
  var rest = text
  while let next = rest.first, !next.isWhitespace, !"&\"',;".contains(next) {
    let ends = ["%26", "%2c", "%3a", "%3b", "%22", "%27"]
    if isEncoded, next == "%", ends.contains(rest.prefix(3).lowercased()) { break }
    rest = rest.dropFirst()
    length += 1
  }
  return length
}

/// All that follows the name of a header that authorizes.
private func withoutAuthorization(_ line: String) -> String {
  guard let header = line.lowercased().firstRange(of: "authorization:") else { return line }
  let count = line.lowercased().distance(from: line.lowercased().startIndex, to: header.upperBound)
  return line.prefix(count) + " " + stars
}
