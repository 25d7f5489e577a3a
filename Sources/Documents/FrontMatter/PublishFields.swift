/// A place to which `dictum publish` brings the site: an entry of `publish` in `dictum.yml`.
package struct PublishingTarget: Sendable, Hashable {
  /// Where the site goes, and by which means.
  package enum Destination: Sendable, Hashable {
    /// A remote of rclone with a path: `web:bucket/archive`.
    case rclone(String)
    /// A repository, by its address or by the name of a remote of the archive's own, and a branch of it.
    case git(String, branch: String)
    /// A place as rsync names it: `user@host:/var/www/archive`.
    case rsync(String)
    /// A folder, from the archive's folder.
    case folder(String)
    /// A file `.zip` or `.tar.gz`, from the archive's folder.
    case file(String)
  }

  package let name: String
  package let destination: Destination
  /// Another address than the archive's own, with a `/` at its end: the site there is for trial.
  package var url: String?
  /// How links are written there; nil where the destination's own way holds.
  package var links: LinkStyle?
  /// The domain for hosts that read it from a file `CNAME`.
  package var domain: String?
}

extension PublishingTarget {
  /// What is opened from a disk needs the names of files; what a server shows does not.
  package func linkStyle(_ configured: LinkStyle) -> LinkStyle {
    if let links { return links }
    return isServed ? configured : .file
  }

  /// Whether a server shows the site as it lies there.
  package var isServed: Bool {
    switch destination {
    case .rclone, .git, .rsync: true
    case .folder, .file: links == .folder
    }
  }
}

/// The keys of which a target has one.
let publishingMeans = ["rclone", "git", "rsync", "folder", "file"]

extension FieldType {
  /// The mapping of names to targets.
  static var publishingTargets: FieldType {
    .named(.id, .either(publishingMeans.map { .mapping(.publishingTarget($0)) }))
  }
}

extension FieldTable {
  private static let destinations: [String: Field] = [
    "rclone": .required(
      "rclone", .text, example: "web:bucket/archive", "A remote of rclone’s configuration, and a path there"),
    "git": .required(
      "git", .text, example: "git@example.org:me/archive.git", "A repository, or a remote of the archive’s own"),
    "rsync": .required("rsync", .text, example: "me@example.org:/var/www/archive", "A place as rsync names it"),
    "folder": .required("folder", .text, example: "../site", "A folder"),
    "file": .required(
      "file", .pattern("[^\\n\\r]*\\.(zip|tar\\.gz)"), example: "archive.zip", "A file .zip or .tar.gz"),
  ]

  /// The keys of a target, by the one that says where the site goes.
  static func publishingTarget(_ destination: String) -> FieldTable {
    let place = destinations.filter { $0.key == destination }.map(\.value)
    let branch = [Field.optional("branch", .text, "The branch; ‘pages’ if absent")]
    return FieldTable("a target", place + (destination == "git" ? branch : []) + ofEveryTarget)
  }

  private static let ofEveryTarget: [Field] = [
    .optional("url", .address, "Another address than the archive’s own: the site there is for trial"),
    .optional("links", .choice(LinkStyle.self), "How links are written"),
    .optional("domain", .text, "The domain, for hosts that read it from a file CNAME"),
  ]
}
