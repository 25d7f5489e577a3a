import FileTrees

/// The files that `dictum new` writes.
enum Scaffold {
  /// A new file of a kind, with every key it needs; nil for kinds that are no document.
  static func document(_ kind: NewKind, _ name: String) -> String? {
    let title = name.split(separator: "-").joined(separator: " ")
    switch kind {
    case .article: return article(title)
    case .speaker:
      return "---\nname: \(title)\nkind: person\n---\n\nA sentence about the speaker, as far as the articles tell.\n"
    case .topic: return "---\nlabel: \(title)\n---\n\nWhat the topic takes in, and what it leaves to others.\n"
    case .event: return "---\nlabel: \(title)\ndate: unknown\n---\n\nWhat happened, in a sentence.\n"
    case .outlet: return "---\nname: \(title)\n---\n\nWhat the outlet is.\n"
    case .page: return "---\ntitle: \(title)\n---\n\nThe text of the page.\n"
    case .template, .archive: return nil
    }
  }

  private static func article(_ title: String) -> String {
    """
    ---
    title: \(title)
    outlet: unknown
    url: unknown
    published: unknown
    captured: unknown
    language: en
    text: digest
    ---

    The archive’s own account of the article. Mark what somebody said like this, without the backticks:
    `[“their words”]{by=SPEAKER said=2022-02-07}`

    """
  }

  /// A small archive of invented articles that shows what the language can do.
  static let archive: [SourceFile] = [
    file("dictum.yml", configuration), file("content/articles/harbour-vote.md", harbourVote),
    file("content/speakers/ada-brook.md", adaBrook), file("content/speakers/council.md", council),
    file("content/topics/harbour.md", harbour), file("content/events/council-meeting.md", meeting),
    file("content/outlets/evening-tide.md", eveningTide), file("content/pages/about.md", about),
    file(".gitignore", "public/\ncaptures/\n.dictum/\n"),
  ]

  private static func file(_ path: String, _ text: String) -> SourceFile {
    SourceFile(path: path, bytes: Array(text.utf8))
  }

  private static let configuration = """
    format: 1
    title: My archive
    url: https://archive.example/
    language: en
    description: Who said what, when, and who reported it.

    """

  private static let harbourVote = """
    ---
    title: Council to vote on new harbour wall
    outlet: evening-tide
    url: unknown
    published: 2024-03-12
    captured: 2024-03-15
    language: en
    text: digest
    topics: [harbour]
    pinned: 4
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

  private static let about = """
    ---
    title: About
    navigation: 1
    ---

    This archive is new. Replace these invented files with your own; the language manual tells how words are marked.

    """
}
