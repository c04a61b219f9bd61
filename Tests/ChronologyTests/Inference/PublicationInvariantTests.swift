import TextCore
import Testing

@testable import Chronology

/// Every list of up to five pieces of evidence, in any order and however contradictory: inference
/// never traps and every claim keeps its promises.
@Suite struct PublicationInvariantTests {
  private enum Piece: CaseIterable {
    case early, late, yearlessDateline, nothing
  }

  private func evidence(_ piece: Piece, standsApart: Bool) -> PublicationEvidence {
    let value: DateValue? =
      switch piece {
      case .early: Day(year: 2010, month: 3, day: 1).map { .day($0) }
      case .late: Day(year: 2024, month: 3, day: 1).map { .day($0) }
      case .yearlessDateline: .yearless(month: 1, day: 14)
      case .nothing: nil
      }
    let statement = value.map {
      PublicationEvidence.Statement($0, at: ByteSpan(0, 0), rule: "date line")
    }
    return PublicationEvidence(statement: statement, standsApart: standsApart)
  }

  @Test(arguments: 0...5)
  func everyListGivesOneSoundClaimAnEntry(length: Int) {
    let pieces = Piece.allCases
    let count = (0..<length).reduce(1) { product, _ in product * pieces.count }
    for number in 0..<count {
      var rest = number
      let list = (0..<length).map { _ in
        defer { rest /= pieces.count }
        return pieces[rest % pieces.count]
      }
      for apart in [nil] + (0..<length).map(Optional.some) {
        let entries = list.enumerated().map { evidence($1, standsApart: $0 == apart) }
        let claims = PublicationInference.claims(for: entries)
        #expect(claims.count == length)
        for claim in claims {
          if let low = claim.low, let high = claim.high {
            #expect(low <= high, "\(list), apart \(String(describing: apart))")
          }
          #expect(claim.basis != .stated || claim.low == claim.high)
        }
      }
    }
  }
}
