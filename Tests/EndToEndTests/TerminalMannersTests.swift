import Foundation
import Glibc
import TestSupport
import Testing

/// How the program behaves on a terminal that it shares with a reader, an editor and a slow line.
struct TerminalMannersTests {
  // MARK: What a key costs

  @Test(arguments: ["xterm-256color", "screen", "linux", "vt100"])
  func aKeyCostsLittle(term: String) throws {
    let browser = try BrowserProcess(term: term, columns: 120, rows: 40)
    #expect(try browser.cost(of: "j") <= 4096, "another article in all three panes")
    #expect(try browser.cost(of: "j") <= 4096)
    #expect(try browser.cost(of: "G") <= 4096, "the last one, with all rows of the timeline")
    #expect(try browser.cost(of: "gg") <= 4096, "and the first")
    _ = try browser.cost(of: "j")
    #expect(try browser.cost(of: "\t") <= 1100, "the keys go to another pane")
    _ = try browser.cost(of: ")")
    #expect(try browser.cost(of: ")") <= 400, "another name in the article")
    _ = try browser.cost(of: "\t")
    #expect(try browser.cost(of: "j") <= 400, "another name in the list")
  }

  @Test func aTextOfTheWholeWidthIsScrolledByTheTerminal() throws {
    let browser = try BrowserProcess(columns: 50, rows: 12)
    try browser.type("12G\r") { $0.text.contains("Article") }
    #expect(try browser.cost(of: "j") <= 400)
  }

  // MARK: Other programs

