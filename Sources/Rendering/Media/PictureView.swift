internal import Documents
internal import Templating

extension ViewSchema {
  static let picture = ViewSchema(
    "picture", "A picture that goes with an article.",
    [
      .text("address", "The file, from the page."), .text("alt", "What it shows, for those who do not see it."),
      .text("width", "Its width in pixels; empty where the file does not tell."),
      .text("height", "Its height in pixels; empty where the file does not tell."),
      .text("caption", "What is to be said of it; may be empty."),
      .text("credit", "Whose it is; may be empty."),
    ])
}

extension Site {
  func pictureView(_ image: ArticleImage) -> View {
    let size = media.size(image.file.value)
    return View(
      .picture,
      [
        "address": .text(Link(file: mediaAddress(image.file.value)).text), "alt": .text(image.alt),
        "width": .text(size.map { String($0.width) } ?? ""), "height": .text(size.map { String($0.height) } ?? ""),
        "caption": .text(image.caption ?? ""), "credit": .text(image.credit ?? ""),
      ])
  }

  /// A picture that a text names by an address, as it stands on the page that shows the text.
  func picture(_ address: String) -> Picture {
    guard let path = mediaPath(ofAddress: address) else { return Picture(address: address) }
    return Picture(address: Link(file: mediaAddress(path)).text, size: media.size(path), isOwn: true)
  }
}

/// A picture in a text.
struct Picture {
  let address: String
  var size: ImageSize?
  /// Whether it is a file of the archive.
  var isOwn = false
}

/// The address of a file under `content/media/` from the site’s root: what is no letter, digit, `-`, `.`, `_`, `~` or `/`
/// is percent-encoded (RFC 3986, 2.3), so that no template has to.
func mediaAddress(_ path: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  let bytes = path.utf8.flatMap { byte -> [UInt8] in
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D...0x2F, 0x5F, 0x7E: [byte]
    default: [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return "media/" + String(decoding: bytes, as: UTF8.self)
}
