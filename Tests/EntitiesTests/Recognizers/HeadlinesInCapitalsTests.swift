import Testing

@testable import Entities

/// Headlines in capitals, with names on both sides of a verb.
struct HeadlinesInCapitalsTests {
  /// The names of the first line.
  private func names(_ text: String) -> [String] {
    let end = text.firstIndex(of: "\n").map { text[..<$0].utf8.count } ?? 0
    let mentions = EntityRecognizer().recognize(
      MarkedText(text).text, scopes: [TextScope(span: MarkedText(text).text.span, item: 0)]
    ).mentions
    return mentions.filter { $0.span.end <= end }.map { "\($0.kind) \($0.form)" }
  }

  @Test(arguments: [
    (
      "SERBIA AND HUNGARY LAUNCH DANUBE RAIL COUNCIL\nThe Danube Rail Council met for the first time on Tuesday.",
      ["place SERBIA", "place HUNGARY", "organisation DANUBE RAIL COUNCIL"]
    ),
    (
      "AFRICAN UNION SIGNS LUSAKA PACT\nThe African Union signed the Lusaka Pact on Tuesday.",
      ["organisation AFRICAN UNION", "document LUSAKA PACT"]
    ),
    (
      "COLOMBIA, PERU OPEN BORDER COMMISSION\nColombia and Peru opened a border commission on Tuesday.",
      ["place COLOMBIA", "place PERU"]
    ),
    (
      "OSAKA METAL BUYS MINE IN CHILE\nOsaka Metal bought a mine on Tuesday, it said. Osaka Metal has 900 workers.",
      ["organisation OSAKA METAL", "place CHILE"]
    ),
  ])
  func aNameEndsAtAVerb(_ text: String, _ expected: [String]) {
    #expect(names(text) == expected)
  }
}
