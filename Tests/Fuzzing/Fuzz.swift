import CLibFuzzer
import Foundation

/// `fuzz TARGET [libFuzzer's options and folders]` runs a target; `fuzz seeds FOLDER` writes what the targets begin with,
/// a folder for each.
@main
struct Fuzz {
  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count == 3, arguments[1] == "seeds" { return try writeSeeds(to: arguments[2]) }
    guard arguments.count > 1, let target = FuzzTarget(rawValue: arguments[1]) else {
      print("fuzz seeds FOLDER, or fuzz TARGET: \(FuzzTarget.allCases.map(\.rawValue).joined(separator: ", "))")
      exit(2)
    }
    exit(run(target, with: [arguments[0]] + arguments.dropFirst(2)))
  }

  private static func run(_ target: FuzzTarget, with arguments: [String]) -> Int32 {
    var pointers = arguments.map { strdup($0) }
    var count = Int32(pointers.count)
    return pointers.withUnsafeMutableBufferPointer { buffer in
      var first = buffer.baseAddress
      return LLVMFuzzerRunDriver(&count, &first, target.callback)
    }
  }
}

/// A part of Dictum that reads what others wrote.
enum FuzzTarget: String, CaseIterable {
  case spans
  case frontMatter = "front-matter"
  case dates
  case ids
  case templates

  /// C functions hold no state, so each is written out.
  var callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32 {
    switch self {
    case .spans: { run(fuzzSpans, on: $0, $1) }
    case .frontMatter: { run(fuzzFrontMatter, on: $0, $1) }
    case .dates: { run(fuzzDates, on: $0, $1) }
    case .ids: { run(fuzzIDs, on: $0, $1) }
    case .templates: { run(fuzzTemplates, on: $0, $1) }
    }
  }
}

private func run(_ check: ([UInt8]) -> Void, on start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  check(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
