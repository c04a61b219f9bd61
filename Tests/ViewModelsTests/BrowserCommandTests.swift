import Corpus
import TestSupport
import Testing

@testable import ViewModels

/// The command line, going to dates, completion, which-key hints: before, keys, after.
struct BrowserCommandTests {
  @Test func whatReadersOfViTypeIsUnderstood() {
    var story = BrowserStory(CorpusFixture.harbour)
    story.type(":h<Enter>")
    #expect(story.browser.overlay?.kind == .help)
    story.type("<Esc>:q<Enter>")
    #expect(story.effects == [.quit])
  }

  @Test func theKeysThatMayFollowAreTurnedWhereNotAllHaveRoom() {
    var story = BrowserStory(CorpusFixture.harbour)
    story.type("g")
    let all = story.browser.choices.map(\.label)
    story.type("<Down><Down>")
    #expect(story.browser.choices.map(\.label) == Array(all.dropFirst(2)))
    story.type("<Up><PageUp>")
    #expect(story.browser.choices.map(\.label) == all)
    story.type("<PageDown>h")
    #expect(story.browser.overlay?.kind == .history)
  }

  private let harbour = CorpusFixture.harbour

  @Test func anExportSaysHowFarItIsAndIsStoppedBeforeAnythingIsLeft() {
    var story = BrowserStory(CorpusFixture.harbour)
    story.receive(ExportProgress(file: "x.md", count: 0, total: 6000))
    #expect(
      story.browser.statusParts.map(\.text) == [
        "Writing 6000 articles to x.md…", "<Esc> stops it",
      ])
    story.receive(ExportProgress(file: "x.md", count: 1200, total: 6000))
    #expect(story.browser.statusParts[0].text == "Writing 1200 of 6000 articles to x.md…")
    for keys in ["?<Esc>", "?q"] {
      story.type(keys)
      #expect(story.effects.isEmpty, "what lies over the panes closes first")
    }
    for keys in ["<Esc>", "q", "<C-c>"] {
      story.type(keys)
      #expect(story.effects.last == .stopExport)
    }
    story.endExport(StatusMessage("Stopped"))
    #expect(story.browser.statusParts.map(\.text) == ["Stopped"])
    story.type("q")
    #expect(story.effects.last == .quit)
  }

  /// A slashed date that may be two days is never taken for its year.
  @Test func aDateWithSlashesThatMayBeTwoIsAskedFor() {
    var story = BrowserStory(harbour)
    let before = story.headline
    story.type("d")
    story.typeText("11/03/2024")
    #expect(story.browser.choices.map(\.label) == ["11 March 2024", "3 November 2024"])
    #expect(story.browser.choices.map(\.help) == ["1 article", "nothing in view"])
    story.type("<Enter>")
    #expect(
      story.browser.prompt?.error?.text
        == "may be 11 March 2024 (2024-03-11) or 3 November 2024 (2024-11-03); Tab takes one")
    #expect(story.headline == before)
    story.type("<Tab><Enter>")
    #expect(story.headline == "Port authority opens a terminal in Rotterdam")
  }

  @Test func soIsOneForTheDateOfAnArticle() {
    var story = BrowserStory(harbour)
    story.type("gd")
    story.typeText("11/03/2024")
    #expect(story.browser.choices.map(\.label) == ["11 March 2024", "3 November 2024"])
    story.type("<Enter>")
    #expect(story.browser.prompt?.error?.text.hasSuffix("(2024-11-03); Tab takes one") == true)
    story.type("<Tab><Enter>")
    #expect(story.browser.proposal?.title.hasSuffix("11 March 2024") == true)
  }

  /// One letter stands in most sentences: only longer words are looked for in what is told of names.
  @Test func namesAreOfferedBeforeWhatIsToldOfOthers() {
    func labels(_ text: String) -> [String] {
      var story = BrowserStory(harbour)
      story.type(":")
      story.typeText(text)
      return story.browser.choices.map { String($0.label.prefix { $0 != " " }) }
    }
    let two = labels("th")
    #expect(two.first == "theme")
    #expect(two.allSatisfy { $0.contains("th") })
    let word = labels("silence")
    #expect(word.prefix(2) == ["next-silence", "previous-silence"])
    #expect(labels("undated").contains("date"))
  }

  @Test func everyActionCanBeTyped() throws {
    for action in BrowserAction.allCases {
      let command = BrowserCommand(rawValue: action.rawValue)
      #expect(try command != nil || CommandLine(action.rawValue) == .action(action))
    }
  }

  @Test func everyCommandIsDefinedOnceAndIsNoAction() {
    #expect(CommandTable.definitions.map(\.command) == BrowserCommand.allCases)
    for command in BrowserCommand.allCases where command.rawValue != "tag" {
      #expect(
        BrowserAction(rawValue: command.rawValue) == nil || command == .export || command == .pipe)
    }
  }

  @Test(arguments: [
    ("goto 2024-03-14", "Storm Greta delays ferries"),
    ("goto March 2024", "Port authority opens a terminal in Rotterdam"),
    ("goto 14 March 2024", "Storm Greta delays ferries"),
    ("goto 14.03.2024", "Storm Greta delays ferries"),
    ("goto 14/03/2024", "Storm Greta delays ferries"),
    ("goto since 2024", "Port authority opens a terminal in Rotterdam"),
    ("goto since 12 March 2024", "Storm Greta delays ferries"),
    ("goto before 14 March 2024", "Port authority opens a terminal in Rotterdam"),
    ("goto before 2024", "Council approves the harbour plan"),
    ("goto after March 2024", "Visser resigns as mayor"),
    ("goto between April and June 2024", "Visser resigns as mayor"),
    ("goto the 11th", "Port authority opens a terminal in Rotterdam"),
    ("goto 2023", "Council approves the harbour plan"),
    ("goto first", "Council approves the harbour plan"),
    ("goto 7 weeks later", "Visser resigns as mayor"),
    ("goto +49d", "Visser resigns as mayor"),
    ("4", "Visser resigns as mayor"),
    ("next-year", "Notes on the history of the harbour"),
  ])
  func goesToADateInPlainWords(_ command: String, _ headline: String) {
    var story = BrowserStory(harbour)
    // From Storm Greta on 14 March 2024.
    story.type("2j:")
    story.typeText(command)
    story.type("<Enter>")
    #expect(story.headline == headline)
    #expect(story.browser.prompt == nil)
  }

  @Test func theNearestIsTakenAndSaid() {
    var story = BrowserStory(harbour)
    story.type("d")
    story.typeText("May 2020")
    story.type("<Enter>")
    #expect(story.headline == "Council approves the harbour plan")
    #expect(
      story.browser.message?.text == "Nothing in May 2020; this is the nearest")
  }

  @Test(arguments: [
    ("goto", 4, "expected DATE"), ("goto soon", 5, "“soon” is no date"),
    ("nonsense", 0, "no command “nonsense”"), ("pa", 0, "“pa” may be"),
    ("star now", 5, "star takes no argument"), ("theme pink", 6, "expected dark, light"),
    ("width 3", 6, "expected 20 to 400"), ("export pdf x", 7, "expected jsonl, csv"),
    ("export csv", 10, "expected a file"), ("query person:", 13, "expected a name"),
    ("sort size", 5, "expected count, name"),
  ])
  func errorsNameTheColumnAndStay(_ line: String, _ column: Int, _ words: String) {
    var story = BrowserStory(harbour)
    story.type(":")
    story.typeText(line)
    story.type("<Enter>")
    #expect(story.browser.prompt?.text == line)
    #expect(story.browser.prompt?.error?.column == column)
    #expect(story.browser.prompt?.error?.text.hasPrefix(words) == true)
    story.type("<Esc>")
    #expect(story.browser.prompt == nil)
  }

  @Test func commandsAskTheWorldOutside() {
    var story = BrowserStory(harbour)
    story.type("/ferries<Enter>:export csv a b.csv<Enter>".spaced)
    #expect(
      story.effects == [.export(Export([ArticleNumber(2)], format: "csv", file: "a b.csv"))])
    story.type(":theme mono<Enter>".spaced)
    #expect(story.effects.last == .setTheme("mono"))
    story.type("|wc -w<Enter>".spaced)
    guard case .pipe(let text, let command) = story.effects.last else {
      return #expect(Bool(false))
    }
    #expect(command == "wc -w")
    #expect(text.hasPrefix("Storm Greta delays ferries\n14 March 2024 · news.txt\n\nFerries"))
    story.type(":width 30<Enter>".spaced)
    #expect(story.browser.textWidth == 30)
  }

  @Test func tabCompletesNamesThenArguments() {
    var story = BrowserStory(harbour)
    story.type(":th<Tab>")
    #expect(story.browser.prompt?.text == "theme ")
    story.type("<BS> l<Tab>".spaced)
    #expect(story.browser.prompt?.text == "theme light")
    story.type("<Esc>:next<Tab><Tab><S-Tab>")
    #expect(story.browser.prompt?.text == "next-day")
    #expect(story.browser.choices.first?.help.hasPrefix("Step to the next day") == true)
  }

  @Test func helpSentencesAreSearchedToo() {
    var story = BrowserStory(harbour)
    story.type(":density".spaced)
    #expect(story.browser.choices.isEmpty)
    story.type("<C-u>sparkline<C-u>career<C-u>offices")
    #expect(story.browser.choices.map(\.text) == ["card"])
  }

  @Test func whatWasTypedBeforeIsRecalled() {
    var story = BrowserStory(harbour)
    story.type(":sort name<Enter>:<Up>".spaced)
    #expect(story.browser.prompt?.text == "sort name")
    story.type("<Esc>/<Up>")
    #expect(story.browser.prompt?.text == "")
  }

  @Test func afterAPrefixTheKeysThatMayFollowAreListed() {
    var story = BrowserStory(harbour)
    story.type("g")
    #expect(story.browser.choices.contains { $0.label == "g h" && $0.help.hasPrefix("List what") })
    story.type("g")
    #expect(story.browser.choices.isEmpty)
  }
}

extension String {
  /// Keys in which blanks are typed: in the notation they only separate.
  fileprivate var spaced: String {
    split(separator: " ", omittingEmptySubsequences: false).joined(separator: "<Space>")
  }
}
