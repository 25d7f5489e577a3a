extension String {
  /// The text that scalars spell: what appending them to a string one by one gives, in one piece of memory.
  init(scalars: some Collection<Unicode.Scalar>) {
    let size = scalars.reduce(0) { $0 + UTF8.width($1) }
    self.init(unsafeUninitializedCapacity: size) { buffer in
      var end = 0
      for scalar in scalars {
        if scalar.isASCII {
          buffer[end] = UInt8(truncatingIfNeeded: scalar.value)
          end += 1
        } else {
          for byte in UTF8.encode(scalar).unsafelyUnwrapped {
            buffer[end] = byte
            end += 1
          }
        }
      }
      return end
    }
  }
}
