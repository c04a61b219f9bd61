import Testing

@testable import Entities

struct DatelineReaderTests {
  private func datelines(_ text: String) -> [String] {
    let found = recognize(text)
    return found.datelines.map { found.mentions[$0].form }
  }

  @Test(arguments: [
    ("NAIROBI — The court met.", ["Nairobi"]),
    ("NAIROBI, Kenya, July 3 (AP) – The court met.", ["Nairobi", "Kenya", "AP"]),
    ("Oslo, July 3 (NTB): The court met.", ["Oslo", "NTB"]),
    ("Court meets\nNairobi (Reuters) - The court met.", ["Nairobi", "Reuters"]),
  ])
  func placesBeforeADashAreFoundAndTheAgencyBehindThem(_ text: String, _ expected: [String]) {
    #expect(datelines(text) == expected)
  }

  @Test(arguments: [
    "Nairobi is a city — a big one.", "Nairobi-based firms met.", "Oslo and Nairobi - two cities.",
    "The court met in Nairobi — at last.",
  ])
  func othersAreNot(_ text: String) {
    #expect(datelines(text) == [])
  }
}
