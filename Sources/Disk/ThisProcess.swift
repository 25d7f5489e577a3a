#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What tells this program's file from others, so that nothing that another build of the program kept is taken for its
/// own: its size and when it was changed. Empty where the system does not tell.
package func programStamp() -> String {
  var status = stat()
  guard stat("/proc/self/exe", &status) == 0 else { return "" }
  let time = FileTime(status)
  return "\(status.st_size) \(time.seconds).\(time.nanoseconds)"
}

/// How many processors there are for this process to use.
package func processorCount() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// The day it is here, `YYYY-MM-DD`, by the clock and the time zone of this machine.
package func today() throws(EnvironmentError) -> String {
  var now = time(nil)
  var parts = tm()
  var text = [CChar](repeating: 0, count: 16)
  guard localtime_r(&now, &parts) != nil, strftime(&text, text.count, "%Y-%m-%d", &parts) > 0 else {
    throw EnvironmentError("the clock of this machine tells no day")
  }
  return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
