import Publishing
import Testing

/// What tools of others say is shown without anything that is secret.
@Suite struct RedactionTests {
  @Test func takesOutTheValuesOfVariablesThatAreNamedAsSecrets() {
    let redaction = Redaction([
      "RCLONE_CONFIG_WEB_SECRET_ACCESS_KEY": "kz81hh2p", "HOME": "/home/kz", "GIT_AUTHOR_NAME": "english",
    ])
    #expect(redaction.redacted("denied: kz81hh2p by host") == "denied: *** by host")
    #expect(redaction.redacted("/home/kz english") == "/home/kz english")
  }

  @Test(arguments: [
    ("https://me:hunter2@example.org/x.git", "https://***@example.org/x.git"),
    ("https://ghp_0123456789abcdef0123@example.org/x", "https://***@example.org/x"),
    ("ssh://git@example.org/x", "ssh://git@example.org/x"),
    ("GET http://h/b?X-Amz-Signature=0a1b2c&list=2 failed", "GET http://h/b?X-Amz-Signature=***&list=2 failed"),
    ("pass=hun%ter2,host=h", "pass=***,host=h"),
    ("Propfind \"u,pass%3Dhun%40ter2%3Aarchive\"", "Propfind \"u,pass%3D***%3Aarchive\""),
    ("sent Authorization: Basic aGk6aG8=", "sent Authorization: ***"),
    ("a=b, path=c/d", "a=b, path=c/d"),
  ])
  func takesOutWhatLooksLikeACredential(_ line: String, _ shown: String) {
    #expect(Redaction([:]).redacted(line) == shown)
  }
}
