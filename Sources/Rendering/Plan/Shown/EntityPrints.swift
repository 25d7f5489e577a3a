internal import ArchiveModel
internal import Diagnostics
internal import Documents
internal import FileTrees

/// By entity, a digest of what any page may show of it: its file, and what was worked out about it from others.
struct EntityPrints: Sendable {
  let speakers: [Digest]
  let topics: [Digest]
  let events: [Digest]
  let outlets: [Digest]

  init(_ site: Site) {
    let archive = site.archive.archive
    speakers = archive.speakers.handles.map { handle in
      let mark = site.mark(handle)
      return print(of: archive.speakers[handle].source.digest, archive.speakers[handle].body, site) { print in
        print.add(archive.speakers[handle].id)
        print.add(mark.letters)
        print.add(mark.hue ?? 0)
      }
    }
    topics = archive.topics.map { topic in
      print(of: topic.source.digest, topic.body, site) { $0.add(topic.id) }
    }
    outlets = archive.outlets.map { outlet in
      print(of: outlet.source.digest, outlet.body, site) { $0.add(outlet.id) }
    }
    events = archive.events.handles.map { handle in
      print(of: archive.events[handle].source.digest, archive.events[handle].body, site) { print in
        print.add(archive.events[handle].id)
        print.add(site.hasAccountsPage(handle))
        print.add(site.tellings[handle.position].count)
        print.add(site.lists[.accounts(handle)] == nil)
        print.add(archive.events[handle].front.date.flatMap { site.dates.page(of: $0.value.date) }?.text)
      }
    }
  }

  func digest(_ entity: EntityHandle) -> Digest {
    switch entity {
    case .speaker(let handle): speakers[handle.position]
    case .topic(let handle): topics[handle.position]
    case .event(let handle): events[handle.position]
    case .outlet(let handle): outlets[handle.position]
    }
  }
}

private func print(
  of source: Digest, _ body: MarkedText, _ site: Site, _ more: (inout Fingerprint) -> Void
) -> Digest {
  var print = Fingerprint()
  print.add(source)
  print.add(body, on: site)
  more(&print)
  return print.digest
}

extension Fingerprint {
  /// What a text shows that does not stand in its file: pictures with their sizes, and dates that have a page.
  mutating func add(_ body: MarkedText, on site: Site) {
    add(body.pictures) { $0.add(picture: $1.value, on: site) }
    for span in body.spans {
      if case .date(let date) = span.kind { add(site.dates.page(of: date)?.text) }
    }
  }

  mutating func add(picture path: String, on site: Site) {
    let size = site.media.size(path)
    add(size?.width ?? 0)
    add(size?.height ?? 0)
  }
}
