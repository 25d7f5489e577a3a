#if canImport(Glibc)
  internal import Glibc

  /// The kernel's own notices of changes in folders (inotify(7)): one descriptor, and a number for each folder.
  struct Inotify: Sendable {
    /// What a watched folder is.
    enum Place: Sendable, Equatable {
      case root
      /// A folder of the archive, by its path.
      case sources(String)
      case captures
    }

    /// One thing that happened in a folder.
    struct Event: Sendable {
      /// Nil where events were lost.
      let place: Place?
      let name: String
      private let mask: Int32

      init(place: Place?, name: String, mask: UInt32) {
        self.place = place
        self.name = name
        self.mask = Int32(bitPattern: mask)
      }

      var isFolder: Bool { has(Int32(bitPattern: UInt32(IN_ISDIR))) }
      var isArrival: Bool { has(IN_CREATE) || has(IN_MOVED_TO) }
      var isCreation: Bool { has(IN_CREATE) }
      var isRemoval: Bool { change != .written }
      var change: SourceChanges.Event { has(IN_DELETE) ? .deleted : has(IN_MOVED_FROM) ? .movedAway : .written }
      /// The watched folder itself is gone.
      var isEnd: Bool { has(IN_DELETE_SELF) || has(IN_MOVE_SELF) || has(IN_UNMOUNT) }

      private func has(_ flag: Int32) -> Bool { mask & flag != 0 }
    }

    private let descriptor: Descriptor
    private var places: [Int32: Place] = [:]

    /// Nil where the user has as many as the system allows.
    init?() {
      let number = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      guard number >= 0 else { return nil }
      descriptor = Descriptor(number: number)
    }

    /// Watches a folder, not those in it; one that is gone is none. False where the system has no room for it.
    mutating func watch(_ folder: String, as place: Place) -> Bool {
      let kinds =
        IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF
      let number = inotify_add_watch(descriptor.number, folder, UInt32(kinds) | UInt32(IN_ONLYDIR))
      if number < 0 { return errno == ENOENT || errno == ENOTDIR || errno == EACCES }
      places[number] = place
      return true
    }

    /// Stops watching a folder of the archive and all in it, since they are there no longer.
    mutating func forget(_ place: Place) {
      guard case .sources(let gone) = place else { return }
      for (number, place) in places {
        guard case .sources(let path) = place, path == gone || path.hasPrefix(gone + "/") else { continue }
        inotify_rm_watch(descriptor.number, number)
        places[number] = nil
      }
    }

    /// What happened, waiting at most for a time where nothing has yet.
    mutating func events(within time: Duration) -> [Event] {
      guard isReadable(within: time) else { return [] }
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = read(descriptor.number, &buffer, buffer.count)
      return count > 0 ? parse(buffer[..<count]) : []
    }

    func pause(_ time: Duration) { usleep(UInt32(milliseconds(time)) * 1_000) }

    private func isReadable(within time: Duration) -> Bool {
      var request = pollfd(fd: descriptor.number, events: Int16(POLLIN), revents: 0)
      return poll(&request, 1, milliseconds(time)) > 0
    }

    private func milliseconds(_ time: Duration) -> Int32 {
      Int32(time.components.seconds * 1_000 + time.components.attoseconds / 1_000_000_000_000_000)
    }

    /// Each event is a number, a mask, a cookie and a length, of four bytes each, and a name, filled up with zeros.
    private mutating func parse(_ bytes: ArraySlice<UInt8>) -> [Event] {
      var events: [Event] = []
      var rest = bytes
      while rest.count >= 16 {
        let word = { (index: Int) in
          rest.dropFirst(index * 4).prefix(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        }
        let (number, mask, length) = (Int32(bitPattern: word(0)), word(1), Int(word(3)))
        let name = String(decoding: rest.dropFirst(16).prefix(length).prefix { $0 != 0 }, as: UTF8.self)
        rest = rest.dropFirst(16 + length)
        if let event = event(number, mask, name) { events.append(event) }
      }
      return events
    }

    /// Nil for what says nothing of files: the kernel's word that a folder is no longer watched.
    private mutating func event(_ number: Int32, _ mask: UInt32, _ name: String) -> Event? {
      if mask & UInt32(IN_Q_OVERFLOW) != 0 { return Event(place: nil, name: "", mask: mask) }
      if mask & UInt32(IN_IGNORED) != 0 {
        places[number] = nil
        return nil
      }
      guard let place = places[number] else { return nil }
      return Event(place: place, name: name, mask: mask)
    }
  }

  /// A descriptor that is closed when nobody holds it any more.
  private final class Descriptor: Sendable {
    let number: Int32
    init(number: Int32) { self.number = number }
    deinit { close(number) }
  }
#endif