  @Test func aNoteIsWrittenInTheEditor() throws {
    let home = try TemporaryFolder()
    let editor = try home.write("edit.sh", "echo 'asked on the phone' >\"$1\"\n")
    let browser = try BrowserProcess(environment: ["EDITOR": "sh \(editor)"], home: home)
    try browser.type("i") { $0.text.contains("Noted; /is:noted finds it again") }
    try browser.type("\r") { $0.text.contains("asked on the phone") }
    browser.terminal.send("q")
    #expect(try browser.terminal.waitForExit() == .exited(0))
    browser.expectRestored()
    #expect(
      String(decoding: try home.readBytes(".local/share/dateline/reader.txt"), as: UTF8.self)
        .contains("asked on the phone"))
  }

  @Test func aFailingEditorLeavesTheNote() throws {
    let browser = try BrowserProcess(environment: ["EDITOR": "false"])
    try browser.type("i") { $0.text.contains("did not end well") }
    try browser.type("j") { $0.text.contains("2/21") }
  }

  @Test func theBrowserOfTheReaderGetsTheFile() throws {
    let home = try TemporaryFolder()
    let shown = home.path + "/shown"
    let program = try home.write("show.sh", "echo \"$1\" >'\(shown)'\n")
    let browser = try BrowserProcess(environment: ["BROWSER": "sh \(program)"], home: home)
    try browser.type("O") { $0.text.contains("Shown in") }
    #expect(String(decoding: try home.readBytes("shown"), as: UTF8.self).contains("/seeds/0"))
  }

  /// As other programs read the variable: the first that is there, and where in it the address goes.
  @Test(arguments: ["%s", "'%s'", "\"%s\""]) func theFirstBrowserThatIsThereIsTaken(_ place: String)
    throws
  {
    let home = try TemporaryFolder()
    let program = try home.write("show.sh", "echo \"$1 $2 $3\" >'\(home.path)/shown'\n")
    let variable = "no-such-browser:sh \(program) 50%% \(place) new:false"
    let browser = try BrowserProcess(environment: ["BROWSER": variable], home: home)
    try browser.type("O") { $0.text.contains("Shown in sh") }
    let shown = String(decoding: try home.readBytes("shown"), as: UTF8.self)
    #expect(shown.hasPrefix("50% /") && shown.contains("/seeds/0") && shown.hasSuffix(" new\n"))
  }

  /// A folder may be given by a name that only means something here.
  @Test func theBrowserOfTheReaderGetsTheWholePath() throws {
    let home = try TemporaryFolder()
    try home.write("pages/a.txt", "Harbour opens\n12.03.2024\n\nThe harbour opened on Tuesday.\n")
    let program = try home.write("show.sh", "echo \"$1\" >'\(home.path)/shown'\n")
    let terminal = try PseudoTerminalProcess(
      "/bin/sh", ["-c", "cd '\(home.path)' && exec '\(BuiltProducts.dateline)' pages"],
      environment: BrowserProcess.environment(home: home.path)
        .merging(["BROWSER": "sh \(program)"]) { $1 },
      columns: 80, rows: 24)
    try terminal.wait { $0.text.contains("Harbour opens") }
    try terminal.send("O") { $0.text.contains("Shown in") }
    let shown = String(decoding: try home.readBytes("shown"), as: UTF8.self)
    #expect(shown.hasPrefix("/") && shown.hasSuffix("/pages/a.txt\n"))
  }

  @Test func aCommandSaysWhatItIsAndHowItEnded() throws {
    let browser = try BrowserProcess()
    browser.terminal.send("|grep -c nowhere\r")
    try browser.terminal.wait { $0.text.contains("Any key goes back") }
    let text = browser.terminal.screen.text
    #expect(text.contains("| grep -c nowhere\n"))
    #expect(text.contains("status 1"))
    // The rest of an arrow is no command.
    try browser.type("\u{1B}[A") { $0.text.contains("grep -c nowhere: status 1") }
  }

  // MARK: Interrupts

  /// Ctrl-C, where another program has the terminal, is for that program alone.
  @Test func anInterruptEndsTheCommandAndNotTheBrowser() throws {
    let browser = try BrowserProcess()
    browser.terminal.send("|sh -c 'printf rea%s dy; exec sleep 600'\r")
    try browser.terminal.wait { $0.text.contains("ready") }
    browser.terminal.send("\u{3}")
    try browser.terminal.wait { $0.text.contains("status 130") }
    try browser.type("\r") { $0.text.contains("sleep 600': status 130") }
    browser.terminal.send("|ulimit -c 0; sh -c 'kill -QUIT 0; sleep 600'\r")
    try browser.terminal.wait { $0.text.contains("status 131") }
    try browser.type("\r") { $0.text.contains(": status 131") }
    try browser.type("j") { $0.text.contains("2/21") }
    browser.terminal.send("q")
    #expect(try browser.terminal.waitForExit() == .exited(0))
  }

  @Test func whatPassesOverAnInterruptGoesOn() throws {
    let home = try TemporaryFolder()
    let script = "trap '' INT; kill -INT 0; echo 'went on' >\"$1\"; echo o'ver'\n"
    let program = try home.write("program.sh", script)
    let browser = try BrowserProcess(environment: ["EDITOR": "sh \(program)"], home: home)
    try browser.type("i") { $0.text.contains("Noted; /is:noted finds it again") }
    browser.terminal.send("|sh \(program) \(home.path)/out\r")
    try browser.terminal.wait { $0.text.contains("Any key goes back") }
    #expect(browser.terminal.screen.text.contains("over"))
    try browser.type("\r") { $0.text.contains("/out: done") }
    browser.terminal.send("q")
    #expect(try browser.terminal.waitForExit() == .exited(0))
  }

  // MARK: The mouse

  @Test func theMouseChoosesScrollsAndDraws() throws {
    let browser = try BrowserProcess(columns: 120)
    #expect(browser.terminal.screen.modes.isSuperset(of: [1002, 1006]))
    try browser.type("\u{1B}[<0;10;6M\u{1B}[<0;10;6m") { _ in browser.articlePlace != "1/21" }
    let clicked = browser.articlePlace
    try browser.type("\u{1B}[<65;10;6M") { _ in browser.articlePlace != clicked }
    let border = try #require(self.border(of: browser))
    let press = "\u{1B}[<0;\(border);6M"
    let drag = "\u{1B}[<32;\(border + 9);6M"
    try browser.type(press + drag + "\u{1B}[<0;\(border + 9);6m") { _ in
      self.border(of: browser) == border + 9
    }
    // The border is where it was drawn in the next session.
    browser.terminal.send("q")
    try browser.terminal.waitForExit()
    let next = try BrowserProcess(columns: 120, home: browser.home)
    #expect(self.border(of: next) == border + 9)
  }

  /// The column, from 1, of the right edge of the timeline.
  private func border(of browser: BrowserProcess) -> Int? {
    let line = Array(browser.terminal.screen.line(1))
    return line.firstIndex(of: "╮").map { $0 + 1 }
  }

  @Test func theMouseIsLeftToTheTerminalWhereTheReaderWantsIt() throws {
    let home = try TemporaryFolder()
    try home.write(".config/dateline/config.toml", "mouse = false\n")
    let browser = try BrowserProcess(home: home)
    #expect(browser.terminal.screen.modes.isDisjoint(with: [1002, 1006]))
    try browser.type(":mouse on\r") { $0.modes.contains(1002) }
  }

  // MARK: The configuration

  @Test func theConfigurationIsReadWhenItIsSaved() throws {
    let home = try TemporaryFolder()
    try home.write(".config/dateline/config.toml", "theme = \"dark\"\n")
    let browser = try BrowserProcess(columns: 120, home: home)
    try home.write(".config/dateline/config.toml", "width = 60\ntheme = \"mauve\"\n")
    try browser.terminal.wait { $0.text.contains("config.toml:2:9: no theme") }
    try home.write(
      ".config/dateline/config.toml", "[keys]\nstar = [\"X\"]\n[columns]\ntimeline = 30\n")
    try browser.terminal.wait { $0.text.contains("config.toml was read again") }
    #expect(border(of: browser) == 30)
    try browser.type("X") { $0.text.contains("Starred") }
    try home.write(".config/dateline/config.toml", "[keys]\nstar = [\"j\"]\n")
    try browser.terminal.wait { $0.text.contains("config.toml:2:8: j is bound to both") }
    try browser.type("X") { $0.text.contains("No star") }
  }

  @Test(arguments: [
    ("theme = \"mauve\"", "config.toml:1:9: no theme “mauve”; expected dark, light"),
    ("\n[colors]\n person = \"mauve\"", "config.toml:3:11: “mauve” is no look; expected such as"),
    ("[colors]\nnobody = \"1\"", "config.toml:2:1: no role “nobody”; expected body, title"),
    ("[keys]\nfly = \"f\"", "config.toml:2:1: no action “fly”"),
    ("[keys]\nzoom = \"g\"", "can never be typed, because g is bound to zoom"),
  ])
  func mistakesInTheConfigurationAreToldBeforeTheScreen(text: String, words: String) throws {
    let home = try TemporaryFolder()
    try home.write(".config/dateline/config.toml", text)
    let terminal = try PseudoTerminalProcess(
      BuiltProducts.dateline, [BuiltProducts.packageRoot + "/seeds"],
      environment: BrowserProcess.environment(home: home.path), columns: 400)
    #expect(try terminal.waitForExit() == .exited(2))
    #expect(terminal.screen.text.contains(words))
    #expect(!terminal.screen.isAlternate)
  }

  // MARK: Coming and going

  @Test func theNextSessionBeginsWhereThisOneEnded() throws {
    let first = try BrowserProcess(columns: 120, rows: 40)
    try first.type("9G/csto\r\t") { $0.text.contains("/csto") }
    let place = first.articlePlace
    first.terminal.signal(SIGTERM)
    #expect(try first.terminal.waitForExit() == .signalled(SIGTERM))
    let next = try BrowserProcess(columns: 120, rows: 40, home: first.home)
    #expect(next.articlePlace == place)
    #expect(next.terminal.screen.line(0).contains("/csto"))
    try next.type("z") { !$0.text.contains("Timeline") }
  }

  @Test func aPermalinkIsOpened() throws {
    let first = try BrowserProcess()
    try first.type("20GYi") { $0.text.contains("Copied the ID") }
    let place = first.articlePlace
    let id = try #require(first.copied)
    first.terminal.send("q")
    try first.terminal.waitForExit()
    let next = try PseudoTerminalProcess(
      BuiltProducts.dateline, ["open", String(id.prefix(10))],
      environment: BrowserProcess.environment(home: first.home.path))
    try next.wait { $0.text.contains("Article \(place)") }
    next.send("q")
    #expect(try next.waitForExit() == .exited(0))
  }

  @Test func pastedTextIsTextAndNoCommand() throws {
    let browser = try BrowserProcess()
    #expect(browser.terminal.screen.modes.contains(2004))
    try browser.type("/\u{1B}[200~lavrov\nq\u{1B}[201~") { $0.text.contains("/lavrov q") }
    try browser.type("\u{1B}") { !$0.text.contains("/lavrov") }
  }

  @Test func aTerminalThatIsGoneEndsIt() throws {
    let browser = try BrowserProcess()
    browser.terminal.hangUp()
    let status = try browser.terminal.waitForExit()
    #expect(status == .signalled(SIGHUP) || status == .exited(0))
  }

  /// The window is closed: the terminal is gone before anybody could write to it.
  @Test func aWindowThatIsClosedTakesNothingWithIt() throws {
    let first = try BrowserProcess()
    try first.type("9Gs") { $0.text.contains("Starred") }
    let place = first.articlePlace
    first.terminal.send("M:tag kept\r5j")
    first.terminal.hangUp()
    _ = try first.terminal.waitForExit()
    let file = String(
      decoding: try first.home.readBytes(".local/share/dateline/reader.txt"), as: UTF8.self)
    #expect(file.contains("\nstar "))
    let next = try BrowserProcess(home: first.home)
    #expect(next.terminal.screen.text.contains("★"))
    let reached = Int(next.articlePlace.prefix { $0.isNumber }) ?? 0
    #expect(reached >= 9, "\(place)")
  }

  @Test func aSessionThatIsKilledIsGoneOnWith() throws {
    let first = try BrowserProcess()
    try first.type("9G") { $0.text.contains("9/21") }
    let deadline = ContinuousClock.now + .seconds(10)
    let sessions = ".local/state/dateline/sessions"
    while ContinuousClock.now < deadline, (try? first.home.names(in: sessions))?.isEmpty != false {
      usleep(50_000)
    }
    first.terminal.signal(SIGKILL)
    try first.terminal.waitForExit()
    let next = try BrowserProcess(home: first.home)
    #expect(next.articlePlace == "9/21")
  }

  @Test func twoCopiesSeeEachOthersMarks() throws {
    let one = try BrowserProcess()
    let other = try BrowserProcess(home: one.home)
    try one.type("3Gs") { $0.text.contains("★") }
    try other.type("3G") { $0.text.contains("3/21") }
    try other.terminal.wait { $0.text.contains("★") }
    try other.type("s") { !$0.text.contains("★") }
    try one.terminal.wait { !$0.text.contains("★") }
  }

  @Test func theCursorStandsOnTheSelection() throws {
    let browser = try BrowserProcess()
    try browser.type("3G") { $0.text.contains("3/21") }
    let screen = browser.terminal.screen
    #expect(screen.line(screen.cursor.row).contains("▸"))
    #expect(screen.isCursorVisible)
    try browser.type("/") { $0.cursor.row == 23 && $0.isCursorVisible }
  }

  @Test func theCursorIsHiddenWhereTheReaderWantsIt() throws {
    let home = try TemporaryFolder()
    try home.write(".config/dateline/config.toml", "cursor = false\n")
    let browser = try BrowserProcess(home: home)
    #expect(!browser.terminal.screen.isCursorVisible)
    try browser.type("/") { $0.isCursorVisible }
  }

  @Test(arguments: [[], ["--plain"]])
  func aPermalinkToNothingIsAFailure(options: [String]) throws {
    let first = try BrowserProcess()
    first.terminal.send("q")
    try first.terminal.waitForExit()
    let next = try PseudoTerminalProcess(
      BuiltProducts.dateline,
      ["open", "0000000000", BuiltProducts.packageRoot + "/seeds"] + options,
      environment: BrowserProcess.environment(home: first.home.path))
    #expect(try next.waitForExit() == .exited(1))
    #expect(
      next.screen.text.contains(
        "dateline: no article here has an ID that begins with 0000000000"))
    #expect(!next.screen.isAlternate)
  }

  @Test func aConfigurationThatIsMadeMeanwhileIsRead() throws {
    let home = try TemporaryFolder()
    let browser = try BrowserProcess(columns: 120, home: home)
    try home.write(".config/dateline/config.toml", "[columns]\ntimeline = 30\n")
    try browser.terminal.wait { $0.text.contains("config.toml was read again") }
    #expect(border(of: browser) == 30)
    try home.write(".config/dateline/config.toml", "[columns]\ntimeline = 34\n")
    try browser.terminal.wait { _ in self.border(of: browser) == 34 }
  }

  @Test func aFileOfALaterVersionIsLeftAsItIs() throws {
    let home = try TemporaryFolder()
    let text = "dateline reader data 9\nnobody knows\n"
    try home.write(".local/share/dateline/reader.txt", text)
    let browser = try BrowserProcess(columns: 160, home: home)
    try browser.terminal.wait {
      $0.text.contains("Marks are not kept: ") && $0.text.contains("later version (format 9)")
    }
    try browser.type("j") { !$0.text.contains("Marks are not kept") }
    try browser.type("s") { $0.text.contains("Marks are not kept: ") }
    #expect(
      try String(contentsOfFile: home.path + "/.local/share/dateline/reader.txt", encoding: .utf8)
        == text)
  }

  @Test func theSignsComeBackWithTheDefaults() throws {
    let home = try TemporaryFolder()
    let file = try home.write(".config/dateline/config.toml", "glyphs = \"ascii\"\n")
    let browser = try BrowserProcess(home: home)
    #expect(!browser.terminal.screen.text.contains("│"))
    unlink(file)
    try browser.terminal.wait { $0.text.contains("│") }
  }

  @Test func withoutAConfigurationTheDefaultsComeBack() throws {
    let home = try TemporaryFolder()
    let file = try home.write(".config/dateline/config.toml", "[keys]\nstar = [\"X\"]\n")
    let browser = try BrowserProcess(columns: 120, home: home)
    try browser.type("X") { $0.text.contains("Starred") }
    unlink(file)
    try browser.terminal.wait { $0.text.contains("config.toml is gone; the defaults are back") }
    try browser.type("s") { $0.text.contains("No star") }
    try home.write(".config/dateline/config.toml", "theme = \"mauve\"\n")
    try browser.terminal.wait { $0.text.contains("config.toml:1:9: no theme") }
    unlink(file)
    try browser.terminal.wait { !$0.text.contains("no theme") }
  }

  @Test func anExportAsksBeforeItReplacesAndNeedsItsFolder() throws {
    let home = try TemporaryFolder()
    let file = try home.write("out.md", "mine\n")
    let browser = try BrowserProcess(columns: 120, home: home)
    try browser.type(":export md \(file)\r") { $0.text.contains("Replace the file?") }
    try browser.type("n") { !$0.text.contains("Replace the file?") }
    #expect(String(decoding: try home.readBytes("out.md"), as: UTF8.self) == "mine\n")
    try browser.type(":export md \(file)\r") { $0.text.contains("Replace the file?") }
    try browser.type("y") { $0.text.contains("21 articles written to") }
    #expect(try home.readBytes("out.md").count > 1000)
    try browser.type(":export csv \(home.path)/no/x.csv\r") {
      $0.text.contains("There is no folder \(home.path)/no")
    }
    try browser.type(":export csv \(home.path)\r") { $0.text.contains("is a folder") }
    try browser.type(":export csv /dev/full\r") {
      $0.text.contains("/dev/full is no ordinary file; nothing was written")
    }
  }

  /// The axis of what happened shows sentences, and formats hold articles.
  @Test func anExportOfSentencesSaysThatItHoldsArticles() throws {
    let browser = try BrowserProcess(columns: 120)
    try browser.type("a:export csv \(browser.home.path)/out.csv\r") {
      $0.text.contains("21 whole articles, not the ") && $0.text.contains(" sentences in view, ")
    }
  }

  @Test func anExportIsReadByWhomTheUmaskLets() throws {
    let home = try TemporaryFolder()
    let plain = try mode(ofNew: home.path + "/plain")
    let browser = try BrowserProcess(columns: 120, home: home)
    let file = home.path + "/out.md"
    try browser.type(":export md \(file)\r") { $0.text.contains("21 articles written to") }
    #expect(mode(of: file) == plain)
    chmod(file, 0o640)
    try browser.type(":export md \(file)\ry") { $0.text.contains("21 articles written to") }
    #expect(mode(of: file) == 0o640)
    try browser.type(":star\r") { $0.text.contains("Starred") }
    browser.terminal.send("q")
    try browser.terminal.waitForExit()
    #expect(mode(of: home.path + "/.local/share/dateline/reader.txt") == 0o600)
  }

  private func mode(ofNew path: String) throws -> mode_t {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
    try #require(descriptor >= 0)
    close(descriptor)
    return mode(of: path)
  }

  private func mode(of path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }
}
