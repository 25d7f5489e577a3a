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
