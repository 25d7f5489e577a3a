import Diagnostics
import Documents
import FileTrees

/// A whole file of the kind that the first byte chooses, from its fences to its body; or `dictum.yml`.
func fuzzFrontMatter(_ bytes: [UInt8]) {
  guard let first = bytes.first else { return }
  let kinds = DocumentKind.allCases
  let choice = Int(first) % (kinds.count + 1)
  let path = choice < kinds.count ? "content/\(kinds[choice].rawValue)/a.md" : "dictum.yml"
  let file = SourceFile(path: path, bytes: Array(bytes.dropFirst()))
  let problems =
    choice < kinds.count ? parseDocument(file).diagnostics : parseConfiguration(file).diagnostics
  guard let text = decodeSource(file).value else {
    return expect(!problems.isEmpty, "a file that cannot be decoded is taken")
  }
  expectPlaces(of: problems, within: text)
}
