import Chronology
import Testing

struct DateValueReadingTests {
  @Test(arguments: [
    "2026", "2026-01", "2026-01-27", "2025-12-01/2025-12-05", "2020-07/2021-06", "2024-02-29",
  ])
  func readsWhatItWrites(_ text: String) {
    #expect(DateValue(text)?.description == text)
  }

  @Test(arguments: [
    "", "26", "2026-1", "2026-13", "2023-02-29", "2026-01-27/", "2026/2025", "--02-13", "20261",
    "2026-01-27/2026-01-28/2026-01-29", "２０２６",
  ])
  func refusesOthers(_ text: String) {
    #expect(DateValue(text) == nil)
  }
}
