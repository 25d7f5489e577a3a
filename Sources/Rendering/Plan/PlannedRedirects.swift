internal import Documents

extension SitePlan {
  /// Every former address with the one that it leads to, from the site's root; for hosts that can be told of them.
  package var formerAddresses: [(from: Address, to: Address)] {
    pages.compactMap { page in
      if case .redirect(let redirect) = page.kind { (page.address, redirect.target) } else { nil }
    }
  }

  /// The site's address, with a `/` at its end.
  package var url: String { site.configuration.url }
  /// Whether the site stands at another address than the archive's own.
  package var isTrial: Bool { site.configuration.isTrial }
}
