import Testing

@testable import Entities

/// Bodies that were found in two parts, and short names in brackets that were found as a part of one.
struct WholeBodiesTests {
  @Test(arguments: [
    "The {O Irrigation Service under the Ministry of Agriculture of Tajikistan} released water on Tuesday.",
    "{P Kairat Omarov} led the {O Guard Service of Moldova's National Security Council}.",
    "The {O Alliance for Lake Fisheries and Ports} ({O Alfip}) sent boats on Tuesday.",
    "The {O Movement for Rural Renewal} ({O Morer-G12}) chose {P Braima Sanha} as leader on Tuesday.",
    "The {O Workers' Party (Unified)} and the {O Communist Party of Nepal (Maoist)} met on Tuesday.",
  ])
  func theBodyIsWhole(_ marked: String) {
    #expect(MarkedText.recognized(in: marked, tagger: .shipped) == marked)
  }
}
