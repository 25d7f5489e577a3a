internal import EDTF

/// By their numbers.
private let dates = Repeated<Int, EDTFDate>()

/// A date of plain numbers is stored as these, any other as its text.
extension EDTFDate: Storable {
  func write(to writer: inout StoreWriter) {
    if let numbers {
      writer.write(count: 1 + numbers.day + 32 * (numbers.month + 13 * numbers.year))
    } else {
      writer.write(UInt8(0))
      writer.write(text)
    }
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    let packed = try reader.number(to: 32 * 13 * 10_000)
    self =
      try packed == 0
      ? EDTFDate(written: reader.text())
      : dates.value(of: packed) { () throws(DamagedStore) in try EDTFDate(packed: packed - 1) }
  }

  private init(packed: Int) throws(DamagedStore) {
    let (months, day) = packed.quotientAndRemainder(dividingBy: 32)
    let (year, month) = months.quotientAndRemainder(dividingBy: 13)
    guard let date = EDTFDate(year: year, month: month, day: day) else { throw DamagedStore() }
    self = date
  }

  private init(written text: String) throws(DamagedStore) {
    do throws(EDTFError) { self = try EDTFDate.parse(text) } catch { throw DamagedStore() }
  }
}

extension KnownDate: Storable {
  func write(to writer: inout StoreWriter) {
    date.write(to: &writer)
    basis.write(to: &writer)
    evidence.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    try self.init(reader.value(), basis: reader.value(), evidence: reader.value())
  }
}

extension SaidDate: Storable {
  func write(to writer: inout StoreWriter) {
    switch self {
    case .published: writer.write(UInt8(0))
    case .date(let date):
      writer.write(UInt8(1))
      date.write(to: &writer)
    }
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    self = try reader.flag() ? .date(reader.value()) : .published
  }
}
