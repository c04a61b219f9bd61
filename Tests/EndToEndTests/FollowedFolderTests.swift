import Glibc
import TestSupport
import Testing

/// An open browser and the folder that it shows.
struct FollowedFolderTests {
  @Test func aFileThatComesIsShown() throws {
    let folder = try TemporaryFolder()
    let home = try TemporaryFolder()
    try folder.write("news/a.txt", "Ferry sinks\n02.03.2024\nA ferry sank off the coast.")
    let environment = PseudoTerminalProcess.quietEnvironment.merging(["HOME": home.path]) { $1 }
    let browser = try PseudoTerminalProcess(
      BuiltProducts.dateline, [folder.path + "/news"], environment: environment)
    try browser.wait { $0.text.contains("Ferry sinks") && $0.text.contains("1 article ") }
    try folder.write(
      "news/b.txt", "Ferry raised\n09.03.2024\nDivers brought the wreck to the surface.")
    try browser.wait { $0.text.contains("Ferry raised") && $0.text.contains("2 articles") }
    browser.send("q")
    #expect(try browser.waitForExit() == .exited(0))
  }

  @Test func anIndexThatIsDeletedMeanwhileIsBuiltAnew() throws {
    let folder = try TemporaryFolder()
    let home = try TemporaryFolder()
    try folder.write("news/a.txt", "Ferry sinks\n02.03.2024\nA ferry sank off the coast.")
    let environment = PseudoTerminalProcess.quietEnvironment.merging(["HOME": home.path]) { $1 }
    let browser = try PseudoTerminalProcess(
      BuiltProducts.dateline, [folder.path + "/news"], environment: environment)
    try browser.wait { $0.text.contains("Ferry sinks") && $0.text.contains("1 article ") }
    let index = { try CommandRun(["index", folder.path + "/news"], home: home) }
    #expect(try index().status == 0)
    let archive = try #require(try home.names(in: ".cache/dateline").first)
    try home.remove(".cache/dateline/\(archive)/index.sqlite")
    #expect(try index().status == 0)
    let list = try CommandRun(["list", folder.path + "/news"], home: home)
    #expect(list.lines.count == 1)
    #expect(list.errors.isEmpty)
    try folder.write(
      "news/b.txt", "Ferry raised\n09.03.2024\nDivers brought the wreck to the surface.")
    try browser.wait { $0.text.contains("Ferry raised") && $0.text.contains("2 articles") }
    browser.send("q")
    #expect(try browser.waitForExit() == .exited(0))
  }

  @Test func whatGoesWithAFolderIsTold() throws {
    let folder = try TemporaryFolder()
    let home = try TemporaryFolder()
    for (name, day) in [("a", 2), ("old/b", 3), ("old/c", 4)] {
      try folder.write(
        "news/\(name).txt", "Ferry \(day) sinks\n0\(day).03.2024\nIt sank off coast \(day).")
    }
    let environment = PseudoTerminalProcess.quietEnvironment.merging(["HOME": home.path]) { $1 }
    let browser = try PseudoTerminalProcess(
      BuiltProducts.dateline, [folder.path + "/news"], environment: environment)
    try browser.wait { $0.text.contains("Ferry 2 sinks") && $0.text.contains("3 articles") }
    // News is told once all has been read.
    try browser.send("R") { $0.text.contains("Read again: 3 articles") }
    try folder.remove("news/old")
    try browser.wait { $0.text.contains("2 articles gone") && $0.text.contains("1 article ") }
    browser.send("q")
    #expect(try browser.waitForExit() == .exited(0))
  }

  @Test func aFolderThatIsGoneForAWhileStaysOnTheScreenAndIsFollowedAgain() throws {
    let folder = try TemporaryFolder()
    let home = try TemporaryFolder()
    try folder.write("news/a.txt", "Ferry sinks\n02.03.2024\nA ferry sank off the coast.")
    let environment = PseudoTerminalProcess.quietEnvironment.merging(["HOME": home.path]) { $1 }
    let browser = try PseudoTerminalProcess(
      BuiltProducts.dateline, [folder.path + "/news"], environment: environment)
    try browser.wait { $0.text.contains("Ferry sinks") && $0.text.contains("1 article ") }
    try browser.send("j") { $0.text.contains("Ferry sinks") }
    #expect(rename(folder.path + "/news", folder.path + "/away") == 0)
    try browser.wait { $0.text.contains("what was read stays") }
    try browser.send("k") { $0.text.contains("Ferry sinks") }
    #expect(rename(folder.path + "/away", folder.path + "/news") == 0)
    try folder.write(
      "news/b.txt", "Ferry raised\n09.03.2024\nDivers brought the wreck to the surface.")
    try browser.wait { $0.text.contains("Ferry raised") && $0.text.contains("2 articles") }
    browser.send("q")
    #expect(try browser.waitForExit() == .exited(0))
  }
}
