import TextCore
import Testing

@testable import Entities

struct TagStretchesTests {
  @Test(arguments: [
    ("the river rose and fell again", []),
    ("the mayor of Yanso spoke to them", ["mayor of Yanso"]),
    ("The report named Yanso and the Bank of Kovel last week", ["Yanso and the Bank of Kovel"]),
    ("under Resolution 2254 (2015) all of them", ["Resolution 2254 (2015)"]),
    ("Yanso left. Kovel stayed.", ["Yanso", "Kovel"]),
  ])
  func findsWhereNamesCanStand(_ string: String, _ expected: [String]) {
    let text = SourceText(string)
    let reading = Reading(text, scopes: [TextScope(span: text.span, item: 0)])
    #expect(TagStretches.find(in: reading).map { reading.form($0) } == expected)
  }
}
