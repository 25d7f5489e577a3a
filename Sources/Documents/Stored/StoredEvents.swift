extension EventFrontMatter: Storable {
  func write(to writer: inout StoreWriter) {
    label.write(to: &writer)
    date.write(to: &writer)
    place.write(to: &writer)
    participants.write(to: &writer)
    topics.write(to: &writer)
    points.write(to: &writer)
    formerly.write(to: &writer)
    custom.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    label = try reader.value()
    date = try reader.value()
    place = try reader.value()
    participants = try reader.value()
    topics = try reader.value()
    points = try reader.value()
    formerly = try reader.value()
    custom = try reader.value()
  }
}

extension EventPoint: Storable {
  func write(to writer: inout StoreWriter) {
    label.write(to: &writer)
    writer.write(count: accounts.count)
    for account in accounts {
      account.statement.write(to: &writer)
      account.words.write(to: &writer)
    }
    relation.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    label = try reader.value()
    var accounts: [(statement: Located<StatementReference>, words: String)] = []
    for _ in 0..<(try reader.count()) { accounts.append((try reader.value(), try reader.value())) }
    self.accounts = accounts
    relation = try reader.value()
  }
}
