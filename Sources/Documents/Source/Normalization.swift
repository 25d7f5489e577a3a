internal import CUTF8Proc

/// The normalisation forms (Unicode Standard Annex 15) that are used. The only door to utf8proc.
package enum NormalizationForm {
  /// NFC.
  case composed
  /// NFKD.
  case decomposedCompatibly
}

/// The text in a normalisation form.
///
/// Texts of ASCII alone, and for NFC texts below U+0300, are in that form already and are returned as they are.
package func normalized(_ text: String, as form: NormalizationForm) -> String {
  if isNormal(text, form) { return text }
  var bytes = Array(text.utf8)
  bytes.append(0)
  let result = bytes.withUnsafeBufferPointer { buffer in
    form == .composed ? utf8proc_NFC(buffer.baseAddress) : utf8proc_NFKD(buffer.baseAddress)
  }
  guard let result else { return text }
  defer { result.deallocate() }
  return String(cString: result)
}

private func isNormal(_ text: String, _ form: NormalizationForm) -> Bool {
  switch form {
  case .composed: text.unicodeScalars.allSatisfy { $0.value < 0x300 }
  case .decomposedCompatibly: text.utf8.allSatisfy { $0 < 0x80 }
  }
}
