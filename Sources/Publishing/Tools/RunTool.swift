internal import Disk
internal import Synchronization

#if canImport(Glibc)
  @preconcurrency internal import Glibc
#else
  @preconcurrency internal import Darwin
#endif

/// What a companion tool said and how it ended.
struct ToolResult: Sendable {
  let status: Int32
  let output: [UInt8]
  /// The lines on its standard error, and nothing in them that is secret.
  let complaints: [String]
}

/// What becomes of a tool that has said a line.
enum ToolHearing {
  case goOn
  /// It is told to end; what it says until then is still heard.
  case stop
}

/// Runs a companion tool: the one place where Dictum starts a process. Arguments reach it as they are, no shell comes
/// between; its standard input is a file or empty, so that it never waits for somebody to type.
///
/// - Parameters:
///   - arguments: without the program's own name.
///   - settings: variables of the environment beside those that Dictum has.
///   - input: the path of a file.
///   - heard: told each whole line on either stream, as it comes.
func runTool(
  _ tool: CompanionTool, _ arguments: [String], settings: [String: String] = [:], input: String = "/dev/null",
  heard: (String) throws(EnvironmentError) -> ToolHearing = { (_: String) throws(EnvironmentError) in .goOn }
) throws(EnvironmentError) -> ToolResult {
  let environment = inheritedEnvironment().merging(settings) { $1 }
  let secrets = Redaction(environment)
  let child = try spawn(tool, arguments, environment, input)
  running.withLock { _ = $0.insert(child.process) }
  defer { running.withLock { _ = $0.remove(child.process) } }
  var streams = [OutputStream(child.output), OutputStream(child.errors)]
  defer { streams.forEach { close($0.descriptor) } }
  do throws(EnvironmentError) {
    while streams.contains(where: { !$0.hasEnded }) {
      for index in try readable(streams) {
        for line in streams[index].read() where try heard(line) == .stop { kill(child.process, SIGTERM) }
      }
    }
  } catch {
    kill(child.process, SIGTERM)
    _ = waitForEnd(child.process)
    throw error
  }
  return ToolResult(
    status: waitForEnd(child.process), output: streams[0].bytes, complaints: streams[1].lines.map(secrets.redacted))
}

private let running = Mutex<Set<pid_t>>([])

/// Tells every tool that is running to end; for the end of the program itself.
package func stopCompanionTools() {
  for process in running.withLock({ $0 }) { kill(process, SIGTERM) }
}

/// The variables that Dictum was started with.
func inheritedEnvironment() -> [String: String] {
  var variables: [String: String] = [:]
  var next = environ
  while let entry = next.pointee {
    let parts = String(cString: entry).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
    next += 1
  }
  return variables
}

private struct Child {
  let process: pid_t
  let output: Int32
  let errors: Int32
}

private func spawn(
  _ tool: CompanionTool, _ arguments: [String], _ environment: [String: String], _ input: String
) throws(EnvironmentError) -> Child {
  let (output, errors) = (try makePipe(), try makePipe())
  defer {
    close(output.write)
    close(errors.write)
  }
  #if canImport(Glibc)
    var actions = posix_spawn_file_actions_t()
  #else
    var actions: posix_spawn_file_actions_t?
  #endif
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
  posix_spawn_file_actions_adddup2(&actions, output.write, 1)
  posix_spawn_file_actions_adddup2(&actions, errors.write, 2)
  var process = pid_t()
  let fault = withCStrings([tool.rawValue] + arguments) { arguments in
    withCStrings(environment.map { "\($0.key)=\($0.value)" }) { environment in
      posix_spawnp(&process, tool.rawValue, &actions, nil, arguments, environment)
    }
  }
  guard fault == 0 else {
    close(output.read)
    close(errors.read)
    throw fault == ENOENT ? .toolMissing(tool) : .notStarted(tool, String(cString: strerror(fault)))
  }
  return Child(process: process, output: output.read, errors: errors.read)
}

/// Both ends are closed in every process that is started, but for those that are set as its streams.
private func makePipe() throws(EnvironmentError) -> (read: Int32, write: Int32) {
  var ends: [Int32] = [-1, -1]
  guard pipe(&ends) == 0 else { throw EnvironmentError("cannot make a pipe: \(String(cString: strerror(errno)))") }
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  return (ends[0], ends[1])
}

/// Pointers to copies of texts, with a null at the end, as C takes lists of arguments.
private func withCStrings<Result>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = texts.map { strdup($0) }
  defer { copies.forEach { free($0) } }
  return body(copies + [nil])
}

/// Waits until a stream has something to read or ends; which ones.
private func readable(_ streams: [OutputStream]) throws(EnvironmentError) -> [Int] {
  var polled = streams.map { pollfd(fd: $0.hasEnded ? -1 : $0.descriptor, events: Int16(POLLIN), revents: 0) }
  while poll(&polled, nfds_t(polled.count), -1) < 0 {
    if errno != EINTR { throw EnvironmentError("cannot hear a tool: \(String(cString: strerror(errno)))") }
  }
  return polled.indices.filter { polled[$0].revents != 0 }
}

/// The status as a shell tells it: 128 and the signal for a process that a signal ended.
private func waitForEnd(_ process: pid_t) -> Int32 {
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0, errno == EINTR {}
  let signal = status & 0x7F
  return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
}

// MARK: - Messages

extension EnvironmentError {
  private static func install(_ tool: CompanionTool) -> String { "install it with ‘\(tool.installation)’" }

  fileprivate static func toolMissing(_ tool: CompanionTool) -> EnvironmentError {
    EnvironmentError("\(tool.purpose), and it is not on this machine; \(install(tool))")
  }

  fileprivate static func notStarted(_ tool: CompanionTool, _ reason: String) -> EnvironmentError {
    EnvironmentError("\(tool.rawValue) cannot be started: \(reason)")
  }
}
