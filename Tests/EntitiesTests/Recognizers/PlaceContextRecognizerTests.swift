import Testing

@testable import Entities

struct PlaceContextRecognizerTests {
  @Test(arguments: [
    "near {L Yansogrod} at night", "{L YANSOGROD} — The court met.",
    "the town of {L Yansogrod} fell", "on {L Lake Yanso} at dawn",
    "the {L Iliysk training ground} closed", "in {L Gapyon-gun}, {L Gyongi-do}, {L South Korea}",
  ])
  func findsUnknownPlaces(_ marked: String) {
    #expect(MarkedText.recognized(in: marked) == marked)
  }

  @Test(arguments: ["a degree in Geopolitics helps", "in Buddhism and in general", "a cut in June"])
  func leavesOtherNounsAlone(_ text: String) {
    #expect(MarkedText.recognized(in: text) == text)
  }
}
