import Documents
import FileTrees

/// A whole archive to begin with: a small invented one that shows what the language can do, and passes every check.
enum StarterArchive {
  /// Every file of the archive, schemas for editors included.
  ///
  /// - Parameter service: what checks and publishes it, if anything does.
  static func files(publishedBy service: WorkflowService? = nil) -> [SourceFile] {
    let targets = service.map { "publish:\n" + $0.target } ?? ""
    return [file("dictum.yml", configuration + targets)] + (service.map { [$0.file] } ?? []) + content
  }

  /// Whether a file is the invented article of a new archive.
  static func isExample(_ file: SourceFile) -> Bool {
    file.path == example && String(decoding: file.bytes, as: UTF8.self).contains("title: \(exampleTitle)\n")
  }

  private static let example = "content/articles/harbour-vote.md"
  private static let exampleTitle = "Council to vote on new harbour wall"

  private static let content: [SourceFile] =
    [
      file("README.md", readme),
      file(".gitignore", "captures/\npublic/\n.dictum/\n/*.zip\n/*.tar.gz\n"),
      file(".vscode/settings.json", editorSettings), file(example, harbourVote),
      file("content/speakers/ada-brook.md", adaBrook), file("content/speakers/council.md", council),
      file("content/topics/harbour.md", harbour), file("content/events/council-meeting.md", meeting),
      file("content/outlets/evening-tide.md", eveningTide), file("content/pages/method.md", method),
      file("content/pages/rights.md", rights), file("content/pages/corrections.md", corrections),
      file("content/pages/about.md", about),
    ] + schemaFiles()

  private static func file(_ path: String, _ text: String) -> SourceFile {
    SourceFile(path: path, bytes: Array(text.utf8))
  }

  private static let configuration = """
    # yaml-language-server: $schema=schemas/dictum.json
    format: 1
    title: My archive
    url: https://archive.example/
    language: en
    description: Who said what, when, and who reported it.
    editor: Your name
    licence: CC-BY-4.0

    """

  private static let editorSettings = """
    {
      "yaml.schemas": { "./schemas/dictum.json": "dictum.yml" }
    }

    """

  private static let readme = """
    # My archive

    An archive of annotated press articles, made with Dictum: who said what, when, about what, and who reported it.

    | | |
    | --- | --- |
    | `dictum.yml` | the archive: its title, its address |
    | `content/articles/` | one article a file, its statements marked |
    | `content/speakers/`, `topics/`, `events/`, `outlets/` | what the statements refer to |
    | `content/pages/` | method, rights, corrections, about |
    | `captures/` | source texts as they were captured; private, not in version control |
    | `schemas/` | JSON Schemas of `dictum.yml` and of the front matter, for editors; `dictum new schemas` writes them anew |
    | `public/` | the built site; not in version control |

        dictum serve --open                   # the site in the browser, new with each save
        dictum new article a-first-article    # a file with the keys it needs
        dictum check                          # every problem at its place, with its cure
        dictum verify                         # the quotations compared with their sources in captures/
        dictum pin                            # a name for each statement, so that its address lasts
        dictum build                          # content/ to public/
        dictum publish                        # to the place that dictum.yml names under ‘publish’

    What stands in `content/` is invented. Read it as an example, then put your own in its place before the first
    `dictum pin`: remove the files of `articles/`, `speakers/`, `topics/`, `events/` and `outlets/`, and in `pages/method.md`
    the example at its end. Keep the folder in version control (`git init -b main`), with `content/permalinks.tsv`, in which
    `dictum pin` enters every address that is to last.

    """

  private static let harbourVote = """
    ---
    title: \(exampleTitle)
    outlet: evening-tide
    url: unknown
    published: 2024-03-12
    captured: 2024-03-15
    language: en
    text: digest
    topics: [harbour]
    pinned: 4
    added: 2024-03-15
    changes:
      - {date: 2024-03-16, text: "The date of the council’s announcement added"}
    ---

    The article, an invented one, looks ahead to a vote of the town council. [Ada Brook]{ref=ada-brook}, the mayor, was
    for the wall: [“We have waited long enough,”]{by=ada-brook #s1 at=council-meeting about=harbour cue=said} she said,
    [“and the sea will not wait.”]{.cont} The [council]{ref=council} had announced earlier [that it would decide by
    spring]{by=council #s2 said=2024-01 basis=inferred evidence="in January" about=harbour cue=announced}.[^ed-vote] Of
    the engineers the mayor reported: [“They told me: [‘It will hold.’]{by=unknown as="an engineer" #s4 to=ada-brook
    said="[..2024-03-11]" basis=inferred evidence="told before the meeting" about=harbour}”]{by=ada-brook #s3
    at=council-meeting about=harbour}

    [^ed-vote]: The article does not say whether the vote is public.

    """

  private static let adaBrook = """
    ---
    name: Ada Brook
    kind: person
    sort: "Brook, Ada"
    offices:
      - {title: Mayor, body: the town, from: 2021-05-03}
    letters: AB
    hue: 1
    ---

    Ada Brook is an invented mayor.

    """

  private static let council = """
    ---
    name: Town Council
    kind: body
    letters: TC
    ---

    The council of an invented town.

    """

  private static let harbour = """
    ---
    label: The harbour wall
    ---

    Statements on whether and when a new harbour wall is to be built.

    """

  private static let meeting = """
    ---
    label: Meeting of the council
    date: 2024-03-11
    participants: [ada-brook]
    topics: [harbour]
    ---

    The meeting before the vote.

    """

  private static let eveningTide = """
    ---
    name: Evening Tide
    kind: newspaper
    ---

    An invented newspaper.

    """

  private static let method = """
    ---
    title: Method
    navigation: 1
    # Add below the second ‘---’ what your archive holds and how it is made: which articles are taken in, what counts as a
    # statement, how dates and speakers are found.
    ---

    An article page is a digest. It tells in the archive’s own words what an article reports, and only the speakers’ words
    are quoted. In every list a statement looks like this one:

    [We have waited long enough]{show=harbour-vote/s1}

    """

  private static let rights = """
    ---
    title: Rights
    navigation: 2
    # Add below the second ‘---’ whom to write to.
    ---

    The articles belong to their publishers; the archive quotes what was said and links to the original. The annotations
    are under the licence that is named beside the archive’s data.

    """

  private static let corrections = """
    ---
    title: Corrections
    navigation: 3
    # Corrections are entered under `changes:` in the front matter of the article. Add below the second ‘---’ how a
    # reader can report a mistake.
    ---

    Corrections stand on the page of the article that they concern, with their dates.

    """

  private static let about = """
    ---
    title: About
    navigation: 4
    # Add below the second ‘---’ who makes the archive, for whom, and what it takes in.
    ---

    This archive is new.

    """
}
