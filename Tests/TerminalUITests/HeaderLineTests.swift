import TestSupport
import Testing

/// The line at the top: the strip keeps a fair part of it, whatever narrows the view.
struct HeaderLineTests {
  private static let bars = Set("▁▂▃▄▅▆▇█")

  private func header(_ size: String, _ keys: String) -> String {
    let session = FixtureSession(CorpusFixture.harbour, size: size, keys: keys)
    return session.screen.split(separator: "\n").first.map(String.init) ?? ""
  }

  private static let long =
    "/rotterdam<Space>or<Space>visser<Space>or<Space>ferries<Space>or<Space>harbour<Space>or"
    + "<Space>storm<Enter>"

  @Test(arguments: [
    ("80x24", "<Tab><Tab><Enter>", 19), ("80x24", long, 19), ("120x40", long, 32),
    ("120x40", "<Tab><Tab>ojojo", 32), ("80x24", long + "++", 19), ("40x10", long, 7),
    ("40x10", "", 9), ("60x10", long, 7),
  ])
  func theStripHasAFairPartOfTheLine(size: String, keys: String, least: Int) {
    let header = header(size, keys)
    #expect(header.count { HeaderLineTests.bars.contains($0) } >= least, "\(header)")
  }

  @Test(arguments: ["200x3", "120x5", "80x7"]) func withoutRoomForItNothingOfItIsShown(size: String)
  {
    let header = header(size, "")
    #expect(!header.contains { HeaderLineTests.bars.contains($0) }, "\(header)")
    #expect(!header.contains("harbour ·"), "\(header)")
  }

  @Test func whatNarrowsIsShortenedBehindTheNameAndTheCount() {
    let header = header("80x24", HeaderLineTests.long)
    #expect(header.hasPrefix(" harbour · 6 of 6 · /rotterdam or visse…"), "\(header)")
  }

  @Test func onASmallScreenTheCountGoesBeforeTheName() {
    let header = header("40x10", HeaderLineTests.long)
    #expect(header.hasPrefix(" 6 of 6 · /rotter"), "\(header)")
  }

  @Test func whereThereIsNoStripNoneIsSpokenOf() {
    let session = FixtureSession(CorpusFixture.harbour, size: "40x6", keys: "+")
    #expect(session.screen.contains("no room for the strip"))
    #expect(!session.screen.contains("The strip shows"))
  }
}
