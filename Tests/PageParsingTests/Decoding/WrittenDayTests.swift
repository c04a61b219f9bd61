import Chronology
import Testing

@testable import PageParsing

struct WrittenDayTests {
  private func days(_ text: String, _ order: NumericDateOrder = .open) -> [String] {
    WrittenDay.all(in: Array(text.utf8)).map { $0.day(order)?.description ?? "open" }
  }

  @Test(arguments: [
    "Donnerstag, 5. März 2024", "5 mars 2024 à 10h00", "5 de marzo de 2024", "5 марта 2024",
    "Gespeichert am 5. März 2024 - 18:55", "März 5, 2024", "05. March 2024", "5th of March, 2024",
    "Mar. 5th 2024", "05-Mar-2024", "2024. március 5.", "2024年3月5日", "2024년 3월 5일",
    "2024-03-05T10:00", "2024/03/05", "2024. 3. 5.", "20240305", "05.03.2024 10:15", "5.3.2024",
    "5. 3. 2024", "05.03.24 |", "(05.03.24)", "Paris – 5 mars 2024", "5 Maret 2024",
    "5 مارس، 2024", "5 मार्च 2024", "5 מרץ 2024",
  ])
  func readsWholeDates(text: String) {
    #expect(days(text) == ["2024-03-05"])
  }

  @Test(arguments: [
    "März 2024", "5. März", "35. März 2024", "31. Februar 2024", "Mars has 2 moons",
    "version 1.2.24", "tel. 030/12/2010-5", "1.2.3.2024", "192.168.10.24", "5.3.24", "99.99.2024",
    "05.03.1812", "id 120240305", "",
  ])
  func refusesOthers(text: String) {
    #expect(days(text, .dayFirst) == [])
  }

  @Test func theOrderOfTwoNumbersMayStayOpen() {
    #expect(days("03/05/2024") == ["open"])
    #expect(days("03/05/2024", .monthFirst) == ["2024-03-05"])
    #expect(days("05-03-2024", .dayFirst) == ["2024-03-05"])
    #expect(days("5/3/24") == [])
    #expect(
      WrittenDay.all(in: Array("03/25/2024 25/03/2024".utf8)).map(\.order) == [
        .monthFirst, .dayFirst,
      ])
  }

  @Test func findsEachWithItsPlace() {
    let text = "Posted 1 March 2024, updated 05.03.2024"
    let found = WrittenDay.all(in: Array(text.utf8))
    #expect(
      found.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == [
        "1 March 2024", "05.03.2024",
      ])
  }
}
