/// The attributes of a statement, which its first span has as well: they are put down once, and named by their number
/// after that.
extension StoreWriter {
  mutating func write(_ attributes: StatementAttributes) {
    let known = numbers[ObjectIdentifier(attributes)]
    write(count: known ?? 0)
    if known != nil { return }
    numbers[ObjectIdentifier(attributes)] = numbers.count + 1
    attributes.write(to: &self)
  }
}

extension StoreReader {
  mutating func attributes() throws(DamagedStore) -> StatementAttributes {
    let number = try number(to: attributesRead.count)
    if number > 0 { return attributesRead[number - 1] }
    let attributes = try StatementAttributes(from: &self)
    attributesRead.append(attributes)
    return attributes
  }
}

extension StatementAttributes {
  fileprivate func write(to writer: inout StoreWriter) {
    by.write(to: &writer)
    said.write(to: &writer)
    about.write(to: &writer)
    to.write(to: &writer)
    at.write(to: &writer)
    recounts.write(to: &writer)
    same.write(to: &writer)
    via.write(to: &writer)
    capacity.write(to: &writer)
    mode.write(to: &writer)
    cue.write(to: &writer)
    certainty.write(to: &writer)
    status.write(to: &writer)
    language.write(to: &writer)
    passage.write(to: &writer)
    formerly.write(to: &writer)
  }

  fileprivate convenience init(from reader: inout StoreReader) throws(DamagedStore) {
    try self.init(
      by: reader.value(), said: reader.value(), about: reader.value(), to: reader.value(), at: reader.value(),
      recounts: reader.value(), same: reader.value(), via: reader.value(), capacity: reader.value(),
      mode: reader.value(), cue: reader.value(), certainty: reader.value(), status: reader.value(),
      language: reader.value(), passage: reader.value(), formerly: reader.value())
  }
}
