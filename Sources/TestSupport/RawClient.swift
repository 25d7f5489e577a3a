internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A client on a socket of its own, connected to a port of 127.0.0.1, that sends bytes as they are.
package final class RawClient: Sendable {
  private let descriptor: Int32

  /// - Throws: where nothing listens there.
  package init(port: UInt16) throws {
    #if canImport(Glibc)
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var patience = timeval(tv_sec: 120, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    if status != 0 { throw Unreachable() }
  }

  deinit { close(descriptor) }

  /// What a server answers to some bytes up to the end of the connection.
  package static func exchange(_ bytes: [UInt8], port: UInt16) async throws -> String {
    let client = try RawClient(port: port)
    return await onThread {
      client.send(bytes)
      shutdown(client.descriptor, Int32(SHUT_WR))
      return client.receiveAll()
    }
  }

  /// Sends all bytes, as long as the other side takes them.
  package func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      #if canImport(Glibc)
        let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      #else
        let count = rest.withUnsafeBytes { Darwin.send(descriptor, $0.baseAddress, $0.count, 0) }
      #endif
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }

  /// What comes next; nil at the end of the connection.
  package func receive() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    return count > 0 ? Array(buffer[..<count]) : nil
  }

  /// What comes up to the end of the connection.
  package func receiveAll() -> String {
    var bytes: [UInt8] = []
    while let more = receive() { bytes += more }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads until some text has come.
  package func receive(until text: String) async -> String {
    await RawClient.onThread {
      var bytes: [UInt8] = []
      while !String(decoding: bytes, as: UTF8.self).contains(text), let more = self.receive() { bytes += more }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private struct Unreachable: Error {}

  /// Calls that wait must not hold the threads on which the server works.
  private static func onThread<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: work()) }
    }
  }
}
