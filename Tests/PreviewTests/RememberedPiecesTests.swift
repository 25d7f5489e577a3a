import FileTrees
import Testing

@testable import Preview

/// What is kept in memory from one change to the next.
@Suite struct RememberedPiecesTests {
  private let name = Digest(of: [1])

  @Test func aPieceIsThereInTheNextRound() {
    let pieces = RememberedPieces()
    pieces.keep([1, 2, 3], as: name)
    #expect(pieces.piece(name) == nil)
    pieces.endRound()
    #expect(pieces.piece(name) == [1, 2, 3])
  }

  @Test func whatIsNotKeptAgainIsForgotten() {
    let pieces = RememberedPieces()
    pieces.keep([1, 2, 3], as: name)
    pieces.endRound()
    pieces.keep([1, 2, 3], as: name)
    pieces.endRound()
    #expect(pieces.piece(name) != nil)
    pieces.endRound()
    #expect(pieces.piece(name) == nil)
  }
}
