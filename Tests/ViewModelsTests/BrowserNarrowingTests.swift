import TestSupport
import Testing

@testable import ViewModels

/// Narrowing by entity and by query, and walking mentions: before, keys, after.
struct BrowserNarrowingTests {
  /// “person” alone finds nothing, but whoever goes on with a colon has not looked for it.
  @Test func aFieldWithoutItsNameLeavesEverything() {
    var story = BrowserStory(CorpusFixture.harbour)
    story.type("/")
    for letter in "visser person" {
      story.typeText(String(letter))
      #expect(story.browser.timeline.entryCount > 0, "\(story.browser.prompt?.text ?? "")")
    }
    #expect(story.browser.timeline.entryCount == 3)
    story.typeText(":")
    #expect(story.browser.prompt?.error != nil)
    #expect(story.browser.timeline.entryCount == 3)
    story.type("<C-u>")
    story.typeText("person:")
    #expect(story.browser.timeline.entryCount == 6)
    story.typeText("maas")
    #expect(story.browser.timeline.entryCount == 2)
  }

  /// Whoever looks for the word that a field is called by is told at the end that nothing has it.
  @Test func aWordLikeTheBeginningOfAFieldIsLookedForInTheEnd() {
    var story = BrowserStory(CorpusFixture.harbour)
    story.type("/")
    story.typeText("pers")
    #expect(story.browser.timeline.entryCount == 6)
    story.typeText("e")
    #expect(story.browser.timeline.entryCount == 0)
    story.type("<BS><Enter>")
    #expect(story.browser.timeline.entryCount == 0)
    #expect(story.browser.message?.text == "Nothing matches; c shows everything")
    story.type("c/tal")
    #expect(story.headlines.count == 1, "what begins no field is looked for")
    story.type("<C-u>ta")
    #expect(story.browser.timeline.entryCount < 6, "what is found is shown, field or not")
  }

  @Test func theStripKeepsItsWidthWhileAQueryIsTyped() {
    var story = BrowserStory(CorpusFixture.harbour)
    story.type("/")
    let widths = "visser".map { letter in
      story.typeText(String(letter))
      return story.browser.strip(columns: 120)?.bars
    }
    #expect(Set(widths).count == 1)
  }

  @Test func whatAnotherSpellingHasFoundIsShownWithIt() {
    var story = BrowserStory(CorpusFixture.harbour)
    func rows() -> [String] {
      story.browser.entities.visibleRows.compactMap { row in
        if case .entity(let entry) = row {
          entry.name + (entry.spelling.map { " = " + $0 } ?? "")
        } else {
          nil
        }
      }
    }
    story.type("F")
    story.typeText("who")
    #expect(rows() == ["World Harbour Organization = WHO"])
    story.type("<C-u>")
    story.typeText("visser")
    #expect(rows() == ["Anna Visser"])
  }

  @Test func escapeDropsWhatWasChosenToCompare() {
    var story = BrowserStory(CorpusFixture.harbour)
    story.select(entity: "Anna Visser")
    story.type("=<Esc>")
    #expect(story.browser.message?.text == "Anna Visser is no longer chosen")
    story.type("j=")
    #expect(story.browser.overlay == nil)
  }

  @Test func clearingTheLineLeavesTheCommandThatAKeyOpened() {
    var story = BrowserStory(CorpusFixture.harbour)
    story.select(entity: "Anna Visser")
    story.type("gr<C-u>")
    #expect(story.browser.prompt?.text == "rename ")
    story.type("<C-u>")
    #expect(story.browser.prompt?.text == "")
  }

  private func story() -> BrowserStory { BrowserStory(CorpusFixture.harbour) }

  @Test func enterOnAnEntityNarrowsAndEnterAgainWidens() {
    var story = story()
    story.select(entity: "Peter Brandt")
    story.type("<Enter>")
    #expect(story.headlines.count == 3)
    #expect(story.browser.narrowingLine(columns: nil).text.contains("person:Peter Brandt"))
    #expect(story.selectedEntity == "Peter Brandt")
    story.type("<Enter>")
    #expect(story.headlines.count == 6)
    #expect(story.browser.narrowing.isEmpty)
  }

  @Test func whoHasFoundSomethingStaysThereWhenTheNarrowingIsCleared() {
    for keys in ["", "n", "<Enter>", "<Space>", "s", "<Tab>j", ")"] {
      var story = BrowserStory(CorpusFixture.harbour, rows: 3)
      story.type("/terminal<Enter>" + keys + "c")
      #expect(story.headline == "Port authority opens a terminal in Rotterdam", "\(keys)")
      #expect(story.headlines.count > 1)
    }
  }

