extension ArticleFrontMatter: Storable {
  func write(to writer: inout StoreWriter) {
    writeOrigin(to: &writer)
    topics.write(to: &writer)
    capture.write(to: &writer)
    pinned.write(to: &writer)
    added.write(to: &writer)
    changes.write(to: &writer)
    aliases.write(to: &writer)
    withdrawn.write(to: &writer)
    removed.write(to: &writer)
    isDraft.write(to: &writer)
    summary.write(to: &writer)
    images.write(to: &writer)
    custom.write(to: &writer)
  }

  /// What was printed, where and when.
  private func writeOrigin(to writer: inout StoreWriter) {
    title.write(to: &writer)
    titleIsSupplied.write(to: &writer)
    outlet.write(to: &writer)
    url.write(to: &writer)
    published.write(to: &writer)
    captured.write(to: &writer)
    language.write(to: &writer)
    text.write(to: &writer)
    rights.write(to: &writer)
    archived.write(to: &writer)
    byline.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    title = try reader.value()
    titleIsSupplied = try reader.value()
    outlet = try reader.value()
    url = try reader.value()
    published = try reader.value()
    captured = try reader.value()
    language = try reader.value()
    text = try reader.value()
    rights = try reader.value()
    archived = try reader.value()
    byline = try reader.value()
    topics = try reader.value()
    capture = try reader.value()
    pinned = try reader.value()
    added = try reader.value()
    changes = try reader.value()
    aliases = try reader.value()
    withdrawn = try reader.value()
    removed = try reader.value()
    isDraft = try reader.value()
    summary = try reader.value()
    images = try reader.value()
    custom = try reader.value()
  }
}

extension CaptureReference: Storable {
  func write(to writer: inout StoreWriter) {
    file.write(to: &writer)
    sha256.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    try self.init(file: reader.value(), sha256: reader.value())
  }
}

extension Change: Storable {
  func write(to writer: inout StoreWriter) {
    date.write(to: &writer)
    text.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    try self.init(date: reader.value(), text: reader.value())
  }
}

extension Withdrawal: Storable {
  func write(to writer: inout StoreWriter) {
    date.write(to: &writer)
    reason.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    try self.init(date: reader.value(), reason: reader.value())
  }
}

extension Removal: Storable {
  func write(to writer: inout StoreWriter) {
    name.write(to: &writer)
    withdrawal.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    try self.init(name: reader.value(), withdrawal: reader.value())
  }
}

extension ArticleImage: Storable {
  func write(to writer: inout StoreWriter) {
    file.write(to: &writer)
    alt.write(to: &writer)
    caption.write(to: &writer)
    credit.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    try self.init(file: reader.value(), alt: reader.value(), caption: reader.value(), credit: reader.value())
  }
}

extension StatementDefaults: Storable {
  func write(to writer: inout StoreWriter) {
    said.write(to: &writer)
    about.write(to: &writer)
    to.write(to: &writer)
    at.write(to: &writer)
    via.write(to: &writer)
    language.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    self.init()
    said = try reader.value()
    about = try reader.value()
    to = try reader.value()
    at = try reader.value()
    via = try reader.value()
    language = try reader.value()
  }
}
