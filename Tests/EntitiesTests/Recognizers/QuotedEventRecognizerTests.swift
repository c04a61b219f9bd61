import Testing

@testable import Entities

struct QuotedEventRecognizerTests {
  @Test(arguments: [
    "the exercise \"{E Combat Friendship-2017}\" ended",
    "trainings of the services “{E Sahara-Anti-Terror 2025}” in {L Iran}",
    "the exercise “{E Silent Storm}” and the {E Russia-Ukraine war}",
    "a talk on “Results of the joint training in 2025 and tasks for 2026”",
    "the motto “One Goal – One Task” was chosen",
  ])
  func findsQuotedEvents(_ marked: String) {
    #expect(MarkedText.recognized(in: marked) == marked)
  }
}
