import Testing

@testable import Entities

/// Names with `St.` or `Ste.` in them.
struct SaintNamesTests {
  @Test func aPersonKeepsWhatStandsBehindTheStop() {
    #expect(
      shippedForms(
        "Josephine Alphonse-St. Rose, a nurse, opened a clinic. Alphonse-St. Rose is 40.", .person)
        == ["Josephine Alphonse-St. Rose", "Alphonse-St. Rose"])
  }

  @Test func aTownKeepsItsApostrophe() {
    #expect(
      shippedForms("Schools in St. George's closed, and buses from St. John's stopped.", .place)
        == ["St. George's", "St. John's"])
  }

  @Test func placesOfFemaleSaintsAreWhole() {
    #expect(
      shippedForms(
        "Trains from Sault Ste. Marie were late. Police in Ste. Agathe closed a bridge.", .place)
        == ["Sault Ste. Marie", "Ste. Agathe"])
  }

  @Test func aStreetEndsItsSentence() {
    #expect(
      !shippedForms("The house stands on Main St. Police came on Monday.", .place)
        .contains { $0.contains("Police") })
  }
}
