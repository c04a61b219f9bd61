import Chronology
import Testing

@testable import PageParsing

struct MetadataDayTests {
  @Test(arguments: [
    "2024-03-05", "2024-03-05T23:30:00Z", "2024-03-05 10:00:00", " 2024/03/05", "20240305",
    "20240305T101500", "20240305101500", "Tue, 5 Mar 2024 10:00:00 +0100", "March 5, 2024",
    "Published 5 March 2024",
  ])
  func readsTheDayThatIsWritten(text: String) {
    #expect(MetadataDay.day(in: Array(text.utf8)[...])?.description == "2024-03-05")
  }

  @Test(arguments: [
    "", "2024", "2024-03", "2024-02-30", "2024-3-5x", "1970-01-01", "0001-01-01T00:00:00", "now",
    "1709632800", "99.99.9999", "05/03/2024", "20240305999",
  ])
  func refusesWhatNamesNoDay(text: String) {
    #expect(MetadataDay.day(in: Array(text.utf8)[...]) == nil)
  }
}
