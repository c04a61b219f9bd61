import Corpus
import TestSupport
import Testing

@testable import ViewModels

/// A browser that is spoken to in lines: before, lines, after.
struct BrowserLineTests {
  private func story(_ lines: String...) -> BrowserStory {
    var story = BrowserStory(CorpusFixture.harbour, columns: 60, rows: 20)
    for line in lines { story.enter(line) }
    return story
  }

  @Test func namesCommandsQueriesAndRowsAreTaken() {
    #expect(story("move-down").headline == "Port authority opens a terminal in Rotterdam")
    #expect(story("  goto   May 2024 ").headline == "Visser resigns as mayor")
    #expect(story("/ferries").headlines == ["Storm Greta delays ferries"])
    #expect(story(":query ferries").headlines == ["Storm Greta delays ferries"])
    #expect(story("3").headline == "Storm Greta delays ferries")
    #expect(story("star").browser.marks.starred.count == 1)
  }

  @Test func aNumberIsARowOfTheTimelineAlsoInTheArticle() {
    let story = story("open", "3")
    #expect(story.headline == "Storm Greta delays ferries")
    #expect(story.browser.focus == .article)
    #expect(story.articleText.first == "Storm Greta delays ferries")
    #expect(self.story("open", "99").headline == self.story("99").headline)
  }

  @Test func keysAreTakenWordByWord() {
    #expect(story("j").headline == story("move-down").headline)
    #expect(story("2j").headline == story("3").headline)
    #expect(story("j j").headline == story("3").headline)
    #expect(story("G gg").headline == story("1").headline)
    #expect(story("g g").browser.pending.isEmpty)
    #expect(story("2j ma gg 'a").headline == story("3").headline)
    #expect(story("<Tab>").browser.focus == .article)
  }

