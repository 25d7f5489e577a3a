extension SpeakerFrontMatter: Storable {
  func write(to writer: inout StoreWriter) {
    name.write(to: &writer)
    kind.write(to: &writer)
    sort.write(to: &writer)
    aliases.write(to: &writer)
    offices.write(to: &writer)
    wikidata.write(to: &writer)
    links.write(to: &writer)
    letters.write(to: &writer)
    hue.write(to: &writer)
    formerly.write(to: &writer)
    custom.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    name = try reader.value()
    kind = try reader.value()
    sort = try reader.value()
    aliases = try reader.value()
    offices = try reader.value()
    wikidata = try reader.value()
    links = try reader.value()
    letters = try reader.value()
    hue = try reader.value()
    formerly = try reader.value()
    custom = try reader.value()
  }
}

extension Alias: Storable {
  func write(to writer: inout StoreWriter) {
    name.write(to: &writer)
    from.write(to: &writer)
    to.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    try self.init(name: reader.value(), from: reader.value(), to: reader.value())
  }
}

extension Office: Storable {
  func write(to writer: inout StoreWriter) {
    title.write(to: &writer)
    body.write(to: &writer)
    from.write(to: &writer)
    to.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    try self.init(title: reader.value(), body: reader.value(), from: reader.value(), to: reader.value())
  }
}

extension TopicFrontMatter: Storable {
  func write(to writer: inout StoreWriter) {
    label.write(to: &writer)
    alternative.write(to: &writer)
    broader.write(to: &writer)
    related.write(to: &writer)
    exactMatch.write(to: &writer)
    formerly.write(to: &writer)
    custom.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    label = try reader.value()
    alternative = try reader.value()
    broader = try reader.value()
    related = try reader.value()
    exactMatch = try reader.value()
    formerly = try reader.value()
    custom = try reader.value()
  }
}

extension OutletFrontMatter: Storable {
  func write(to writer: inout StoreWriter) {
    name.write(to: &writer)
    kind.write(to: &writer)
    country.write(to: &writer)
    url.write(to: &writer)
    note.write(to: &writer)
    formerly.write(to: &writer)
    custom.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    name = try reader.value()
    kind = try reader.value()
    country = try reader.value()
    url = try reader.value()
    note = try reader.value()
    formerly = try reader.value()
    custom = try reader.value()
  }
}

extension PageFrontMatter: Storable {
  func write(to writer: inout StoreWriter) {
    title.write(to: &writer)
    navigation.write(to: &writer)
    formerly.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    title = try reader.value()
    navigation = try reader.value()
    formerly = try reader.value()
  }
}

extension CustomField: Storable {
  func write(to writer: inout StoreWriter) {
    name.write(to: &writer)
    value.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    try self.init(name: reader.value(), value: reader.value())
  }
}
