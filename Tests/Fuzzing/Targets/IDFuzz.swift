@testable import Documents

/// Any text as a name: the nearest id is an id and is nearest to itself; normal forms are normal; folding keeps count.
func fuzzIDs(_ bytes: [UInt8]) {
  guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else { return }
  expectIDs(text)
  for form in [NormalizationForm.composed, .decomposedCompatibly] {
    let once = normalized(text, as: form)
    expect(Array(normalized(once, as: form).utf8) == Array(once.utf8), "normalised twice it differs")
  }
  expectFolding(Array(text.unicodeScalars))
}

private func expectIDs(_ text: String) {
  let nearest = Identifier.nearest(to: text)
  let isID = nearest.isEmpty || Identifier.reserved.contains(nearest) || Identifier.fault(in: nearest) == nil
  expect(isID, "‘\(nearest)’ is no id")
  expect(Identifier.nearest(to: nearest) == nearest, "‘\(nearest)’ is not nearest to itself")
  if Identifier.fault(in: text) == nil { expect(nearest == text, "the id ‘\(text)’ is nearest to ‘\(nearest)’") }
  if let reference = EntityReference(text) {
    let written = (reference.kind.map { $0.rawValue + ":" } ?? "") + reference.id
    expect(written == text, "‘\(text)’ is read as ‘\(written)’")
  }
}

private func expectFolding(_ scalars: [Unicode.Scalar]) {
  let folded = FoldedText(scalars)
  expect(folded.offsets.count == scalars.count + 1, "a scalar without a place")
  expect(folded.offsets.last == folded.scalars.count, "the end is not the end")
  expect(zip(folded.offsets, folded.offsets.dropFirst()).allSatisfy(<=), "places that fall")
  expect(folded.folded(0..<scalars.count).upperBound <= folded.scalars.count, "a place behind the folded text")
}
