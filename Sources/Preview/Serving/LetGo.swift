internal import Dispatch

/// Lets go of something large on a thread of its own: to take a plan of thousands of articles apart takes a tenth of a
/// second, which nobody who asks for a page should wait.
func letGo<Value: Sendable>(of value: consuming Value) {
  let value = value
  quietly.async { withExtendedLifetime(value) {} }
}

private let quietly = DispatchQueue(label: "dictum.let-go", qos: .background)
