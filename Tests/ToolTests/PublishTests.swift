import Foundation
import Testing

/// `dictum publish` to places that need no network: what it sends, keeps, refuses, and how it ends.
@Suite struct PublishTests {
  @Test func bringsTheSiteToAFolderFromWhichItOpens() throws {
    let bench = try archive(publishedTo: "stick: {folder: stick}")
    let page = try bench.text("stick/index.html")
    #expect(page.contains("href=\"articles/index.html\""))
    #expect(!bench.exists("stick/_headers"))
    #expect(try bench.text("stick/.dictum-published").contains("  index.html\n"))
  }

  @Test func sendsNothingWhereNothingHasChanged() throws {
    let bench = try archive(publishedTo: "stick: {folder: stick}")
    let run = try bench.dictum("publish")
    #expect(run.status == 0)
    #expect(run.output.contains("0 new, 0 changed, 0 removed, "))
    #expect(!run.output.contains("sending"))
  }

  @Test func mendsAFolderThatSomebodyElseHasChanged() throws {
    let bench = try archive(publishedTo: "stick: {folder: stick}")
    let before = try bench.tree("stick")
    try bench.write("damaged", to: "stick/about/index.html")
    try bench.remove("stick/method/index.html")
    let run = try bench.dictum("publish")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("0 new, 2 changed, 0 removed, "))
    #expect(try bench.tree("stick") == before)
  }

  @Test func sendsEverythingWhereItIsAskedTo() throws {
    let bench = try archive(publishedTo: "stick: {folder: stick}")
    let run = try bench.dictum("publish", "--resend")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains(", 0 removed, 0 unchanged: "))
  }

  @Test func leavesTheFilesOfOthersWhereNothingWasPublishedYet() throws {
    let bench = try archive(publishing: "stick: {folder: stick}")
    _ = try bench.dictum("pin")
    try bench.write("mine", to: "stick/about/index.html")
    try bench.write("mine", to: "stick/about/own.txt")
    for options in [[], ["--dry-run"]] {
      let run = try bench.dictum(["publish"] + options)
      #expect(run.status == 1)
      #expect(run.output.contains(" 1 changed, "))
      #expect(run.errors.contains("that Dictum did not publish"))
      #expect(run.errors.contains("(about/index.html)"))
      #expect(try bench.tree("stick").count == 2)
    }
    #expect(try bench.dictum("publish", "--overwrite").status == 0)
    #expect(try bench.text("stick/about/index.html").contains("<!DOCTYPE html>"))
    #expect(try bench.text("stick/about/own.txt") == "mine")
  }

  @Test(arguments: ["{folder: templates}", "{folder: ./content/a}", "{file: content/media/a.zip}", "{folder: .}"])
  func aPlaceInTheArchiveIsAFaultOfItsLine(_ place: String) throws {
    let bench = try archive(publishing: "stick: \(place)")
    for command in ["check", "publish"] {
      let run = try bench.dictum(command)
      #expect(run.status == 1)
      #expect(run.errors.contains("dictum.yml:"))
      #expect(run.errors.contains("name a folder that is for this target alone"))
    }
  }

  @Test func listsWhatWouldBePackedAndTellsWhereItStands() throws {
    let bench = try archive(publishing: "stick: {file: ./schemas/../site.zip}")
    _ = try bench.dictum("pin")
    let trial = try bench.dictum("publish", "--dry-run")
    #expect(trial.output.contains("\n+ about/index.html\n"))
    #expect(!bench.exists("site.zip"))
    let output = try bench.dictum("publish").output
    #expect(output.hasSuffix("/site.zip\n"))
    #expect(!output.split(separator: "\n").last!.contains(".."))
  }

  @Test(arguments: [("https://archive.example/", true), ("https://archive.net/", false)])
  func tellsOfAnAddressThatLeadsNowhere(_ url: String, _ isTold: Bool) throws {
    let bench = try archive(publishing: "web: {folder: www, links: folder, url: \"\(url)\"}")
    _ = try bench.dictum("pin")
    let run = try bench.dictum("publish")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("note: the pages name themselves by https://archive.example/") == isTold)
  }

  @Test func removesOnlyWhatItPutThere() throws {
    let bench = try archive(publishedTo: "stick: {folder: stick}")
    try bench.write("mine", to: "stick/about/mine.txt")
    try bench.write("mine", to: "stick/method/mine.txt")
    try bench.takeOut("content/pages/about.md")
    let run = try bench.dictum("publish")
    #expect(run.status == 0, "\(run.errors)")
    #expect(!bench.exists("stick/about/index.html"))
    #expect(bench.exists("stick/about/mine.txt"))
    #expect(bench.exists("stick/method/mine.txt"))
  }

  @Test func showsWhatWouldChangeAndChangesNothing() throws {
    let bench = try archive(publishedTo: "stick: {folder: stick}")
    let before = try bench.tree("stick")
    try bench.takeOut("content/pages/about.md")
    try bench.write(try bench.text("content/pages/method.md") + "\nMore.\n", to: "content/pages/method.md")
    let run = try bench.dictum("publish", "--dry-run")
    #expect(run.status == 0)
    #expect(run.output.contains("\n- about/index.html\n"))
    #expect(run.output.contains("\n~ method/index.html\n"))
    #expect(run.output.hasSuffix("nothing was changed\n"))
    #expect(try bench.tree("stick") == before)
  }

  @Test func refusesToRemoveMoreThanHalfUnlessItIsAskedTo() throws {
    let bench = try archive(publishedTo: "stick: {folder: stick}")
    let state = try bench.text("stick/.dictum-published")
    let more = (0..<500).map { "\(String(repeating: "a", count: 64))  old/\($0).html\n" }.joined()
    try bench.write(state + more, to: "stick/.dictum-published")
    try bench.write("old", to: "stick/old/7.html")
    let run = try bench.dictum("publish")
    #expect(run.status == 1)
    #expect(run.errors.contains("500 of the "))
    #expect(run.errors.contains("‘--allow-removals’"))
    #expect(bench.exists("stick/old/7.html"))
    #expect(try bench.dictum("publish", "--allow-removals").status == 0)
    #expect(!bench.exists("stick/old"))
  }

  @Test func refusesAnArchiveWithoutAnArticle() throws {
    let bench = try archive(publishedTo: "stick: {folder: stick}")
    let before = try bench.tree("stick")
    try bench.remove("content/articles/harbour-vote.md")
    try bench.remove("content/permalinks.tsv")
    for page in ["method", "about"] {
      try bench.write("---\ntitle: T\n---\n\nText.\n", to: "content/pages/\(page).md")
    }
    let run = try bench.dictum("publish", "--allow-warnings")
    #expect(run.status == 1)
    #expect(try bench.tree("stick") == before)
  }

  @Test func removesNoFileOutsideThePlaceWhateverItsListSays() throws {
    let bench = try archive(publishedTo: "stick: {folder: stick}")
    try bench.write("precious", to: "precious.txt")
    let digest = String(repeating: "a", count: 64)
    let state = try bench.text("stick/.dictum-published")
    try bench.write(
      state + "\(digest)  ../precious.txt\n\(digest)  /etc/hostname\n\(digest)  a/../../precious.txt\n",
      to: "stick/.dictum-published")
    let run = try bench.dictum("publish")
    #expect(run.output.contains(" 0 removed"))
    #expect(bench.exists("precious.txt"))
  }

  @Test func goesOnAfterACutAndSendsWhatIsUncertainAgain() throws {
    let bench = try archive(publishedTo: "stick: {folder: stick}")
    let complete = try bench.tree("stick")
    let state = try bench.text("stick/.dictum-published")
    let lines = state.split(separator: "\n").map { line in
      line.hasSuffix("  method/index.html") ? String(repeating: "0", count: 64) + line.dropFirst(64) : String(line)
    }
    try bench.write(
      "# unfinished \(String(repeating: "b", count: 64))\n" + lines.map { $0 + "\n" }.joined(),
      to: "stick/.dictum-published")
    try bench.write("half", to: "stick/method/index.html")
    let run = try bench.dictum("publish")
    #expect(run.output.contains("0 new, 1 changed, 0 removed, "))
    #expect(try bench.tree("stick") == complete)
  }

  @Test func publishesNothingWhereTheContentHasAProblem() throws {
    let bench = try archive(publishing: "stick: {folder: stick}")
    let unnamed = try bench.dictum("publish")
    #expect(unnamed.status == 1)
    #expect(unnamed.errors.contains("[ledger-behind]"))
    #expect(unnamed.errors.hasSuffix("nothing was published\n"))
    #expect(!bench.exists("stick"))
    _ = try bench.dictum("pin")
    try bench.write("---\ntitle: B\n---\n[“x”]{by=nobody}\n", to: "content/articles/b.md")
    #expect(try bench.dictum("publish").status == 1)
    #expect(!bench.exists("stick"))
  }

  @Test func writesForHostsWhatTheyReadBesideThePages() throws {
    let bench = try archive(publishing: "web: {folder: web, links: folder, domain: archive.example}")
    try bench.rename("content/pages/about.md", to: "content/pages/who.md")
    let page = try bench.text("content/pages/who.md")
    try bench.write(page.replacing("---\ntitle", with: "---\nformerly: about\ntitle"), to: "content/pages/who.md")
    _ = try bench.dictum("pin")
    let run = try bench.dictum("publish")
    #expect(run.status == 0, "\(run.errors)")
    let headers = try bench.text("web/_headers")
    #expect(headers.hasPrefix("/*\n  Content-Security-Policy: default-src 'self';"))
    #expect(headers.contains("/assets/archive."))
    #expect(headers.contains("immutable"))
    #expect(!headers.contains("noindex"))
    #expect(try bench.text("web/_redirects").contains("/about/ /who/ 301\n"))
    #expect(try bench.text("web/CNAME") == "archive.example\n")
    #expect(bench.exists("web/.nojekyll"))
  }

  @Test func asksNotToBeIndexedAtAnotherAddress() throws {
    let bench = try archive(publishedTo: "web: {folder: web, links: folder}")
    #expect(!(try bench.text("web/index.html").contains("noindex")))
    #expect(try bench.dictum("publish", "--url", "https://trial.example/some/path").status == 0)
    for (path, data) in try bench.tree("web") where path.hasSuffix(".html") {
      #expect(String(decoding: data, as: UTF8.self).contains("noindex"), "\(path)")
    }
    #expect(try bench.text("web/_headers").contains("/some/path/*\n"))
    #expect(try bench.text("web/_headers").contains("X-Robots-Tag: noindex"))
    #expect(try bench.text("web/robots.txt") == "User-agent: *\nDisallow: /\n")
    #expect(try bench.text("web/index.html").contains("https://trial.example/some/path/"))
  }

  @Test func aTargetIsNamedWhereThereAreSeveral() throws {
    let bench = try archive(publishing: "one: {folder: one}\n  two: {folder: two}")
    let run = try bench.dictum("publish")
    #expect(run.status == 2)
    #expect(run.errors.contains("say which: one, two"))
    let unknown = try bench.dictum("publish", "tow")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("did you mean ‘two’?"))
    #expect(try archive(publishing: "{}").dictum("publish").status == 2)
  }

  @Test func aToolThatIsMissingIsAFaultOfTheEnvironmentThatNamesItsInstallation() throws {
    let bench = try archive(publishing: "web: {rclone: \"web:bucket\"}")
    _ = try bench.dictum("pin")
    let run = try bench.dictum("publish", environment: ["PATH": "/nowhere"])
    #expect(run.status == 3)
    #expect(run.errors.contains("rclone brings the site to S3"))
    #expect(run.errors.contains("install rclone’"))
  }

  @Test(arguments: [
    "git: \"https://me:secret@example.org/x.git\"", "git: \"https://ghp_abc@example.org/x.git\"",
    "rclone: \":sftp,host=example.org,pass=abc:x\"", "rsync: \"--rsh=x\"", "file: archive.rar", "folder: a, git: b",
    "rclone: \":webdav,url='http://127.0.0.1:8203',user=u,pass=abc:x\"", "rsync: \"me:secret@host:/var/www\"",
    "git: \"https://example.org/x.git?access_token=abc\"", "folder: x, url: \"https://me:secret@example.org/\"",
    "git: \"https://me:pa,ss@example.org/x.git\"", "git: \"https://me:pa/ss@example.org/x.git\"",
    "rclone: \"web,pass='a,b':x\"", "rclone: \":b2,account=a,key=abc:x\"", "git: \"me:secret@host:x.git\"",
    "domain: archive.example", "git: x, branch: \"a..b\"", "folder: x, branch: y",
  ])
  func refusesATargetThatCannotBeMeant(_ target: String) throws {
    let run = try archive(publishing: "web: {\(target)}").dictum("check")
    #expect(run.status == 1, "\(target)")
    #expect(run.errors.contains("dictum.yml:"))
  }

  @Test(arguments: [
    "rclone: \":s3,endpoint='https://s3.example.com',env_auth=true:bucket\"", "rclone: \"web:bucket/a@b\"",
    "rclone: \":sftp,host=h,key_file=/home/me/.ssh/id,user=me:archive\"", "rclone: \"web,description='a,pass':x\"",
    "rsync: \"me@host.example:/var/www\"", "rsync: \"host.example:archive@2024\"", "rsync: \"host::module@v2\"",
    "git: \"git@host.example:me/x.git\"", "git: \"ssh://git@host.example:2222/x.git\"",
    "git: \"https://host.example:8443/x@y.git\"", "folder: \"/srv/sites/a,key=2024\"",
  ])
  func takesATargetWithoutCredentials(_ target: String) throws {
    #expect(try archive(publishing: "web: {\(target)}").dictum("check").errors == "", "\(target)")
  }

  @Test func doesNotShowACredentialThatItRefuses() throws {
    for target in ["git: \"https://me:hunter2@h.example/x.git\"", "folder: x, url: \"https://me:hunter2@h.example/\""] {
      let run = try archive(publishing: "web: {\(target)}").dictum("check")
      #expect(run.status == 1)
      #expect(run.errors.contains("****"))
      #expect(!run.errors.contains("hunter2"))
    }
  }
}
