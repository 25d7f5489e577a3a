#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The processor time that some work takes on this thread. Unlike the time on the wall it does not depend on what else the
/// machine does.
package func processorTime(_ work: () throws -> Void) rethrows -> Duration {
  let start = threadTime()
  try work()
  return threadTime() - start
}

private func threadTime() -> Duration {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
