import Testing

@testable import Entities

/// Cities that stand for their clubs.
struct ClubNamesTests {
  @Test(arguments: [
    "{O Lille} beat {O Nantes} 2-0 on Sunday in {L Lille}.",
    "{O Valencia} drew 1-1 with {O Sevilla}.", "{O Lyon} lost 3-1 to {O Marseille}.",
    "{P Bruno Sarr} scored twice for {O Lyon} in {L Paris}.",
    "{L Kenya} beat {L Ghana} 2-0 in {L Accra}.",
    "{P Anna Berg} flew to {L Lyon} and lost her bag in {L Paris}.",
    "Police beat protesters in {L Lyon} on 2-3 March.",
  ])
  func aMatchTellsOfClubs(_ marked: String) {
    #expect(MarkedText.recognized(in: marked) == marked)
  }
}
