import Testing

@testable import Entities

struct NumberedEventsTests {
  @Test(arguments: [
    "They spoke at the {E 15th BRICS summit} there.",
    "They spoke at the {E 80th session of the General Assembly} there.",
    "They wait for the {E 2027 general election} there.",
    "They wait for the {E 2027 Kenyan presidential election} there.",
    // Without a number any may be meant.
    "They wait for the general election there.",
    "In 2027 elections are held.",
  ])
  func anEventIsToldByItsNumber(_ marked: String) {
    #expect(MarkedText.recognized(in: marked) == marked)
  }

  @Test(arguments: [
    "She spoke at the {E Tallinn Rail Forum 2025} in May.",
    "Tickets for {E Rabat Energy Days 2025} cost 90 dirhams.",
    "The {E Turku Shipping Days 2025} were announced.",
  ])
  func meetingsOfAYearAreEvents(_ marked: String) {
    #expect(MarkedText.recognized(in: marked, tagger: .shipped) == marked)
  }

  @Test(arguments: [
    "Soldiers took part in exercise {E Western Birch-26} near {L Oslo}. {E Western Birch-26} ends.",
    "The manoeuvres, {E Golden Heron-25}, began.",
    "The drill {E Birch-27} began. {E Birch-27} ends.",
    "Ships came for {E Quiet Typhoon-26}. The exercise begins on Tuesday.",
  ])
  func twoDigitsOfAYearTellAnExercise(_ marked: String) {
    #expect(MarkedText.recognized(in: marked) == marked)
  }

  @Test(arguments: [
    "A Sukhoi-27 and two Falcon-19 rockets flew over the exercise.",
    "A Silent Falcon-25 crashed during the drill.",
    "The Golden Heron-25 was sold. The boat is old. The owner is rich. The drill ended.",
  ])
  func aircraftAndBoatsAreNoExercises(_ text: String) {
    #expect(!recognize(text).mentions.contains { $0.kind == .event })
  }
}
