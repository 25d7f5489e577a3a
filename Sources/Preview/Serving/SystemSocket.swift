#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What is needed of the system's sockets, by descriptor. None of these calls waits.
enum SystemSocket {
  /// What became of an attempt to read or write.
  enum Transfer {
    case bytes(Int)
    /// Nothing now; later, when the descriptor is ready.
    case later
    /// The other side is gone.
    case ended
  }

  /// What became of an attempt to take the next connection.
  enum Accepted {
    case connection(Int32)
    case later
    /// The client was gone before it was taken; the next one can be tried.
    case gone
    /// There are no descriptors or no memory for another connection now.
    case noRoom
  }

  /// A socket that listens on 127.0.0.1 alone; the number of the system's error where it cannot.
  static func listening(on port: UInt16) -> Result<Int32, SystemError> {
    #if canImport(Glibc)
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    guard descriptor >= 0 else { return .failure(SystemError(number: errno)) }
    var yes: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    guard prepare(descriptor), bound(descriptor, to: port), listen(descriptor, 1_024) == 0 else {
      let error = SystemError(number: errno)
      close(descriptor)
      return .failure(error)
    }
    return .success(descriptor)
  }

  /// The port on which a socket listens.
  static func port(of descriptor: Int32) -> UInt16 {
    var address = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { _ = getsockname(descriptor, $0, &size) }
    }
    return UInt16(bigEndian: address.sin_port)
  }

  static func accept(on listener: Int32) -> Accepted {
    #if canImport(Glibc)
      let descriptor = Glibc.accept(listener, nil, nil)
    #else
      let descriptor = Darwin.accept(listener, nil, nil)
    #endif
    if descriptor >= 0 {
      guard prepare(descriptor) else {
        close(descriptor)
        return .gone
      }
      return .connection(descriptor)
    }
    switch errno {
    case EAGAIN, EWOULDBLOCK: return .later
    case EMFILE, ENFILE, ENOBUFS, ENOMEM: return .noRoom
    default: return .gone
    }
  }

  /// Reads what has come, into the beginning of a buffer.
  static func receive(_ descriptor: Int32, into buffer: inout [UInt8]) -> Transfer {
    transfer { recv(descriptor, &buffer, buffer.count, 0) }
  }

  /// Writes as much as the system takes.
  static func send(_ descriptor: Int32, _ bytes: ArraySlice<UInt8>) -> Transfer {
    #if canImport(Glibc)
      let flags = Int32(MSG_NOSIGNAL)
    #else
      let flags: Int32 = 0
    #endif
    return bytes.withUnsafeBytes { buffer in
      transfer {
        #if canImport(Glibc)
          Glibc.send(descriptor, buffer.baseAddress, buffer.count, flags)
        #else
          Darwin.send(descriptor, buffer.baseAddress, buffer.count, flags)
        #endif
      }
    }
  }

  /// Says that nothing more will be written.
  static func endWriting(_ descriptor: Int32) { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Ends both directions, so that whoever waits for the descriptor goes on.
  static func cut(_ descriptor: Int32) { shutdown(descriptor, Int32(SHUT_RDWR)) }

  static func close(_ descriptor: Int32) {
    #if canImport(Glibc)
      _ = Glibc.close(descriptor)
    #else
      _ = Darwin.close(descriptor)
    #endif
  }

  private static func transfer(_ call: () -> Int) -> Transfer {
    while true {
      let count = call()
      if count > 0 { return .bytes(count) }
      if count == 0 { return .ended }
      if errno == EAGAIN || errno == EWOULDBLOCK { return .later }
      if errno != EINTR { return .ended }
    }
  }

  private static func bound(_ descriptor: Int32, to port: UInt16) -> Bool {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }

  /// Calls do not wait, programs that are started get no copy, and answers are not held back to be sent together.
  private static func prepare(_ descriptor: Int32) -> Bool {
    var yes: Int32 = 1
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    #if canImport(Darwin)
      setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(MemoryLayout<Int32>.size))
    #endif
    return fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0 && fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0
  }
}

/// An error of the system, by its number.
struct SystemError: Error, Sendable {
  let number: Int32

  var isTaken: Bool { number == EADDRINUSE }
  var reason: String { String(cString: strerror(number)) }
}

/// Raises the number of descriptors that may be open to what the system allows, up to `wanted`; returns what it is then.
func raiseDescriptorLimit(to wanted: Int) -> Int {
  var limit = rlimit()
  #if canImport(Glibc)
    let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
  #else
    let resource = RLIMIT_NOFILE
  #endif
  guard getrlimit(resource, &limit) == 0 else { return 256 }
  if limit.rlim_cur < limit.rlim_max, Int(clamping: limit.rlim_cur) < wanted {
    limit.rlim_cur = min(limit.rlim_max, rlim_t(wanted))
    if setrlimit(resource, &limit) != 0 { _ = getrlimit(resource, &limit) }
  }
  return Int(clamping: limit.rlim_cur)
}
