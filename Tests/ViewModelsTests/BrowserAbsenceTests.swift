import Corpus
import PageParsing
import TestSupport
import Testing

@testable import ViewModels

/// What was narrowed to goes and comes back: the reader's narrowing waits for it, wherever it is kept.
struct BrowserAbsenceTests {
  private static let pages = [
    ("a.txt", "Bridge opens\n02.03.2021\nMinister Anna Visser opened the bridge in Hulst."),
    ("b.txt", "School opens\n05.04.2023\nMr Hendrik Maas opened the school in Hulst."),
    ("c.txt", "Library opens\n06.05.2023\nMinister Anna Visser opened the library."),
    ("d.txt", "Museum opens\n07.06.2023\nMr Tor Lunde opened the museum in Breda."),
  ]

  private func snapshot(
    without name: String? = nil, _ corrections: ReaderCorrections = .none
  ) -> CorpusSnapshot {
    CorpusBuilder(corrections: corrections).snapshot(
      of: Self.pages.filter { $0.0 != name }.map {
        PageParser().parse(Array($1.utf8), at: PageLocation(file: $0))
      })
  }

  /// Narrowed to Tor Lunde, which only d.txt names, and called `b`.
  private func story() -> BrowserStory {
    var story = BrowserStory(snapshot(), columns: 80, rows: 30)
    story.select(entity: "Tor Lunde")
    story.type("<Enter>mb")
    #expect(story.headlines == ["Museum opens"])
    return story
  }

  @Test func aPageThatComesBackIsNarrowedToAgain() {
    var story = story()
    story.receive(snapshot(without: "d.txt"))
    #expect(story.headlines.count == 3, "what is not there narrows nothing")
    #expect(story.browser.header.text.hasSuffix("3 of 3 · person:Tor Lunde (not here)"))
    story.receive(snapshot())
    #expect(story.headlines == ["Museum opens"])
    #expect(story.browser.header.text.hasSuffix("1 of 4 · person:Tor Lunde"))
    story.type("c'b")
    #expect(story.headlines == ["Museum opens"])
  }

  /// Also while a search is typed on top of it.
  @Test func aSearchKeepsWhatIsNotThere() {
    var story = story()
    story.receive(snapshot(without: "d.txt"))
    story.type("/opens<Enter>")
    story.receive(snapshot())
    #expect(story.browser.header.text.hasSuffix("1 of 4 · person:Tor Lunde  /opens"))
  }

  @Test func clearingTakesAlsoThatOffWhichIsNotThere() {
    var story = story()
    story.receive(snapshot(without: "d.txt"))
    story.type("c")
    story.receive(snapshot())
    #expect(story.headlines.count == 4)
    story.type("u")
    #expect(story.headlines == ["Museum opens"])
  }

  @Test(arguments: [false, true])
  func whatIsIgnoredAndNoMoreIsNarrowedToAgain(isLater: Bool) {
    var story = story()
    story.type("gxy")
    story.receive(snapshot(story.browser.corrections))
    #expect(story.browser.header.text.contains("person:Tor Lunde (not here)"))
    if isLater {
      let kept = story.browser.corrections
      story = BrowserStory(
        snapshot(kept), columns: 80, rows: 30, start: story.browser.savedSession, corrections: kept)
      #expect(story.browser.header.text.contains("person:Tor Lunde (not here)"))
      story.type("gh<Enter>")
    } else {
      story.type("u")
    }
    story.receive(snapshot(story.browser.corrections))
    #expect(story.headlines == ["Museum opens"])
    story.type("c'b")
    #expect(story.headlines == ["Museum opens"])
    story.type("<C-o><C-o>")
    #expect(story.headlines == (isLater ? ["Museum opens"] : ["Museum opens"]))
  }

  private func snapshot(_ corrections: ReaderCorrections) -> CorpusSnapshot {
    snapshot(without: nil, corrections)
  }

  /// Two that were made one are two again: the narrowing is to the one that was chosen.
  @Test func whoWasJoinedAndIsNoMoreIsNarrowedToAgain() {
    var story = story()
    story.enter(":merge Anna Visser")
    story.enter("y")
    story.receive(snapshot(story.browser.corrections))
    #expect(story.headlines == ["Bridge opens", "Library opens", "Museum opens"])
    story.type("u")
    story.receive(snapshot(story.browser.corrections))
    #expect(story.browser.header.text.hasSuffix("1 of 4 · person:Tor Lunde"))
    story.type("c'b")
    #expect(story.headlines == ["Museum opens"])
  }

