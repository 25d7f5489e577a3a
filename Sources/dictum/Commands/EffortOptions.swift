import ArgumentParser
import Disk

/// How much a command that takes its time says of it, and how much of the machine it uses.
struct EffortOptions: ParsableArguments {
  @Flag(help: "Say nothing but problems.")
  var quiet = false

  @Flag(help: "Say on standard error how long each stage took.")
  var timings = false

  @Option(help: "How many files to make at a time; as many as there are cores if it is not said.")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("‘--jobs’ is a number from 1 up, and ‘\(jobs)’ is not") }
  }

  var jobCount: Int { jobs ?? processorCount() }

  /// Shown to somebody who waits at a terminal.
  var progress: Progress { Progress(isShown: !quiet && StandardStream.errors.isTerminal) }
}
