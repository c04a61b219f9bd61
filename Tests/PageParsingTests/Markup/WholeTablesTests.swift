import Testing

@testable import PageParsing

struct WholeTablesTests {
  private let prose = """
    The ferry ran aground off the coast in the early morning, and all passengers were brought \
    ashore by noon, the harbour office said.
    """
  private let table = "<table><tr><td>Ferry</td><td>Seats</td></tr></table>"

  private func completed(_ body: String, _ isKept: [Bool]) throws -> [Bool] {
    var extractor = MainTextExtractor(MarkupTree(html: Array("<body>\(body)</body>".utf8)))
    let found = extractor.measured()
    let features = try #require(found)
    try #require(features.blocks.count == isKept.count)
    return WholeTables(features: features).completed(isKept)
  }

  @Test func aTableOfWhichACellIsKeptIsKept() throws {
    let body = "<p>\(prose)</p>\(table)"
    #expect(try completed(body, [true, true, false]) == [true, true, true])
    #expect(try completed(body, [true, false, false]) == [true, false, false])
  }

  @Test func soIsOneBetweenText() throws {
    let body = "<p>\(prose)</p>\(table)<p>\(prose)</p>"
    #expect(try completed(body, [true, false, false, true]) == [true, true, true, true])
    #expect(try completed(body, [true, false, false, false]) == [true, false, false, false])
  }

  @Test func whatTheRulesLeaveOutStaysOut() throws {
    let body = "<p>\(prose)</p><div class=related>\(table)</div><p>\(prose)</p>"
    #expect(try completed(body, [true, false, false, true]) == [true, false, false, true])
  }

  @Test func aTableThatLaysOutThePageIsLeftAsItIs() throws {
    let body = "<table><tr><td>Home</td><td>\(prose)</td></tr></table>"
    #expect(try completed(body, [false, true]) == [false, true])
  }

  @Test func soIsOneAtTheEndOfTheTextOrBetweenShortPieces() throws {
    let rows = "<tr><td>Cairo</td><td>9 May</td></tr><tr><td>Lagos</td><td>12 May</td></tr>"
    let whole = "<table>\(rows)</table>"
    let kept = [true, false, false, false, false]
    #expect(try completed("<p>\(prose)</p>\(whole)", kept) == [true, true, true, true, true])
    // A box that makes it scroll is no other place, but one of another name is.
    #expect(try completed("<p>\(prose)</p><div>\(whole)</div>", kept).allSatisfy { $0 })
    #expect(try completed("<p>\(prose)</p><div class=related>\(whole)</div>", kept) == kept)
    let between = "<p>\(prose)</p><pre>x = 1</pre>\(whole)<p>See the list.</p>"
    let isKept = [true, true, false, false, false, false, true]
    #expect(try completed(between, isKept).allSatisfy { $0 })
  }
}
