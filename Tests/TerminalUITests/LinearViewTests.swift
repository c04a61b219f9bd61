import TestSupport
import Testing
import ViewModels

@testable import TerminalUI

/// What a browser without a screen says after each line.
struct LinearViewTests {
  private func said(_ lines: String..., rows: Int = 12) -> [[String]] {
    var browser = BrowserViewModel(snapshot: CorpusFixture.harbour, name: "harbour")
    var view = LinearView(columns: 60, rows: rows)
    func settle() {
      browser.resize(to: view.extents(for: browser))
      while let request = browser.takeRequest() {
        for answer in request.answers() { browser.receive(answer) }
      }
    }
    settle()
    var said = [view.lines(of: browser)]
    for line in lines {
      for effect in browser.handle(line: line) where effect == .redraw { view.forget() }
      settle()
      said.append(view.lines(of: browser))
    }
    return said
  }

  @Test func beginsWithTheCorpusAndItsRows() {
    let first = said()[0]
    #expect(first.first?.hasPrefix("harbour · 6 articles") == true)
    #expect(first.contains("  Mar 14  Storm Greta delays ferries"))
    #expect(
      first.last == "1 of 6: 20 November 2023, unread: Council approves the harbour plan")
  }

  @Test func saysOnlyWhatHasChanged() {
    let said = said("j", "k", "nonsense")
    #expect(
      said[1] == ["2 of 6: 11 March 2024, unread: Port authority opens a terminal in Rotterdam"])
    #expect(said[2].count == 1)
    #expect(said[3].count == 1 && said[3][0].hasPrefix("“nonsense” is neither"))
  }

  @Test func picturesAreSaidInWords() {
    let calendar = said("2", "calendar", "l", "2l", "next-day")
    #expect(
      calendar[2].prefix(5).map { $0.trimmingPrefix { $0 == " " } } == [
        "11 March 2024 · 1 article", "2024: 3 articles", "Mar: 2 articles, on 11, 14",
        "May: 1 article, on 2", "and 1 article dated less exactly",
      ], "\(calendar[2])")
    #expect(calendar[3] == ["12 March 2024 · nothing"])
    #expect(calendar[4] == ["14 March 2024 · 1 article"])
    #expect(calendar[5].first == "2 May 2024 · 1 article", "\(calendar[5])")
    let card = said("entities", "/visser", "card")
    for line in (calendar + card).joined() {
      #expect(!line.unicodeScalars.contains { (0x2580...0x259F).contains($0.value) }, "\(line)")
    }
  }

  @Test func readsAnArticlePageByPage() {
    let said = said("2", "", "", "", rows: 4)
    #expect(said[2].first?.hasPrefix("2 of 6: ") == true)
    #expect(said[2].contains("Port authority opens a terminal in Rotterdam"))
    let pages = said[2...3].joined().filter { !$0.isEmpty }
    #expect(Set(pages).count == pages.count, "no line is said twice")
    #expect(said[2...4].joined().contains { $0.contains("The terminal stands in Rotterdam") })
  }

  @Test func anArticleIsReadLineByLine() {
    let said = said("2", "open", "j", "2j", "k", "3", rows: 12)
    let text = said[2].dropFirst().filter { !$0.isEmpty }
    #expect(text.first == "Port authority opens a terminal in Rotterdam")
    #expect(said[3] == [text[text.startIndex + 1]])
    #expect(said[4] == [text[text.startIndex + 3]])
    #expect(said[5] == [text[text.startIndex + 2]])
    #expect(said[6].prefix(2).last == "Storm Greta delays ferries")
  }

  @Test func aSearchSaysWhatIsLeft() {
    let said = said("/ferries")
    #expect(said[1].first == "harbour · 1 of 6 · /ferries")
    #expect(said[1].last?.hasPrefix("1 of 1: 14 March 2024") == true)
  }

  @Test func overlaysAreSaidWholeAndThenLineByLine() {
    let said = said("next-pane", "next-pane", "card", "j", "close")
    #expect(said[3].first == "Anna Visser")
    #expect(said[3].count > 10)
    #expect((1...3).contains(said[4].count), "one line of the card, as it is wrapped")
    #expect(said[5].last?.hasPrefix("1 of ") == true)
  }

  @Test func namesStoodOnAreSaid() {
    #expect(said("open", ")")[2] == ["at: Anna Visser"])
  }

  @Test func redrawSaysThePaneAgain() {
    #expect(said("next-pane", "next-pane", "redraw")[3].contains { $0.hasPrefix("People") })
  }

  @Test func whatMayFollowIsListed() {
    #expect(said("g")[1].contains { $0.hasPrefix("  g g  Go to the first row") })
    #expect(said("search")[1].last == "/")
  }

  @Test func aNoticeIsSaidOnceForEachLine() {
    var browser = BrowserViewModel(snapshot: CorpusFixture.harbour, name: "harbour")
    var view = LinearView(columns: 60, rows: 12)
    browser.resize(to: view.extents(for: browser))
    while let request = browser.takeRequest() {
      for answer in request.answers() { browser.receive(answer) }
    }
    browser.tell(StatusMessage("Mind the gap"))
    #expect(view.lines(of: browser).contains("Mind the gap"))
    #expect(!view.lines(of: browser).contains("Mind the gap"), "the frame that news bring")
    view.hear()
    browser.tell(StatusMessage("Mind the gap"))
    #expect(view.lines(of: browser) == ["Mind the gap"])
  }
}
