import PageParsing
import Testing
import TextCore

@testable import Corpus

/// Pages with a title, a date, a text of their own, and lines below it.
private func page(_ file: String, _ title: String, _ tail: String...) -> Page {
  let text = """
    \(title)
    12.05.2023
    The mayor said on Friday that the news under the title "\(title)" is true.

    """
  return PageParser().parse(
    Array((text + tail.joined(separator: "\n\n")).utf8), at: PageLocation(file: file))
}

/// The pages as their corpus sees them.
private func stripped(_ pages: [Page]) -> [Page] {
  Array(CorpusBuilder().snapshot(of: pages).pages)
}

private func paragraphs(_ page: Page) -> [String] {
  page.items.flatMap { item in item.paragraphs.map { String(page.text[$0].prefix(24)) } }
}

struct RecurringFurnitureTests {
  private let about = "The agency was founded on 4 May 1999 and writes about harbours of the world."
  private let own = "Nobody had expected it before the summer of that year."

  @Test func whatStandsUnderThreeArticlesBecomesBoilerplate() {
    let pages = stripped([
      page("a/1.txt", "Bridge over the river opened", own, about),
      page("a/2.txt", "Ferries stay in the port", about),
      page("a/3.txt", "Council approves a new plan", about),
    ])
    #expect(paragraphs(pages[0]) == ["The mayor said on Friday", "Nobody had expected it b"])
    #expect(pages[0].boilerplate.map { pages[0].text[$0] } == [about])
    let days = pages.flatMap(\.items).flatMap(\.events).map { $0.value?.description }
    #expect(!days.contains("1999-05-04"))
  }

  @Test func theSpanOfAnItemEndsWithItsText() {
    let pages = stripped(
      ["Bridge over the river opened", "Ferries stay in the port", "Council approves a new plan"]
        .enumerated().map { page("a/\($0).txt", $1, about, own) })
    for page in pages {
      #expect(paragraphs(page).count == 1)
      #expect(page.items[0].span.end == page.items[0].paragraphs[0].end)
    }
  }

  @Test func twiceMayBeChance() {
    let pages = [
      page("a/1.txt", "Bridge over the river opened", about),
      page("a/2.txt", "Ferries stay in the port", about),
    ]
    #expect(stripped(pages).map(paragraphs) == pages.map(paragraphs))
  }

  @Test func oneItemOnManyPagesIsNews() {
    let pages = (1...5).map { page("a/\($0).txt", "Bridge over the river opened", about) }
    #expect(stripped(pages).map(paragraphs) == pages.map(paragraphs))
  }

  @Test func otherFoldersAreOtherSources() {
    let pages = [
      page("a/1.txt", "Bridge over the river opened", about),
      page("b/2.txt", "Ferries stay in the port", about),
      page("c/3.txt", "Council approves a new plan", about),
    ]
    #expect(stripped(pages).map(paragraphs) == pages.map(paragraphs))
  }

  @Test func theFirstParagraphIsNeverTakenAway() {
    let lead = "The minister gave no answer to the questions of the press."
    let pages = ["a", "b", "c", "d"].map { name in
      PageParser().parse(
        Array("News of the day \(name) here\n12.05.2023\n\(lead)\n".utf8),
        at: PageLocation(file: "x/\(name).txt"))
    }
    #expect(stripped(pages).allSatisfy { paragraphs($0).count == 1 })
  }
}
