import ArgumentParser
import FileTrees

/// A service that checks and publishes an archive at every push.
enum WorkflowService: String, CaseIterable, ExpressibleByArgument {
  case github
  case gitlab
  case forgejo

  /// The workflow's file.
  var file: SourceFile {
    switch self {
    case .github: SourceFile(path: ".github/workflows/publish.yml", bytes: Array(Self.githubWorkflow.utf8))
    case .gitlab: SourceFile(path: ".gitlab-ci.yml", bytes: Array(Self.gitlabWorkflow.utf8))
    case .forgejo: SourceFile(path: ".forgejo/workflows/publish.yml", bytes: Array(Self.forgejoWorkflow.utf8))
    }
  }

  /// The target that the workflow publishes to, for `dictum.yml`.
  var target: String {
    switch self {
    case .github, .forgejo: "  web: {git: origin, branch: pages}\n"
    case .gitlab: "  web: {folder: public, links: folder}\n"
    }
  }
}

extension WorkflowService {
  private static let githubWorkflow = """
    # Every change is checked; what is on the branch main is published to the branch pages, which the repository's settings
    # name as the source of its pages.
    name: Archive
    on:
      push:
        branches: [main]
      pull_request:
    env:
      # The address of a packed Dictum: what ‘make package’ writes, at a place of yours.
      DICTUM: https://archive.example/dictum-linux-x86_64.tar.gz
    jobs:
      check:
        runs-on: ubuntu-latest
        permissions:
          contents: read
        steps:
          - uses: actions/checkout@v4
          - name: Install Dictum
            run: curl --fail --location --silent --show-error "$DICTUM" | sudo tar -xz -C /
          - name: Check
            run: dictum check --strict --locked --format github
      publish:
        needs: check
        if: github.event_name == 'push'
        concurrency: publish
        runs-on: ubuntu-latest
        permissions:
          contents: write
        steps:
          - uses: actions/checkout@v4
          - name: Install Dictum
            run: curl --fail --location --silent --show-error "$DICTUM" | sudo tar -xz -C /
          - name: Publish
            run: dictum publish web

    """

  private static let gitlabWorkflow = """
    # Every change is checked; what is on the default branch is shown by GitLab Pages.
    image: debian:bookworm-slim
    variables:
      # The address of a packed Dictum: what ‘make package’ writes, at a place of yours.
      DICTUM: https://archive.example/dictum-linux-x86_64.tar.gz
    before_script:
      - apt-get update -q && apt-get install -y -q ca-certificates curl git
      - curl --fail --location --silent --show-error "$DICTUM" | tar -xz -C /
    check:
      script:
        - dictum check --strict --locked
    pages:
      needs: [check]
      resource_group: publish
      rules:
        - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
      script:
        - dictum publish web
      artifacts:
        paths:
          - public

    """

  private static let forgejoWorkflow = """
    # Every change is checked; what is on the branch main is published to the branch pages, which Codeberg and others show.
    name: Archive
    on:
      push:
        branches: [main]
      pull_request:
    env:
      # The address of a packed Dictum: what ‘make package’ writes, at a place of yours.
      DICTUM: https://archive.example/dictum-linux-x86_64.tar.gz
    jobs:
      archive:
        runs-on: docker
        container:
          image: node:22-bookworm
        steps:
          - uses: actions/checkout@v4
          - name: Install Dictum
            run: curl --fail --location --silent --show-error "$DICTUM" | tar -xz -C /
          - name: Check
            run: dictum check --strict --locked
          - name: Publish
            if: github.event_name == 'push'
            run: dictum publish web

    """
}
