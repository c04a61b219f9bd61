import Testing

@testable import ViewModels

struct SparklineTests {
  @Test(arguments: [(0, 9, "▁"), (1, 1, "▂"), (1, 9, "▂"), (9, 9, "█"), (5, 9, "▆"), (0, 0, "▁")])
  func barsTellNothingFromLittle(count: Int, highest: Int, expected: String) {
    #expect(Sparkline.block(count, of: highest) == expected)
  }

  @Test func littleStaysApartFromVeryLittleBesideMuch() {
    #expect(Sparkline.text([0, 1, 4, 16, 100]) == "▁▂▃▄█")
  }
}
