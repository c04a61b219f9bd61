import Glibc
import TestSupport
import Testing

/// What the reader has said of an article stays with it when its page is edited and its file renamed.
struct EditedPageTests {
  private static let page = """
    Bridge opens
    19.03.2024
    The new bridge over the river opened on Tuesday after four years of work. Cars may use it from \
    six in the morning, and the old ferry will stop at the end of the month.
    """
  private static let edited = page.replacing("Cars may", with: "Cars and lorries may")

  private let folder: TemporaryFolder
  private let home: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    home = try TemporaryFolder()
    try folder.write("news/a.txt", Self.page)
    try folder.write("news/b.txt", "Ferry sinks\n02.03.2024\nA ferry sank off the coast.")
  }

  private func open() throws -> PseudoTerminalProcess {
    let environment = PseudoTerminalProcess.quietEnvironment.merging(["HOME": home.path]) { $1 }
    let browser = try PseudoTerminalProcess(
      BuiltProducts.dateline, [folder.path + "/news"], environment: environment)
    try browser.wait { $0.text.contains("Ferry sinks") && $0.text.contains("2 articles") }
    return browser
  }

  private func quit(_ browser: PseudoTerminalProcess) throws {
    browser.send("q")
    #expect(try browser.waitForExit() == .exited(0))
  }

  private func list(_ query: String) throws -> [String] {
    try CommandRun(["list", folder.path + "/news", "--query", query], home: home).lines
  }

  @Test func whileTheBrowserIsOpen() throws {
    let browser = try open()
    try browser.send("G") { $0.text.contains("Cars may") }
    try browser.send("s") { $0.text.contains("★ Bridge") }
    try browser.send("tkept\r") { $0.text.contains("#kept") }
    try folder.write("news/a.txt", Self.edited)
    try browser.wait { $0.text.contains("Cars and lorries") && $0.text.contains("★ Bridge") }
    #expect(browser.screen.text.contains("#kept"))
    try folder.move("news/a.txt", to: "news/later.txt")
    try browser.wait { $0.text.contains("later.txt") && $0.text.contains("★ Bridge") }
    try browser.send("/is:starred\r") { $0.text.contains("1 of 2") }
    // What is taken back is taken back under all names.
    try browser.send("s") { $0.text.contains("No star any more") }
    try quit(browser)
    #expect(try list("is:starred").isEmpty)
    #expect(try list("tag:kept").count == 1)
  }

  @Test func whileNothingRunsAndWithAnIndexInBetween() throws {
    let browser = try open()
    try browser.send("G") { $0.text.contains("Cars may") }
    try browser.send("s") { $0.text.contains("★ Bridge") }
    try browser.send(":date March 2024\r") { $0.text.contains("Another date?") }
    try browser.send("y") { !$0.text.contains("Another date?") && $0.text.contains("March 2024") }
    try quit(browser)
    let id = try #require(try list("is:starred").first?.prefix(8))

    try folder.write("news/a.txt", Self.edited)
    let index = try CommandRun(["index", folder.path + "/news"], home: home)
    #expect(index.status == 0)
    try folder.move("news/a.txt", to: "news/deeper/later.txt")
    #expect(try list("is:starred").count == 1)
    #expect(try list("is:starred").first?.contains("2024-03-19") == false)
    let shown = try CommandRun(["show", String(id), folder.path + "/news"], home: home)
    #expect(shown.output.contains("Cars and lorries"))

    // Without any index the reader's own file is enough.
    try home.remove(".cache")
    try folder.write("news/deeper/later.txt", Self.page)
    #expect(try list("is:starred").count == 1)
  }

  @Test func pagesAreShownBeforeWhatWasSaidOfThemIsFoundAgain() throws {
    let browser = try open()
    try browser.send("G") { $0.text.contains("Cars may") }
    try browser.send("s") { $0.text.contains("★ Bridge") }
    try quit(browser)
    try folder.write("news/a.txt", Self.edited)
    try home.remove(".cache")
    // While this is held nobody can write down what was found again.
    let path = home.path + "/.local/share/dateline/reader.txt.lock"
    let lock = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    #expect(lock >= 0 && flock(lock, LOCK_EX) == 0)
    let later = try self.open()
    #expect(!later.screen.text.contains("★"))
    close(lock)
    try later.wait { $0.text.contains("★ Bridge") }
    try quit(later)
  }

  @Test func whatIsGoneIsTold() throws {
    let browser = try open()
    try browser.send("G") { $0.text.contains("Cars may") }
    try browser.send("s") { $0.text.contains("★ Bridge") }
    try folder.remove("news/a.txt")
    try browser.wait { $0.text.contains("no longer here") }
    try quit(browser)
    let doctor = try CommandRun(["doctor"], home: home)
    #expect(doctor.output.contains("Bridge opens (a.txt)  star"))
  }
}
