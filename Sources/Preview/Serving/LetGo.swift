internal import Dispatch

/// Lets go of something large on a thread of its own, and a second later: to take a plan of thousands of articles apart takes
/// a tenth of a second and more, which nobody who asks for a page should wait. By then those who gave it, or were making an
/// answer of it, have let go too; whoever is the last takes it apart.
func letGo<Value: Sendable>(of value: consuming Value) {
  let value = value
  quietly.asyncAfter(deadline: .now() + .seconds(1)) { withExtendedLifetime(value) {} }
}

private let quietly = DispatchQueue(label: "dictum.let-go", qos: .background)
