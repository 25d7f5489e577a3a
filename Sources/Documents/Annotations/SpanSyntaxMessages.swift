internal import Diagnostics

extension Diagnostic {
  static func spanSyntax(_ fault: AttributeLexer.Fault, at place: SourceRange) -> Diagnostic {
    .error(.spanSyntax, at: place, fault.message, help: fault.help)
  }

  static func closerWithoutOpener(at place: SourceRange) -> Diagnostic {
    .error(
      .spanSyntax, at: place, "a span ends here that has no beginning",
      help: "write [ where it begins, or ]\\{ if the brace belongs to the text")
  }

  /// - Parameter attributes: those behind it, to which it seems to belong.
  static func unmatchedOpener(at place: SourceRange, before attributes: SourceRange?) -> Diagnostic {
    if let attributes {
      return .error(
        .spanSyntax, at: place, "this bracket is not closed before the attributes that follow its words",
        help: "write ] straight before the {", notes: [.init("these attributes", at: attributes)])
    }
    return .error(
      .spanSyntax, at: place, "this bracket has no partner, and a span ends behind it",
      help: "write ] and attributes behind its words, or \\[ if it belongs to the text")
  }

  static func secondAttributes(at place: SourceRange) -> Diagnostic {
    .error(.spanSyntax, at: place, "a span has one list of attributes", help: "write both lists as one")
  }

  static func attributesOnNote(at place: SourceRange) -> Diagnostic {
    .error(.spanSyntax, at: place, "a note reference takes no attributes", help: "take them out")
  }

  static func attributesOnLink(at place: SourceRange) -> Diagnostic {
    .error(
      .spanOnLink, at: place, "a link or an image takes no attributes",
      help: "wrap it in a span: [[text](address)]{by=…}")
  }
}
