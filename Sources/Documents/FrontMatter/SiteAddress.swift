/// Where a site is to stand, where this is not the place that the configuration names.
package struct SiteAddress: Sendable, Hashable {
  /// With a `/` at its end; nil for the configuration's.
  package let url: String?
  /// Nil for the configuration's.
  package let links: LinkStyle?

  package init(url: String? = nil, links: LinkStyle? = nil) { (self.url, self.links) = (url, links) }
}

extension Configuration {
  /// The configuration for a site at another place. At another address than the archive's own it is for trial: readers and
  /// search engines are to find the archive in one place only.
  package func standing(at address: SiteAddress) -> Configuration {
    var configuration = self
    configuration.links = address.links ?? links
    configuration.url = address.url ?? url
    configuration.isTrial = configuration.url != url
    return configuration
  }
}
