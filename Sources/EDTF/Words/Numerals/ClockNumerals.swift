/// A time of day with colons: "19:30", "19:30:05" where the seconds are not zero.
func clock(_ hour: Int, _ minute: Int, _ second: Int) -> String {
  (second == 0 ? [hour, minute] : [hour, minute, second]).map { zeroPadded($0, to: 2) }.joined(separator: ":")
}

/// What follows a time whose distance from UTC is stated, in minutes: " UTC", " (UTC+3)"; nothing where it is not.
func distanceFromUTC(_ offset: Int?) -> String {
  guard let offset else { return "" }
  guard offset != 0 else { return " UTC" }
  let (hours, minutes) = Int(offset.magnitude).quotientAndRemainder(dividingBy: 60)
  let rest = minutes == 0 ? "" : ":" + zeroPadded(minutes, to: 2)
  return " (UTC\(offset < 0 ? "−" : "+")\(hours)\(rest))"
}