  /// What is recorded are the keys that would have done it, so that they can be played on a screen, too.
  @Test func linesAreRecorded() {
    let recorded = story("Qa", "/person:visser", "move-down", ":star", "t", "ferry", "Q")
    #expect(
      recorded.browser.savedSession.macros["a"]
        == ":query<Space>person:visser<Enter>:move-down<Enter>:star<Enter>tferry<Enter>")
    let played = story(
      "Qa", "/person:visser", "move-down", ":star", "t", "ferry", "Q", "u", "u", "clear-narrowing",
      "1", "@a")
    #expect(played.browser.marks == recorded.browser.marks)
    #expect(played.browser.marks.starred.count == 1)
    #expect(played.headline == recorded.headline)
  }

  @Test func aMistypedNameDoesNothing() {
    let story = story("storm")
    #expect(story.effects.isEmpty)
    #expect(story.browser.marks.starred.isEmpty)
    #expect(
      story.browser.message?.text
        == "“storm” is neither a name nor a key; help lists them, /storm searches")
    #expect(self.story("jj").browser.message != nil, "two keys are two words")
  }

  @Test func mistakesAreToldWithTheirColumn() {
    #expect(
      story("/(ferries").browser.message?.text.hasPrefix("column 10: ") == true)
    #expect(
      story(":nonsense").browser.message?.text == "column 2: no command “nonsense”; Tab lists them")
    #expect(story("sort backwards").browser.message?.text.hasPrefix("column 6: expected ") == true)
    #expect(story("/(ferries").browser.prompt == nil)
  }

  @Test func anEmptyLineReadsOn() {
    var story = story("open")
    story.enter("")
    #expect(story.browser.marks.read.count == 1)
    #expect(story.headline == "Port authority opens a terminal in Rotterdam")
  }

  @Test func anOpenPromptTakesTheLine() {
    let story = story("search", "ferries")
    #expect(story.headlines == ["Storm Greta delays ferries"])
    #expect(self.story("find-here", "rotterdam").browser.article.foundCount == 1)
  }

  @Test func aLineIsTheWholeAnswer() {
    for rename in [["rename-entity", "Anna Maria Visser"], ["g r Anna Maria Visser"]] {
      var story = story("narrow-names", "anna", "next-pane", "next-pane")
      for line in rename { story.enter(line) }
      let proposal = story.overlayText.joined(separator: "\n")
      #expect(proposal.contains("is shown as Anna Maria Visser"), "\(proposal)")
      #expect(!proposal.contains("Anna VisserAnna"))
    }
    var story = story("tag plan harbour", "t")
    #expect(story.browser.prompt?.text == "tag harbour plan ")
    story.enter("")
    #expect(story.browser.marks.tagCounts.count == 2)
    // The name alone takes nothing away.
    story.enter("tag")
    #expect(story.browser.prompt?.text == "tag harbour plan ")
    story.enter("")
    #expect(story.browser.marks.tagCounts.count == 2)
    story.enter("t")
    story.enter("later")
    #expect(story.browser.marks.tagCounts.map(\.tag).sorted() == ["harbour", "later", "plan"])
  }

  @Test func whatAKeyAsksForStandsBehindIt() {
    #expect(story("d May 2024").headline == "Visser resigns as mayor")
    #expect(story("d 2024").headline == story("goto 2024").headline)
    #expect(story("t plan b").browser.marks.tagCounts.count == 2)
    #expect(story("F visser").browser.entities.typed == "visser")
    let mistyped = story("d nowhen")
    #expect(mistyped.browser.prompt == nil)
    #expect(mistyped.browser.message?.text.hasPrefix("column 3: ") == true)
  }

  @Test func whereTheReaderIsIsSaidInSentences() {
    let story = story("star", "tag plan", "move-down")
    #expect(
      story.browser.spokenRow
        == "2 of 6: 11 March 2024, unread: Port authority opens a terminal in Rotterdam")
    #expect(self.story("star", "tag plan").browser.spokenRow.contains("unread, starred, #plan: "))
    #expect(
      self.story("5").browser.spokenRow.contains(
        "between 5 and 12 June 2024, inferred from the text"))
    #expect(story.browser.spokenEntity.hasPrefix("1 of "))
    #expect(self.story("next-pane", "next-mention-here").browser.spokenStanding == "Anna Visser")
  }

  // MARK: Answers

  /// What stands in the prompt was only told: an answer takes no tag away that it does not name.
  @Test(arguments: [
    (
      "t storm, follow-up", ["ferry", "follow-up", "port", "storm"],
      "#ferry #follow-up #port #storm"
    ),
    ("t -port", ["ferry"], "#ferry; gone: #port; u takes it back"),
    ("t +storm -ferry", ["port", "storm"], "#port #storm; gone: #ferry; u takes it back"),
    (":tag x,y; z", ["x", "y", "z"], "#x #y #z; gone: #ferry #port; u takes it back"),
    (":tag +x", ["ferry", "port", "x"], "#ferry #port #x"),
    (":tag", [], "No tags any more; gone: #ferry #port; u takes it back"),
  ])
  func tagsAreAddedAndTakenOff(line: String, tags: [String], message: String) {
    let story = story(":tag port ferry", line)
    #expect(story.browser.marks.tagCounts.map(\.tag).sorted() == tags)
    #expect(story.browser.message?.text == message)
    let asked =
      line.hasPrefix("t ") ? self.story(":tag port ferry", "t", String(line.dropFirst(2))) : story
    #expect(asked.browser.marks.tagCounts.map(\.tag).sorted() == tags)
  }

  @Test func anEmptyAnswerLeavesTheTags() {
    let story = story(":tag port", "t", "")
    #expect(story.browser.marks.tagCounts.map(\.tag).sorted() == ["port"])
    #expect(story.browser.message?.text == "The tags are as they were; :tag takes all away")
  }

  /// In a text that is open `/` looks for words there, as it does on a screen.
  @Test func whatIsOpenIsSearched() {
    var story = story("star", "j", "star", "g h", "/rotterdam")
    #expect(story.browser.narrowing.isEmpty)
    #expect(story.browser.overlay?.kind == .history)
    #expect(story.browser.message?.text == "1 of 1")
    #expect(
      story.browser.overlay?.visibleRows.first { $0.isSelected }?.content.text.contains("Rotterdam")
        == true)
    story.enter("/nothing of that kind")
    #expect(story.browser.message?.text == "Nothing here holds that")
    story.enter("<Esc>")
    story.enter("/storm")
    #expect(story.headlines == ["Storm Greta delays ferries"])
  }

  /// Letters over the beginnings of names would be heard as other names.
  @Test func lettersAreListedAndTheTextStaysAsItIs() {
    var spoken = BrowserViewModel(snapshot: CorpusFixture.harbour, name: "story")
    var extents = BrowserExtents.none
    extents.article = PaneExtent(columns: 60, rows: 20)
    (extents.isSpoken, extents.isArticleShown) = (true, true)
    spoken.resize(to: extents)
    let text = { (browser: BrowserViewModel) in
      browser.article.visibleLines(in: browser.snapshot).map(\.text)
    }
    let before = text(spoken)
    _ = spoken.handle(line: "f")
    #expect(text(spoken) == before)
    #expect(
      spoken.choices.prefix(2).map { "\($0.label) \($0.help)" }
        == ["a Anna Visser, person", "s Rotterdam, place"])
    _ = spoken.handle(line: "s")
    #expect(spoken.spokenStanding == "Rotterdam")
  }
}
