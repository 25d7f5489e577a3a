internal import ArchiveModel
internal import Documents

extension SiteList {
  var title: String { rawValue.capitalizedAtStart }
  var address: Address { Address(rawValue) }
}

extension Site {
  /// The name and the address of what navigation leads to.
  func destination(_ target: SiteNavigation.Target) -> (title: String, address: Address) {
    switch target {
    case .list(.corrections): (correctionsTitle, Addresses.corrections)
    case .list(let list): (list.title, list.address)
    case .page(let handle):
      (archive.archive.pages[handle].front.title.value, Addresses.page(archive.archive.pages[handle].slug))
    }
  }
}

extension SiteNavigation.Target {
  /// Whether it is the archive’s own prose, or stands with it.
  var isProse: Bool {
    switch self {
    case .page, .list(.corrections): true
    case .list: false
    }
  }
}
