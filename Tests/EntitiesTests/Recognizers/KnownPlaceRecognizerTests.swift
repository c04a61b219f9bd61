import Testing

@testable import Entities

struct KnownPlaceRecognizerTests {
  @Test(arguments: [
    "from {L Oslo} to the {L Republic of Korea} and the {L United Arab Emirates}",
    "in {L Washington, D.C.} and {L Albany}, {L NY}",
    "shelling in the {L Pskov region} of {L Russia}",
    "the {L US} and the {L U.S.} and let us go",
    "{L NEW DELHI} - A bus fell into a ravine",
    "it costs US$4 billion in {L Hong Kong}",
    "the {L Russian Federation} and {L Kyrgyzstan}'s border",
    "in {L Springfield}, {L Mass}., and {L Portland}, {L Ore}., on Friday",
    "from {L Chapel Hill}, {L N.C.}, to {L Tampa}, {L Fla}.",
    "the {L Lao People's Democratic Republic} sold power",
  ])
  func findsPlaces(_ marked: String) {
    #expect(MarkedText.recognized(in: marked) == marked)
  }

  @Test func statesBehindTownsAreCalledInFull() {
    let found = recognize(
      "A bridge fell in Springfield, Mass., and in Chapel Hill, N.C., on Friday.")
    #expect(
      found.mentions.map(\.form) == [
        "Springfield", "Massachusetts", "Chapel Hill", "North Carolina",
      ])
  }
}
