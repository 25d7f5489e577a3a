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
package func today() -> String {
  var now = time(nil)
  var parts = tm()
  guard localtime_r(&now, &parts) != nil else { return "1970-01-01" }
  func digits(_ number: Int32, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }
  return "\(digits(parts.tm_year + 1900, 4))-\(digits(parts.tm_mon + 1, 2))-\(digits(parts.tm_mday, 2))"
}
