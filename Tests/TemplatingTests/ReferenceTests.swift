import Templating
import Testing

@Suite struct ReferenceTests {
  @Test func writesATableForEachTemplateAndEachSharedSchemaOnce() {
    let roots = [("statement", Schemas.statement), ("topic", Schemas.topic), ("person", Schemas.speaker)]
    #expect(
      markdownTable(of: roots) == """
        ## Template `statement`

        One thing that somebody said.

        | key | kind | meaning |
        | --- | --- | --- |
        | `words` | HTML | The words \\| with their markup |
        | `speaker` | [speaker](#view-speaker) | Who said it |
        | `isDenied` | flag | Whether it was denied later |

        ## Template `topic`

        A topic.

        | key | kind | meaning |
        | --- | --- | --- |
        | `label` | text | Its name |
        | `narrower` | list of views with these same keys | The topics within it |

        ## Template `person`

        The keys of [speaker](#view-speaker).

        ## Views within views

        ### View `speaker`

        A person who is quoted.

        | key | kind | meaning |
        | --- | --- | --- |
        | `name` | text | As written under a quotation |
        | `address` | text |  |

        """)
  }

  @Test func sharesOneTableAmongTemplatesWithOneSchema() {
    let written = markdownTable(of: [("a", Schemas.topic), ("b", Schemas.topic)])
    #expect(written.components(of: "| `label` |") == 1)
    #expect(written.components(of: "The keys of [topic](#view-topic).") == 2)
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
