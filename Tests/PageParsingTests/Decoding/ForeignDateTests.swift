import Chronology
import Testing

@testable import PageParsing

struct ForeignDateTests {
  @Test(arguments: [
    "Donnerstag, 5. März 2024", "5 mars 2024 à 10h00", "5 de marzo de 2024", "5 марта 2024",
    "Gespeichert am 5. März 2024 - 18:55", "März 5, 2024",
  ])
  func readsWholeDates(text: String) {
    #expect(ForeignDate.day(in: Array(text.utf8)[...])?.description == "2024-03-05")
  }

  @Test(arguments: [
    "März 2024", "5. März", "35. März 2024", "31. Februar 2024", "Mars has 2 moons",
  ])
  func refusesOthers(text: String) {
    #expect(ForeignDate.day(in: Array(text.utf8)[...]) == nil)
  }
}
