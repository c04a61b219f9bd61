import Testing

@testable import PageParsing

struct BlockShapeTests {
  private func shape(_ text: String) -> BlockShape { BlockShape(Array(text.utf8)) }

  @Test func countsWordsAndMarks() {
    let shape = shape("The ship, built in 1999, sank. Nobody was hurt!")
    #expect(shape.words == 9)
    #expect(shape.smallWords == 6)
    #expect(shape.capitals == 2)
    #expect(shape.digits == 4)
    #expect(shape.stops == 2)
    #expect(shape.commas == 2)
    #expect(shape.separators == 0)
  }

  @Test func knowsTheStopsOfOtherScripts() {
    #expect(shape("船沉没了。没有人受伤。").stops == 2)
    #expect(shape("जहाज डूब गया।").stops == 1)
    #expect(shape("船、船").commas == 1)
  }

  @Test func aStopInsideOfAWordEndsNothing() {
    #expect(shape("See example.org for 1.5 more").stops == 0)
  }

  @Test(arguments: ["And then…", "And then...", "And then […]", "And then [...]"])
  func ellipses(text: String) {
    #expect(shape(text).endsInEllipsis)
  }

  @Test func whatStandsBetweenLinks() {
    #expect(shape("Home | News » Sea · Ports").separators == 3)
    #expect(shape("© 2024 The Harbour Times").hasNotice)
    #expect(shape("Read also:").endsInColon)
  }

  @Test func emptyTextHasNoShape() {
    #expect(shape("").words == 0)
  }
}

struct WordSetTests {
  private func part(_ text: String, of whole: String?, run: Int) -> Float {
    WordSet(whole.map { Array($0.utf8) }, run: run).part(of: Array(text.utf8))
  }

  @Test func tellsWhichPartOfATextIsKnown() {
    #expect(part("The SHIP came", of: "a ship came late", run: 1) == Float(2) / 3)
    #expect(part("the ship came late", of: "then the ship came, late", run: 3) == 1)
    #expect(part("came ship the late", of: "then the ship came, late", run: 3) == 0)
  }

  @Test func nothingIsAPartOfNothing() {
    #expect(part("ship", of: nil, run: 1) == 0)
    #expect(part("", of: "ship", run: 1) == 0)
    #expect(part("ship", of: "ship came", run: 3) == 0)
  }
}
