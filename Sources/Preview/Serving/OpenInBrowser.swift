package import Disk

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Asks the desktop to show the preview in the browser, and does not wait for it.
///
/// - Throws: where the desktop has no program for that.
package func openInBrowser(_ server: PreviewServer) throws(EnvironmentError) {
  #if canImport(Darwin)
    let program = "open"
  #else
    let program = "xdg-open"
  #endif
  let status = system("command -v \(program) >/dev/null && { \(program) \(server.address) >/dev/null 2>&1 & }")
  if status != 0 {
    throw EnvironmentError(
      "\(program): there is no such program to open a browser with; open \(server.address) yourself")
  }
}
