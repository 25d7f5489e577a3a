internal import ArchiveModel
internal import Diagnostics
internal import Documents

/// Where something stands that had another address earlier.
struct Redirect: Hashable, Sendable {
  let target: Address
  /// What stands there.
  let title: String
}

extension Site {
  /// A page that leads on at every address that something of the archive had under a former name.
  ///
  /// Each leads to the present address at once, however often the thing was renamed.
  var redirects: [PlannedPage] {
    let archive = archive.archive
    var pages: [PlannedPage] = []
    for article in archive.articles.handles { pages += redirects(of: article) }
    for statement in self.archive.statements.handles { pages += redirects(of: statement) }
    for handle in archive.speakers.handles {
      let speaker = archive.speakers[handle]
      pages += redirects(speaker.front.formerly, to: speaker.id, speaker.name, speaker.source.path, Addresses.speaker)
      pages += redirects(
        [.speaker(handle), .addressed(handle)], speaker.front.formerly, speaker.name, speaker.source.path)
    }
    for handle in archive.topics.handles {
      let topic = archive.topics[handle]
      pages += redirects(topic.front.formerly, to: topic.id, topic.label, topic.source.path, Addresses.topic)
      pages += redirects(
        [.topic(handle), .articlesAbout(handle)], topic.front.formerly, topic.label, topic.source.path)
    }
    for event in archive.events.handles { pages += redirects(of: event) }
    for handle in archive.outlets.handles {
      let outlet = archive.outlets[handle]
      pages += redirects(outlet.front.formerly, to: outlet.id, outlet.name, outlet.source.path, Addresses.outlet)
      pages += redirects([.printed(handle), .relayed(handle)], outlet.front.formerly, outlet.name, outlet.source.path)
    }
    for page in archive.pages {
      pages += redirects(page.front.formerly, to: page.slug, page.front.title.value, page.source.path, Addresses.page)
    }
    return pages
  }

  private func redirects(of handle: Handle<Article>) -> [PlannedPage] {
    let article = article(handle)
    return redirects(article.front.aliases, to: article.slug, title(handle), article.source.path, Addresses.article)
  }

  /// A statement has an address under each slug of its article with each of its ids.
  private func redirects(of handle: Handle<Statement>) -> [PlannedPage] {
    let statement = statement(handle)
    guard !statement.isProvisional else { return [] }
    let article = article(statement.article)
    if statement.attributes.formerly.isEmpty, article.front.aliases.isEmpty { return [] }
    let redirect = Redirect(target: address(handle), title: heading(statement))
    return article.names(of: statement).dropFirst().map {
      page(redirect, at: Addresses.statement($0.article, $0.id), article.source.path)
    }
  }

  /// The accounts of an event moved with it; where they have no page of their own they are found on the event's.
  private func redirects(of handle: Handle<Event>) -> [PlannedPage] {
    let event = event(handle)
    let accounts = hasAccountsPage(handle) ? Addresses.accounts(event.id) : Addresses.event(event.id)
    let redirect = Redirect(target: accounts, title: "Accounts: \(event.label)")
    return redirects(event.front.formerly, to: event.id, event.label, event.source.path, Addresses.event)
      + event.front.formerly.map { page(redirect, at: Addresses.accounts($0.value), event.source.path) }
      + redirects([.event(handle), .accounts(handle)], event.front.formerly, event.label, event.source.path)
  }

  /// The parts of long lists moved with what they belong to.
  private func redirects(
    _ owners: [ListOwner], _ former: [Located<String>], _ title: String, _ source: String
  ) -> [PlannedPage] {
    owners.flatMap(parts).flatMap { part in
      let redirect = Redirect(target: address(part), title: title)
      return former.map { page(redirect, at: address(part, under: $0.value), source) }
    }
  }

  private func redirects(
    _ former: [Located<String>], to name: String, _ title: String, _ source: String, _ address: (String) -> Address
  ) -> [PlannedPage] {
    let redirect = Redirect(target: address(name), title: title)
    return former.map { page(redirect, at: address($0.value), source) }
  }

  private func page(_ redirect: Redirect, at address: Address, _ source: String) -> PlannedPage {
    PlannedPage(address: address, kind: .redirect(redirect), source: source)
  }
}