  @Test func soItIsInTheNextSession() throws {
    var story = story()
    story.enter(":merge Anna Visser")
    story.enter("y")
    let kept = story.browser.corrections
    story.receive(snapshot(kept))
    story = BrowserStory(
      snapshot(kept), columns: 80, rows: 30, start: story.browser.savedSession, corrections: kept)
    #expect(story.headlines == ["Bridge opens", "Library opens", "Museum opens"])
    story.type("gh<Enter>")
    story.receive(snapshot(story.browser.corrections))
    #expect(story.headlines == ["Museum opens"])
    story.type("c'b")
    #expect(story.headlines == ["Museum opens"])
  }

  /// Somebody else of the same surname is somebody else.
  @Test func anotherOfTheSurnameIsNotTakenForWhoIsIgnored() {
    let pages = [
      ("a.txt", "Bridge opens\n02.03.2021\nMinister Anna Visser opened it. Visser sang."),
      ("b.txt", "School opens\n05.04.2023\nMr Aron Visser opened the school. Visser spoke."),
    ]
    func snapshot(_ corrections: ReaderCorrections) -> CorpusSnapshot {
      CorpusBuilder(corrections: corrections).snapshot(
        of: pages.map { PageParser().parse(Array($1.utf8), at: PageLocation(file: $0)) })
    }
    var story = BrowserStory(snapshot(.none), columns: 80, rows: 30)
    story.select(entity: "Anna Visser")
    story.type("<Enter>gxy")
    story.receive(snapshot(story.browser.corrections))
    #expect(story.browser.header.text.contains("person:Anna Visser (not here)"))
    story.type("u")
    story.receive(snapshot(story.browser.corrections))
    #expect(story.browser.header.text.hasSuffix("1 of 2 · person:Anna Visser"))
  }

  /// Two of one name are told apart by where they are named.
  @Test func ofTwoOfOneNameTheOneThatWasChosenStays() throws {
    let pages = [
      ("a.txt", "Bridge opens\n02.03.2021\nMinister Anna Visser met the pilot Aron Visser."),
      ("b.txt", "School opens\n05.04.2022\nA. Visser opened the school in Hulst."),
      ("c.txt", "Museum opens\n06.05.2023\nA. Visser opened the museum in Breda."),
      ("d.txt", "Pool opens\n07.06.2020\nA. Visser opened the pool in Goes."),
    ]
    func snapshot(_ count: Int) -> CorpusSnapshot {
      CorpusBuilder().snapshot(
        of: pages.prefix(count).map {
          PageParser().parse(Array($1.utf8), at: PageLocation(file: $0))
        })
    }
    let (old, new) = (snapshot(3), snapshot(4))
    let alike = old.catalog.entities(.person, named: "A. Visser")
    try #require(alike.count == 2)
    for entity in alike {
      let chosen = Narrowing(terms: [Narrowing.Term(entity: entity, use: .required)])
      func files(_ narrowing: Narrowing, _ snapshot: CorpusSnapshot) -> [String] {
        narrowing.candidates(of: snapshot).map { snapshot.articles[$0].headline }
      }
      let moved = chosen.moved(from: old, to: new)
      #expect(files(moved, new) == files(chosen, old))
      #expect(files(moved.moved(from: new, to: old), old) == files(chosen, old))
    }
  }

  /// Two sessions long: the file of the session holds what was asked for.
  @Test func placesWaitOverSessions() throws {
    var story = story()
    story.receive(snapshot(without: "d.txt"))
    for _ in 0..<2 {
      let text = story.browser.savedSession.text
      #expect(text.contains("  require person Tor Lunde"))
      let start = try #require(SavedSession(text: text))
      story = BrowserStory(snapshot(without: "d.txt"), columns: 80, rows: 30, start: start)
      story.type("c")
    }
    story.receive(snapshot())
    story.type("'b")
    #expect(story.headlines == ["Museum opens"])
  }
}
