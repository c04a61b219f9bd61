import TextCore
import Testing

@testable import Entities

struct ReadingAddressesTests {
  @Test(arguments: [
    ("mail Ann.Berg@example.org or call", "Ann", true),
    ("see Oslo_resume.pdf of May", "Oslo", true),
    ("they met in Oslo. Then they left", "Oslo", false),
    ("the Oslo-based firm", "Oslo", false),
    ("said @Oslo again", "Oslo", false),
  ])
  func namesInAddressesAreNone(_ string: String, _ name: String, _ isInside: Bool) throws {
    let text = SourceText(string)
    let reading = Reading(text, scopes: [TextScope(span: text.span, item: 0)])
    let index = try #require((0..<reading.count).first { text[reading[$0].span].hasPrefix(name) })
    #expect(reading.isInAddress(index..<index + 1) == isInside)
  }
}
