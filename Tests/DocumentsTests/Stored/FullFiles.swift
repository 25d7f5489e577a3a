import FileTrees

extension SampleFiles {
  /// Files that leave no key and no mark out, so that every field of a document has a value in one of them that it has
  /// not in another.
  static let full: [SourceFile] = [
    file("content/articles/full.md", article), file("content/speakers/ada-lovelace.md", speaker),
    file("content/topics/engines.md", topic), file("content/events/talk.md", event),
    file("content/outlets/gazette.md", outlet), file("content/pages/method.md", page),
    file("content/articles/listed.md", listed), file("content/topics/bare.md", "---\nlabel: B\n---\n"),
    file("content/speakers/bare.md", "---\nname: B\nkind: body\n---\n"),
    file("content/events/bare.md", "---\nlabel: B\ndate: unknown\n---\n"),
    file("content/outlets/bare.md", "---\nname: B\n---\n"), file("content/pages/bare.md", "---\ntitle: B\n---\n"),
    file("content/articles/Bad Name.md", "---\ntitle: [a, b]\nnope: 1\n---\n[x]{by=a bad=1}\n"),
    file(
      "content/articles/far.md",
      "---\ntitle: F\n---\n\(String(repeating: "word ", count: 300))[x]{by=a bad=1}\n"),
    file("content/stray.md", "No document.\n"), SourceFile(path: "content/pages/bytes.md", bytes: [0x2D, 0xFF]),
    SourceFile(path: "content/pages/mac.md", bytes: [0xEF, 0xBB, 0xBF] + Array("---\rtitle: É\r---\ra\r\nb\r".utf8)),
  ]

  private static let article = """
    ---
    title: A full article
    title_basis: supplied
    outlet: outlet:gazette
    url: https://gazette.example/full
    published: {date: "[2022-02-14..2022-02-20]", basis: inferred, evidence: the week}
    captured: 2025-01
    language: he
    text: full
    rights: public domain
    archived: https://archive.example/2022/https://gazette.example/full
    byline: By A. Writer
    topics: [topic:engines, sums]
    capture: {file: full.txt, sha256: 00000000000000000000000000000000000000000000000000000000000000AB}
    statements:
      first: {by: ada-lovelace, said: 1843, note: A note, sic: true}
      found: {by: ada-lovelace, quote: [An engine, does it], prefix: ["", ""], suffix: ["", "."]}
    defaults: {said: 1843~, about: engines, to: babbage, at: talk, via: gazette, lang: fr}
    pinned: 12
    added: 2025-01-02
    changes: [{date: 2025-01-03, text: Date corrected}, {date: 2025-02, text: Name corrected}]
    aliases: [fuller, fullest]
    withdrawn: {date: 2026-01-01, reason: at the outlet’s request}
    removed: {gone: {date: 2026-01-02, reason: doubtful}, lost: {date: 2026-01, reason: a double}}
    draft: true
    summary: A sentence that is longer than fifteen bytes.
    images: [{file: map.png, alt: A map, caption: The map, credit: Somebody}, {file: hall.png, alt: A hall}]
    custom: {shelf: B 12, box: "3"}
    ---

    # A heading with `code`

    An engine [knows]{#first} and does it. [It can do “whatever” we
    know]{#two by="speaker:ada-lovelace babbage" said=published about="engines topic:sums" to=unknown at=event:talk
    recounts=talk same="other/s1" via="gazette tass" as=Countess mode=partial cue=wrote cert=low status=disputed
    lang=en passage="p. 4" formerly="deux" text-lang=fr note="an editor’s" .sic}, then [more]{cont=two by=babbage mode=indirect}
    [and more]{.cont}. \\
    [Ada]{ref=ada-lovelace}, [the Countess]{.ref date=1843-07}, [that year]{date=1843/1844}, [a word]{text-lang=la}<b>x</b>
    *soft **strong*** [a link](https://a.example "Title") ![a picture](media/map.png "Its title")[^a][^ed-b]

    [a]{date=2022?} [b]{date=2022-02~} [c]{date=2022-%02-?07} [d]{date=-0043} [e]{date=Y-17E70} [f]{date=Y170002S3}
    [g]{date=1950S2} [h]{date=2001-21} [i]{date=2001-34~} [j]{date=2022-02-07T10:20:30Z} [k]{date=2022-02-08T11:21:31+05:30}
    [l]{date=2022-02-08T24:00:00-04} [m]{date="{1960,1961-12..1962,1963..}"} [n]{date="[..1984]"} [o]{date=199X-XX-3X}
    [p]{date=1985/} [q]{date=/1985} [r]{date=1985-04-12?/..} [s]{date=%1985-04~/?1986-05-%06~}

    [t]{show=other/s2}

    {by=unknown #quoted mode=direct cert=medium status=retracted}
    > Words that
    >
    > - stand
    >
    > - apart

    > plain quotation

    3. three
    4. four

    | a | b | c | d |
    | :- | :-: | -: | - |
    | 1 | [2]{by=babbage status=misattributed} |

    ```swift
    let a = 1
    ```

    <div>raw</div>

    ***

    [^a]: A note with [words]{by=babbage said="{1960,1961-12}"} and [Ada]{ref=ada-lovelace}.

    [^ed-b]: The editor’s.
    """

  private static let listed = """
    ---
    title: Listed
    outlet: unknown
    url: unknown
    published: {date: 2022-02-07T10:00:00+01:00, basis: supplied}
    captured: unknown
    language: en
    text: metadata
    capture: {file: listed.txt, sha256: 00000000000000000000000000000000000000000000000000000000000000CD}
    withdrawn: {date: 2026, reason: a double}
    statements:
      one: {by: ada-lovelace, quote: [Words that, nobody holds], prefix: ["said:", before], suffix: [behind, end]}
    ---
    """

  private static let speaker = """
    ---
    name: Ada Lovelace
    kind: person
    sort: Lovelace, Ada
    aliases: [{name: Ada Byron, to: 1835-07-08}, {name: Lady King, from: 1835-07-08, to: 1838}]
    offices: [{title: Countess, body: of Lovelace, from: 1838, to: 1852-11-27}, {title: Analyst}]
    wikidata: Q7259
    links: [https://a.example/ada, https://b.example/ada]
    letters: AL
    hue: 3
    formerly: [ada-byron]
    custom: {born: "1815"}
    ---
    She wrote [a note]{date=1843}. ![her](ada.png)
    """

  private static let topic = """
    ---
    label: Engines
    alternative: [machines, mills]
    broader: topic:things
    related: [sums]
    exact_match: [https://c.example/engines]
    formerly: [mills]
    custom: {shelf: B}
    ---
    What [an engine]{ref=engines} is.
    """

  private static let event = """
    ---
    label: A talk
    date: {date: 1842-XX, basis: supplied, evidence: a letter}
    place: Turin
    participants: [babbage]
    topics: [engines]
    points:
      - {label: Who began, accounts: {full/two: she did, other/s1: he did}, relation: differs}
      - {label: When, accounts: {full/two: at noon}, relation: only}
      - {label: Where, accounts: {full/two: there, other/s1: there}, relation: same}
      - {label: Why, accounts: {full/two: for sums}}
    formerly: [meeting]
    custom: {room: "4"}
    ---
    """

  private static let outlet = """
    ---
    name: The Gazette
    kind: newspaper
    country: Italy
    url: https://gazette.example/
    note: Weekly
    formerly: [gazzetta]
    custom: {founded: "1663"}
    ---
    """

  private static let page = """
    ---
    title: Method
    navigation: 2
    formerly: [how]
    ---
    Read [this](https://a.example).
    """
}
