import Testing

@testable import Entities

/// Events whose names say nothing of what they are.
struct EventsInUseTests {
  @Test(arguments: [
    "{L Tanzania} opened the field training exercise {E Umoja Thabiti 2026} on Tuesday. Colonel {P Asha Mrisho} "
      + "said that {E Umoja Thabiti} would last two weeks. {E Umoja Thabiti 2024} was shorter.",
    "Eleven navies joined {E Grand Baobab 2026}, a maritime exercise led by {L France}. {E Grand Baobab 2026} runs "
      + "to April 2.",
    "The annual drills, called {E Sulong Kapatid 2026}, ended on Thursday.",
    "{L Ethiopia} opened {E COP32} on Thursday. At {E COP31}, rich countries had promised money.",
    "{L Uganda} will host {E AFCON 2027} with {L Kenya}. The stadium will not be ready for {E AFCON 2027}.",
    "The {E G20 summit} in {L Miami} ended without a statement on Monday. A {O NATO} summit is planned.",
  ])
  func theTextTellsThatItIsAnEvent(_ marked: String) {
    #expect(MarkedText.recognized(in: marked, tagger: .shipped) == marked)
  }

  @Test func whoHasAYearOrAnExerciseIsNone() {
    let marked =
      "{P Mwape Banda} 2025 was a good year, and the exercise that {P Chisomo Banda} had planned was called off. "
      + "{O IBM} 2026 profit rose. Road A12 was closed."
    #expect(MarkedText.recognized(in: marked, tagger: .shipped) == marked)
  }
}
