internal import Dispatch

/// Lets go of something large on a thread of its own, and a second later: to take a plan of thousands of articles apart
/// takes a tenth of a second and more, which nobody who asks for a page should wait. Whoever lets go last takes it apart;
/// after a second that is hardly ever somebody who gave it away, or was making an answer of it.
func letGo<Value: Sendable>(of value: consuming Value) {
  let value = value
  quietly.asyncAfter(deadline: .now() + .seconds(1)) { withExtendedLifetime(value) {} }
}

private let quietly = DispatchQueue(label: "dictum.let-go", qos: .background)
