/// A program of others that brings files to a kind of place.
enum CompanionTool: String, Sendable {
  case rclone
  case git
  case rsync

  /// What it is for, for the message where it is missing.
  var purpose: String {
    switch self {
    case .rclone: "rclone brings the site to S3, SFTP, WebDAV and many other kinds of storage"
    case .git: "git brings the site to a branch of a repository"
    case .rsync: "rsync brings the site to a server over ssh"
    }
  }

  /// The one command that installs it.
  var installation: String {
    #if os(macOS)
      "brew install \(rawValue)"
    #else
      "sudo apt install \(rawValue)"
    #endif
  }
}
