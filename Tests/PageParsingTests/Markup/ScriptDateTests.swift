import Chronology
import Testing

@testable import PageParsing

struct ScriptDateTests {
  private func day(_ scripts: String...) -> String? {
    var date = ScriptDate()
    for script in scripts { date.read(Array(script.utf8)[...]) }
    return date.agreed?.description
  }

  @Test(arguments: [
    #"{"props": {"article": {"publishedAt": "2024-03-05T10:00:00Z"}}}"#,
    #"window.state = {'publish_date': '2024-03-05 10:00'}"#,
    #"var s = "{\"datePublished\":\"2024-03-05\"}""#,
    #"layer({"publishedFirst" : "05.03.2024 09:35"})"#,
    "<div data-props='{&quot;publishedAt&quot;: &quot;2024-03-05&quot;}'>",
    #"{"first-publication":"2024-03-05","updated":"2024-04-01"}"#,
  ])
  func readsNamesOfPublication(script: String) {
    #expect(day(script) == "2024-03-05")
  }

  @Test(arguments: [
    #"{"updatedAt": "2024-03-05"}"#, #"{"publishedAt": 1709632800}"#, #"{"publishedAt": ""}"#,
    "publishedAt", #"{"publishedAt":"#, "",
  ])
  func readsNothingElse(script: String) {
    #expect(day(script) == nil)
  }

  @Test func severalDaysDecideNothing() {
    #expect(day(#"{"publishedAt":"2024-03-05"}"#, #"{"publishedAt":"2024-03-06"}"#) == nil)
    #expect(day(#"{"publishedAt":"2024-03-05"}"#, #"{"publishedAt":"2024-03-05"}"#) == "2024-03-05")
  }
}
