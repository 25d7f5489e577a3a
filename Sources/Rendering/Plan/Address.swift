internal import Documents

/// Where a page stands in the site: `articles/express/`, empty for the home page. Canonical addresses end in `/`.
package struct Address: Hashable, Comparable, Sendable {
  /// From the site's root, with `/` between the parts and at the end.
  package let path: String

  init(_ part: String) { path = part + "/" }

  /// The home page.
  static let home = Address(path: "")

  /// The address of something in a folder in a folder, made in one step since there are so many.
  init(_ first: String, _ second: String, _ third: String) {
    var path = ""
    path.reserveCapacity(first.utf8.count + second.utf8.count + third.utf8.count + 3)
    for part in [first, second, third] {
      path += part
      path += "/"
    }
    self.path = path
  }

  /// The address of a part of what stands here.
  func below(_ part: String) -> Address { Address(path: path + part + "/") }

  private init(path: String) { self.path = path }

  /// The file in the output folder.
  package var file: String { path + "index.html" }

  /// The way from the page back to the site's root: `../../`, empty for the home page.
  var wayToRoot: String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  package static func < (left: Address, right: Address) -> Bool { left.path < right.path }
}

/// A link inside the site, as pages hold it until they are written: a marker for the way to the root, then the path.
///
/// The marker lets a piece of a page be rendered once and stand on pages of any depth. It is a character that sources
/// may not hold.
struct Link {
  static let marker = "\u{F0000}"

  let text: String

  /// A link to a page, or to a place on it.
  init(_ address: Address, anchor: String? = nil, style: LinkStyle) {
    let file = style == .file ? address.file : address.path.isEmpty ? "./" : address.path
    text = Link.marker + file + (anchor.map { "#" + $0 } ?? "")
  }

  /// A link to a file that is no page.
  init(file: String) {
    text = Link.marker + file
  }
}