  @Test func whatWasFoundIsLeftByGoingBackOrUndoing() {
    for keys in ["4j/ferries<Enter>c<C-o><C-o>", "4j/ferries<Enter>u", "4j/ferries<Enter>cuu"] {
      var story = story()
      story.type(keys)
      #expect(story.headlines.count == 6, "\(keys)")
      #expect(story.headline.hasPrefix("Mayor Joris Maas held talks"), "\(keys)")
    }
  }

  @Test func anEmptyViewOffersWhatLeadsOutOfIt() {
    var story = story()
    story.type("<Tab>/nowhere<Enter>")
    #expect(story.browser.message?.text == "Nothing matches; c shows everything")
    story.type("l")
    let hints = story.browser.statusParts.map(\.text)
    #expect(story.browser.lastHint?.text == "c clear")
    #expect(hints.contains("/ search"))
    #expect(!hints.contains { $0.hasPrefix(")") || $0.hasPrefix("<Space>") })
    story.type("c")
    #expect(story.browser.statusParts.contains { $0.text.hasPrefix("<Enter>") })
  }

  @Test func aMentionOutsideTheNarrowingSaysThatItWasLeft() {
    var story = BrowserStory(CorpusFixture.harbour, rows: 30)
    story.type("/ferries<Enter>")
    story.select(entity: "Peter Brandt")
    story.type("e")
    let isThere = story.overlayText.contains { $0.contains("11 March 2024: ") }
    #expect(isThere)
    story.type("G<Enter>")
    #expect(story.browser.narrowing.isEmpty)
    #expect(
      story.browser.message?.text == "Outside of /ferries; H goes back to it")
  }

  @Test func countsFollowTheNarrowing() {
    var story = story()
    story.select(entity: "Peter Brandt")
    story.type("<Enter>")
    let counts = story.browser.entities.visibleRows.compactMap { row -> String? in
      if case .entity(let entry) = row, entry.kind == .person {
        "\(entry.name) \(entry.count)"
      } else {
        nil
      }
    }
    #expect(counts == ["Peter Brandt 3", "Anna Visser 1", "Joris Maas 1"])
  }

  @Test func excludingLeavesOutAndStaysVisible() {
    var story = story()
    story.select(entity: "Peter Brandt")
    story.type("x")
    #expect(story.headlines.count == 3)
    #expect(story.browser.narrowingLine(columns: nil).text.contains("−person:Peter Brandt"))
    story.type("x")
    #expect(story.headlines.count == 6)
  }

  @Test func aNewSearchTakesThePlaceOfTheOldOneUnlessThatIsEdited() {
    var story = BrowserStory(CorpusFixture.harbour)
    story.type("/harbour<Enter>/")
    #expect(story.browser.prompt?.text == "harbour")
    story.type("storm")
    #expect(story.browser.prompt?.text == "storm")
    story.type("<Esc>/<End><Space>ferries")
    #expect(story.browser.prompt?.text == "harbour ferries")
  }

  @Test func oneKeyClearsEverything() {
    var story = story()
    story.select(entity: "Peter Brandt")
    story.type("x/harbour<Enter>")
    #expect(story.headlines.count < 6)
    story.type("c")
    #expect(story.headlines.count == 6)
    #expect(story.browser.narrowingLine(columns: nil).text.isEmpty)
  }

  @Test func narrowingKeepsThePlace() {
    var story = story()
    story.type("3j")
    story.select(entity: "Anna Visser")
    story.type("<Enter>")
    #expect(story.headline == "Visser resigns as mayor")
    story.type("c")
    #expect(story.headline == "Visser resigns as mayor")
  }

  @Test func whatDoesNotFitIsCounted() {
    var story = story()
    story.select(entity: "Peter Brandt")
    story.type("<Enter>jx/harbour<Enter>")
    let whole = story.browser.narrowingLine(columns: nil).text
    #expect(whole.hasPrefix("person:Peter Brandt  −"))
    for columns in 6...whole.count {
      let text = story.browser.narrowingLine(columns: columns).text
      #expect(text.count <= columns)
      #expect(text == whole || text.contains("+"))
    }
  }

  @Test(arguments: [
    "4j/zzz<Esc>", "4j/ferries<Esc>", "4j/zzz<Enter>c", "4jaa", "4jaxa", "4j/zzz<Enter>aca",
  ])
  func whoeverUndoesIsBackWhereTheyWere(_ keys: String) {
    var story = story()
    story.type(keys)
    #expect(story.headline.hasPrefix("Mayor Joris Maas held talks"))
  }

  @Test func whatIsNarrowedAndWidenedKeepsThePlace() {
    var story = story()
    story.type("5j")
    story.select(entity: "Anna Visser")
    story.type("<Enter><Enter>")
    #expect(story.headline == "Notes on the history of the harbour")
  }

  @Test func onTheHappenedAxisMentionsFollowTheRows() {
    var story = story()
    story.type("a")
    story.select(entity: "Anna Visser")
    var places: [Int] = []
    for _ in 0..<6 {
      story.type("n")
      places.append(story.browser.timeline.position)
    }
    #expect(places == places.sorted())
  }

  @Test func nothingLeftIsSaid() {
    var story = story()
    story.select(entity: "Geneva")
    story.type("<Enter>")
    story.type("/ferries<Enter>")
    #expect(story.headlines == [])
    #expect(story.browser.message?.text.contains("c shows everything") == true)
    #expect(story.articleText == [])
    #expect(story.browser.emptyNotice?.text == "Nothing is left in view; c shows everything")
    story.type("jjkn)eww<Esc><Esc>c")
    #expect(story.headlines.count == 6)
  }

  // MARK: Search

  @Test func searchFindsAsYouType() {
    var story = story()
    story.type("/fer")
    #expect(story.headlines == ["Storm Greta delays ferries"])
    story.type("<BS><BS><BS>")
    #expect(story.headlines.count == 6)
    story.type("mayor<Enter>")
    #expect(story.browser.prompt == nil)
    #expect(story.browser.narrowingLine(columns: nil).text == "/mayor")
  }

  @Test func escapeGivesBackWhatWasThere() {
    var story = story()
    story.type("3j/ferries<Esc>")
    #expect(story.headlines.count == 6)
    #expect(story.browser.narrowing.isEmpty)
  }

  @Test func anErrorKeepsTheLastGoodResult() {
    var story = story()
    story.type("/ferries<Space>(")
    #expect(story.headlines == ["Storm Greta delays ferries"])
    #expect(story.browser.prompt?.error?.column == 9)
    story.type("<Enter>")
    #expect(story.browser.prompt != nil)
    story.type("<BS><Enter>")
    #expect(story.browser.prompt == nil)
  }

  @Test func aWordLeftUnfinishedGetsItsStar() {
    var story = story()
    story.type("/ferr<Enter>")
    #expect(story.headlines == ["Storm Greta delays ferries"])
    #expect(story.browser.narrowing.query?.source == "ferr*")
    story.type("/<C-u>ferries<Enter>")
    #expect(story.browser.narrowing.query?.source == "ferries")
  }

  @Test func theListDoesNotJumpWhileTyping() {
    var story = BrowserStory(CorpusFixture.harbour, rows: 4)
    story.type("G")
    let before = story.browser.timeline.scroll.top
    story.type("/")
    story.type("harbour")
    story.type("<Esc>")
    #expect(story.browser.timeline.scroll.top == before)
  }

  @Test func aSearchCanBeRecalledAndEdited() {
    var story = story()
    story.type("/ferries<Enter>c/<Up>")
    #expect(story.browser.prompt?.text == "ferries")
    story.type("<C-u>storm<C-a><Right><Del><Del><End>s")
    #expect(story.browser.prompt?.text == "srms")
  }

  @Test func afterASearchNWalksTheMatches() {
    var story = story()
    story.type("/brandt<Enter>n")
    #expect(story.headline == "Port authority opens a terminal in Rotterdam")
    story.type("n")
    #expect(story.headline == "Storm Greta delays ferries")
    story.type("nn")
    #expect(story.browser.message?.text == "No later match in view")
    story.type("N")
    #expect(story.headline == "Storm Greta delays ferries")
  }

  // MARK: Mentions

  @Test func nWalksTheMentionsOfTheChosenEntityInTimeOrder() {
    var story = story()
    story.select(entity: "Anna Visser")
    var seen: [String] = []
    for _ in 0..<4 {
      story.type("n")
      seen.append(story.headline)
    }
    #expect(
      seen == [
        "Council approves the harbour plan", "Port authority opens a terminal in Rotterdam",
        "Port authority opens a terminal in Rotterdam", "Visser resigns as mayor",
      ])
    story.type("NN")
    #expect(story.headline == "Port authority opens a terminal in Rotterdam")
    #expect(story.browser.focus == .entities)
  }

  @Test func theLastMentionIsSaidToBeTheLast() {
    var story = story()
    story.select(entity: "Geneva")
    story.type("nn")
    #expect(story.browser.message?.text == "No later mention of Geneva in view")
  }

  @Test func bracketsWalkTheNamesOfTheArticleAndEnterFollows() {
    var story = story()
    story.type(")")
    #expect(story.browser.focus == .article)
    story.type("<Enter>")
    #expect(story.browser.narrowing.terms.count == 1)
    story.type("<Enter>")
    #expect(story.browser.narrowing.isEmpty)
  }
}
