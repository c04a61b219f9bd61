import Chronology
import Testing

@testable import PageParsing

struct AddressDateTests {
  @Test(arguments: [
    "https://a.org/2024/03/05/ferry", "https://a.org/2024/3/5/", "https://a.org/2024-03-05-ferry",
    "https://a.org/news/20240305/ferry", "https://a.org/05-03-2024-ferry",
    "https://a.org/x/20240305-ferry.html",
  ])
  func readsTheDay(address: String) {
    #expect(AddressDate.day(Array(address.utf8))?.description == "2024-03-05")
  }

  @Test(arguments: [
    "https://a.org/2024/03/5-reasons", "https://a.org/2024/03/ferry", "https://a.org/id/120240305",
    "https://a.org/2024/13/05/", "https://a.org/1824/03/05/", "https://a.org/20240305x",
  ])
  func refusesOthers(address: String) {
    #expect(AddressDate.day(Array(address.utf8)) == nil)
  }

  @Test func readsTheMonth() {
    let month = AddressDate.month(Array("https://a.org/2024/03/ferry".utf8))
    #expect(month?.year == 2024 && month?.month == 3)
    #expect(AddressDate.month(Array("https://a.org/2024/30/ferry".utf8)) == nil)
    #expect(AddressDate.month(Array("https://a.org/v2024/03/ferry".utf8)) == nil)
    #expect(AddressDate.month(nil) == nil)
  }
}
