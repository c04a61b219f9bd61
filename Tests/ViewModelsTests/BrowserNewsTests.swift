import Corpus
import PageParsing
import TestSupport
import Testing

@testable import ViewModels

/// What the status line says when articles come in while something else is said.
@Suite struct BrowserNewsTests {
  private func snapshot(_ count: Int, faults: [String] = []) -> CorpusSnapshot {
    snapshot(of: 0..<count, faults: faults)
  }

  private func snapshot(of places: Range<Int>, faults: [String] = []) -> CorpusSnapshot {
    let names = ["Gulls", "Seals", "Cod", "Terns", "Crabs", "Eels", "Whales"]
    let pages = places.map { place in
      let name = names[place]
      let text = "\(name) return\n0\(place + 1).01.2020\n\(name) are back."
      return PageParser().parse(Array(text.utf8), at: PageLocation(file: "\(name).txt"))
    }
    let bytes: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1] + Array(repeating: 0, count: 200)
    return CorpusBuilder().snapshot(
      of: pages + faults.map { PageParser().parse(bytes, at: PageLocation(file: $0)) })
  }

  private func story(_ count: Int, faults: [String] = []) -> BrowserStory {
    var story = BrowserStory(.empty, columns: 60, rows: 20)
    story.receive(snapshot(count, faults: faults))
    story.endReading()
    return story
  }

  @Test(arguments: ["s", "ma", ":tag<Space>x<Enter>"])
  func newsComesInPlaceOfAnAnswerThatWasRead(keys: String) {
    var story = story(2)
    story.type(keys)
    #expect(story.browser.message != nil)
    story.receive(snapshot(3))
    #expect(story.status == "1 new article")
  }

  @Test func arrivalsAddUpUntilTheNextKey() {
    var story = story(1)
    for count in 2...6 { story.receive(snapshot(count)) }
    #expect(story.status == "5 new articles")
    story.type("j")
    story.receive(snapshot(7))
    #expect(story.status == "1 new article")
  }

  @Test func newsIsSaidBehindAWarningAnErrorAndAQuestion() {
    var story = story(1)
    story.type("<F12>")
    #expect(story.status.hasSuffix("lists the keys"))
    story.receive(snapshot(2))
    story.receive(snapshot(3))
    #expect(story.status.hasSuffix("lists the keys; 2 new articles"))
    story.type("<Esc>")
    story.tell(StatusMessage("Marks are not kept", .error))
    story.receive(snapshot(4))
    #expect(story.status == "Marks are not kept; 1 new article")
    story.type("<Esc>")
    story.tell(StatusMessage("This one or that?", about: .question))
    story.receive(snapshot(5))
    #expect(story.status == "This one or that?; 1 new article")
  }

  @Test func aFaultGivesWayToNewsAndIsToldOnce() {
    var story = story(1, faults: ["bad.txt"])
    #expect(story.status == "bad.txt could not be read; dateline parse says why")
    story.receive(snapshot(2, faults: ["bad.txt"]))
    #expect(story.status == "1 new article")
    story.receive(snapshot(3, faults: ["bad.txt", "worse.txt"]))
    #expect(story.status == "2 files could not be read; dateline parse says why; 2 new articles")
    story.receive(snapshot(4, faults: ["bad.txt", "worse.txt"]))
    #expect(story.status == "3 new articles")
  }

  @Test func anAbsenceIsSaidUntilTheArticleIsBackOrThereIsNews() {
    var story = story(2)
    let gone = snapshot(2).articles[1].id
    let absence = StatusMessage(
      "“Seals return” is no longer here", .warning, about: .absence([gone]))
    story.tell(absence)
    story.receive(snapshot(1))
    #expect(story.status == absence.text)
    story.receive(snapshot(2))
    // Nothing is new, nor is anything gone.
    #expect(story.browser.message == nil)
  }

  @Test func whatGoesIsToldBesideWhatComes() {
    var story = story(3)
    story.receive(snapshot(of: 1..<4))
    #expect(story.status == "1 new article, 1 gone")
    story.receive(snapshot(of: 3..<4))
    #expect(story.status == "1 new article, 3 gone")
    story.type("j")
    story.receive(snapshot(of: 3..<3))
    #expect(story.status.hasSuffix("; 1 article gone") || story.status == "1 article gone")
  }

  @Test func whatComesAndGoesBetweenTwoKeysIsNoNews() {
    var story = story(2)
    story.receive(snapshot(3))
    #expect(story.status == "1 new article")
    story.receive(snapshot(2))
    #expect(story.browser.message == nil)
    story.receive(snapshot(of: 1..<2))
    #expect(story.status == "1 article gone")
    story.receive(snapshot(2))
    #expect(story.browser.message == nil)
  }

  @Test func anArticleThatIsKnownAgainIsNoNews() throws {
    func page(_ text: String) -> (name: String, text: String) {
      (name: "a.txt", text: "Gulls return\n01.01.2020\n\(text)")
    }
    let old = CorpusFixture.snapshot([page("Gulls are back.")])
    let both = CorpusFixture.snapshot([page("Gulls are back."), page("Gulls are back at last.")])
    let edited = CorpusFixture.snapshot([page("Gulls are back at last.")])
    var names = ArticleNames.none
    names.join(old.articles[0].id, edited.articles[0].id)
    var story = BrowserStory(.empty, columns: 60, rows: 20)
    story.receive(old)
    story.endReading()
    // What replaces an article stands beside it until everything is decided anew.
    story.receive(both)
    story.receive(edited.knowing(names))
    #expect(story.browser.message == nil)
  }

  private func pages(_ pages: (name: String, text: String)...) -> CorpusSnapshot {
    CorpusFixture.snapshot(pages)
  }

  private static func gulls(_ text: String) -> String { "Gulls return\n01.01.2020\n\(text)" }
  private static let seals = (name: "b.txt", text: "Seals return\n02.01.2020\nSeals are back.")

  @Test func whatIsEditedIsChangedAndNeitherNewNorGone() {
    let old = pages((name: "a.txt", text: Self.gulls("Gulls are back.")), Self.seals)
    var story = BrowserStory(.empty, columns: 60, rows: 20)
    story.receive(old)
    story.endReading()
    story.receive(pages((name: "a.txt", text: Self.gulls("Gulls are back at last.")), Self.seals))
    #expect(story.status == "1 article changed")
    // Whatever it is changed to, and back again.
    story.receive(pages((name: "a.txt", text: Self.gulls("They are here.")), Self.seals))
    #expect(story.status == "1 article changed")
    story.receive(old)
    #expect(story.browser.message == nil)
    // A file that has another name, and a headline that is another.
    story.receive(pages((name: "c.txt", text: Self.gulls("Gulls are back.")), Self.seals))
    #expect(story.status == "1 article changed")
    story.type("j")
    story.receive(
      pages(
        (name: "c.txt", text: "Birds return\n01.01.2020\nGulls are back."), Self.seals,
        (name: "d.txt", text: "Cod return\n03.01.2020\nCod are back.")))
    #expect(story.status == "1 new article, 1 changed")
    story.type("j")
    story.receive(pages((name: "d.txt", text: "Eels return\n04.01.2020\nEels are back.")))
    #expect(story.status == "1 new article, 3 gone")
  }

  @Test func whatWasGoneIsBackAndNotNew() {
    var story = story(3)
    story.receive(snapshot(2))
    #expect(story.status == "1 article gone")
    story.type("j")
    story.receive(snapshot(4))
    #expect(story.status == "1 new article, 1 back")
    story.type("j")
    story.receive(snapshot(2))
    #expect(story.status == "2 articles gone")
  }

  @Test func anEntryThatRollsOffAFeedIsNotChanged() {
    func feed(_ names: [String]) -> CorpusSnapshot {
      let items = names.map { name in
        """
        <item><title>\(name) return</title><guid>\(name)</guid>
        <pubDate>Tue, 19 Mar 2024 06:00:00 GMT</pubDate><description>\(name) are back.</description></item>
        """
      }
      let text = """
        <rss version="2.0"><channel><title>Sea</title>\(items.joined())</channel></rss>
        """
      return CorpusBuilder().snapshot(of: PageParser().pages(Array(text.utf8), in: "feed.xml"))
    }
    var story = BrowserStory(.empty, columns: 60, rows: 20)
    story.receive(feed(["Gulls", "Seals"]))
    story.endReading()
    story.receive(feed(["Seals", "Cod"]))
    #expect(story.status == "1 new article, 1 gone")
  }

  @Test func goneArticlesOfWhichAnAbsenceTellsAreNotToldTwice() {
    var story = story(4)
    let gone = snapshot(4).articles[3].id
    story.tell(StatusMessage("“Terns return” is no longer here", .warning, about: .absence([gone])))
    story.receive(snapshot(2))
    #expect(story.status == "“Terns return” is no longer here; 1 article gone")
  }

  @Test func anAbsenceIsNotHiddenByWhatCameInWithIt() {
    let harbour = CorpusFixture.harbour
    var story = BrowserStory(.empty, columns: 60, rows: 20)
    story.receive(snapshot(1))
    story.endReading()
    let gone = snapshot(1).articles[0].id
    story.tell(
      StatusMessage("“Gulls return” is no longer here", .warning, about: .absence([gone])))
    story.receive(harbour)
    #expect(story.status == "“Gulls return” is no longer here; 6 new articles")
  }
}

extension BrowserStory {
  /// What the status line says first.
  fileprivate var status: String { browser.statusParts.first?.text ?? "" }
}
