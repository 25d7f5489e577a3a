// swift-tools-version: 6.2
import PackageDescription

let strictness: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A C library of the system, behind a module map of ours.
func systemLibrary(_ name: String, pkgConfig: String?, debian: String, brew: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([debian]), .brew([brew])])
}

/// A stage of the pipeline: a folder under `Sources` that may import only what it names.
func stage(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strictness)
}

/// The tests of one target.
func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies,
    swiftSettings: strictness)
}

/// What `make fuzz` builds, and no other build: it needs libFuzzer, which comes with Swift on Linux alone.
let fuzzing: [Target] =
  Context.environment["DICTUM_FUZZING"] == nil
  ? []
  : [
    .systemLibrary(name: "CLibFuzzer", path: "Tests/Fuzzing/CLibFuzzer"),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "CLibFuzzer", "CCmark", "Diagnostics", "FileTrees", "EDTF", "Templating", "Documents", "Rendering",
        "TestSupport",
      ],
      path: "Tests/Fuzzing", exclude: ["CLibFuzzer", "Dictionaries"], swiftSettings: strictness),
  ]

let package = Package(
  name: "dictum",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "dictum", targets: ["dictum"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    systemLibrary("CCmark", pkgConfig: "libcmark", debian: "libcmark-dev", brew: "cmark"),
    systemLibrary("CYAML", pkgConfig: "yaml-0.1", debian: "libyaml-dev", brew: "libyaml"),
    systemLibrary("CUTF8Proc", pkgConfig: nil, debian: "libutf8proc-dev", brew: "utf8proc"),
    systemLibrary("CMessageDigest", pkgConfig: "libcrypto", debian: "libssl-dev", brew: "openssl@3"),
    .systemLibrary(name: "CDurability"),
    systemLibrary("CZlib", pkgConfig: nil, debian: "zlib1g-dev", brew: "zlib"),

    stage("Parallelism"),
    stage("JSONWriting"),
    stage("Diagnostics", ["JSONWriting"]),
    stage("FileTrees", ["CMessageDigest"]),
    stage("EDTF"),
    stage("Templating", ["Diagnostics"]),
    stage("Documents", ["Diagnostics", "FileTrees", "EDTF", "JSONWriting", "CCmark", "CYAML", "CUTF8Proc"]),
    stage("ArchiveModel", ["Diagnostics", "FileTrees", "EDTF", "Documents", "Parallelism"]),
    stage("Verification", ["Diagnostics", "FileTrees", "Documents", "ArchiveModel"]),
    stage(
      "Rendering",
      ["Diagnostics", "FileTrees", "EDTF", "Templating", "Documents", "ArchiveModel", "JSONWriting", "Parallelism"]),
    .target(
      name: "BuiltInTheme", dependencies: ["FileTrees"], path: "templates",
      resources: [
        .embedInCode("accounts-of-event.mustache"),
        .embedInCode("accounts.mustache"),
        .embedInCode("article-item.mustache"),
        .embedInCode("article-parts.mustache"),
        .embedInCode("article.mustache"),
        .embedInCode("articles.mustache"),
        .embedInCode("card.mustache"),
        .embedInCode("corrections.mustache"),
        .embedInCode("crumbs.mustache"),
        .embedInCode("data.mustache"),
        .embedInCode("date.mustache"),
        .embedInCode("dates.mustache"),
        .embedInCode("end-notes.mustache"),
        .embedInCode("event-item.mustache"),
        .embedInCode("event.mustache"),
        .embedInCode("events.mustache"),
        .embedInCode("groups.mustache"),
        .embedInCode("home.mustache"),
        .embedInCode("item.mustache"),
        .embedInCode("known.mustache"),
        .embedInCode("layout.mustache"),
        .embedInCode("list-part.mustache"),
        .embedInCode("margin-note.mustache"),
        .embedInCode("neighbours.mustache"),
        .embedInCode("not-found.mustache"),
        .embedInCode("outlet-item.mustache"),
        .embedInCode("outlet-name.mustache"),
        .embedInCode("outlet.mustache"),
        .embedInCode("outlets.mustache"),
        .embedInCode("page.mustache"),
        .embedInCode("parts.mustache"),
        .embedInCode("provenance.mustache"),
        .embedInCode("redirect.mustache"),
        .embedInCode("related.mustache"),
        .embedInCode("speaker-item.mustache"),
        .embedInCode("speaker.mustache"),
        .embedInCode("speakers.mustache"),
        .embedInCode("statement.mustache"),
        .embedInCode("statements.mustache"),
        .embedInCode("tags.mustache"),
        .embedInCode("tombstone.mustache"),
        .embedInCode("topic.mustache"),
        .embedInCode("topics.mustache"),
        .embedInCode("assets/a-tokens.css"),
        .embedInCode("assets/b-base.css"),
        .embedInCode("assets/c-frame.css"),
        .embedInCode("assets/d-marks.css"),
        .embedInCode("assets/e-account.css"),
        .embedInCode("assets/f-lists.css"),
        .embedInCode("assets/g-pages.css"),
        .embedInCode("assets/h-media.css"),
      ], swiftSettings: strictness),
    stage(
      "Pipeline",
      [
        "Diagnostics", "FileTrees", "Templating", "Documents", "ArchiveModel", "Verification", "Rendering",
        "Parallelism",
      ]),
    stage("Importing", ["Diagnostics", "FileTrees", "EDTF", "Documents"]),
    stage("Migrating", ["Diagnostics", "FileTrees", "Documents"]),
    stage("Disk", ["Diagnostics", "FileTrees", "Parallelism", "CDurability"]),
    .target(
      name: "Preview",
      dependencies: [
        "Diagnostics", "FileTrees", "Rendering", "Disk", .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      resources: [.embedInCode("Assets/live.css"), .embedInCode("Assets/live.js")], swiftSettings: strictness),
    stage("Publishing", ["FileTrees", "Documents", "Disk", "CZlib"]),
    .executableTarget(
      name: "dictum",
      dependencies: [
        "Diagnostics", "FileTrees", "Documents", "ArchiveModel", "Verification", "Rendering", "Pipeline", "Importing",
        "Migrating", "Disk", "Preview", "Publishing", "BuiltInTheme",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strictness),

    .target(
      name: "TestSupport",
      dependencies: [
        "Diagnostics", "FileTrees", "EDTF", "Documents", "ArchiveModel", "Verification", "Rendering", "Pipeline",
        "BuiltInTheme",
      ],
      swiftSettings: strictness),
    tests(of: "Parallelism"),
    tests(of: "Diagnostics"),
    tests(of: "EDTF"),
    tests(of: "Templating", ["Diagnostics"]),
    tests(of: "Documents", ["Diagnostics", "FileTrees", "EDTF"]),
    tests(of: "ArchiveModel", ["Diagnostics", "Documents", "FileTrees", "EDTF"]),
    .testTarget(
      name: "LanguageTests",
      dependencies: ["Diagnostics", "FileTrees", "EDTF", "Documents", "ArchiveModel", "TestSupport"],
      swiftSettings: strictness),
    tests(of: "Verification", ["Diagnostics", "FileTrees", "Documents", "ArchiveModel"]),
    tests(of: "FileTrees"),
    tests(
      of: "Importing",
      ["Diagnostics", "FileTrees", "Documents", "ArchiveModel", "Rendering", "Pipeline", "BuiltInTheme"]),
    tests(of: "Migrating", ["Diagnostics", "FileTrees", "Documents"]),
    tests(of: "Disk", ["Diagnostics", "FileTrees", "Parallelism"]),
    tests(of: "Preview", ["Diagnostics", "Disk", "FileTrees", "Rendering", "Pipeline", "BuiltInTheme"]),
    tests(of: "Publishing", ["FileTrees", "Documents", "Disk"]),
    tests(
      of: "Rendering",
      ["Diagnostics", "FileTrees", "Documents", "ArchiveModel", "Templating", "BuiltInTheme", "CCmark"]),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "ArchiveModel", "BuiltInTheme", "Diagnostics", "Disk", "Documents", "FileTrees", "Pipeline", "Rendering",
        "TestSupport",
      ],
      exclude: ["RealArchive/passages.tsv"], swiftSettings: strictness),
    .testTarget(
      name: "ToolTests", dependencies: ["dictum", "Diagnostics", "Documents", "FileTrees", "TestSupport"],
      exclude: ["Snapshots"], swiftSettings: strictness),
  ] + fuzzing,
  swiftLanguageModes: [.v6]
)
