import FileTrees
import BuiltInTheme
import Foundation
import Templating
import TestSupport
import Testing

@testable import Rendering

/// What is written down beside the code agrees with it.
@Suite struct ReferenceManualTests {
  @Test func theManualsTableOfKeysIsThatOfTheViews() throws {
    let text = templatesManual(markdownTable(of: pageTemplates))
    if let fault = try snapshotFault(text, named: "templates.md", in: Project.folder + "/docs") {
      Issue.record(Comment(rawValue: fault + " (RECORD_SNAPSHOTS=1 writes it anew)"))
    }
  }

  @Test func theProgramHoldsEveryFileOfTheTheme() throws {
    let folder = Project.folder + "/templates"
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".mustache") || $0.hasSuffix(".css") }.sorted()
    #expect(builtInTheme.map(\.path).sorted() == names)
    for file in builtInTheme {
      #expect(try Project.text(folder + "/" + file.path) == String(decoding: file.bytes, as: UTF8.self), "\(file.path)")
    }
  }

  private func templatesManual(_ tables: String) -> String {
    """
    # Templates

    A page is made by one template from one view. A template is written in [Mustache](https://mustache.github.io/): \
    `{{key}}` inserts a value, `{{#key}}…{{/key}}` is shown for every item of a list or where a flag is set, \
    `{{^key}}…{{/key}}` where it is not, `{{>name}}` takes in another template, and `{{<layout}}{{$main}}…{{/main}}{{/layout}}` \
    sets a page into the frame. Text is escaped wherever it is inserted; keys of the kind `html` hold markup that Dictum made.

    To change a page, copy its template with `dictum new template NAME`; the copy in `templates/` takes the place of the \
    built-in one. Style sheets in `templates/assets/` are put together into one file in order of their names, so \
    a file `z-own.css` adds rules behind all others. A key that a view does not declare is an error, reported with its \
    place when the theme is loaded.

    This page is written by a test from the declarations in the code.

    \(tables)
    """
  }
}
