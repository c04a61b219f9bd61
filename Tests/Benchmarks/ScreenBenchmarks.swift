import Foundation
import TestSupport

/// What a reader at the terminal waits for, beside a pager that shows the same files.
struct ScreenBenchmarks {
  let setting: BenchmarkSetting
  /// The pager: `less`, or `more`, which every Debian has.
  let pager: String

  /// The name of the pager.
  var pagerName: String { pager.split(separator: "/").last.map(String.init) ?? pager }

  /// From starting the program to a full screen, on the pages of the repository.
  func firstScreen() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: setting.seeds).sorted()
      .map { setting.seeds + "/" + $0 }
    var (ours, theirs) = (Samples(), Samples())
    for turn in 0..<setting.runs * 4 {
      let measureOurs = {
        let screen = try Screen.dateline(setting.seeds, setting)
        ours.add(try screen.firstScreen())
        try screen.quit()
      }
      if turn % 2 == 0 { try measureOurs() }
      let screen = try Screen.pager(pager, files, setting)
      theirs.add(try screen.firstScreen())
      try screen.quit()
      if turn % 2 == 1 { try measureOurs() }
    }
    var table = Table("first screen, ms", "median", "p90", "best", "to \(pagerName)")
    table.add(
      "dateline seeds", decimal(ours.median, 1), decimal(ours.quantile(0.9), 1),
      decimal(ours.best, 1), decimal(medianRatio(ours, to: theirs), 1))
    table.add(
      "\(pagerName) seeds/*", decimal(theirs.median, 1), decimal(theirs.quantile(0.9), 1),
      decimal(theirs.best, 1), "1")
    table.show(
      "First screen", "From exec to the last byte of the full screen of 120 columns and 40 rows.")
  }

  /// From a key to the last byte of what it changed, on the invented pages.
  func keys() throws {
    let (screen, peer) = try bothScreens()
    var table = Table(
      "key", "median ms", "p99 ms", "bytes", "\(pagerName) j/k, ms", "to \(pagerName)")
    let count = setting.runs * 12
    func measure(_ name: String, _ keys: [String]) {
      var (ours, theirs, bytes) = (Samples(), Samples(), Samples())
      for turn in 0..<count {
        guard let mine = screen.press(keys[turn % keys.count]),
          let other = peer.press(turn < count / 2 ? "j" : "k")
        else { continue }
        ours.add(mine.time)
        theirs.add(other.time)
        bytes.add(Double(mine.bytes))
      }
      table.add(
        name, decimal(ours.median), decimal(ours.quantile(0.99)), decimal(bytes.median, 0),
        decimal(theirs.median), decimal(medianRatio(ours, to: theirs), 1))
    }
    let half = count / 2
    measure(
      "j, k in the timeline",
      Array(repeating: "j", count: half) + Array(repeating: "k", count: count - half))
    measure("Tab", ["\t"])
    measure("a", ["a"])
    while !screen.process.screen.line(screen.process.screen.rows - 1).contains("x exclude") {
      _ = screen.press("\t")
    }
    measure("Enter on an entity", ["\r"])
    table.show(
      "Keys", "From writing the key to the last byte that it caused; \(count) times each.")
    try screen.quit()
    try peer.quit()
  }

  /// What it costs to leave the browser open.
  func idle() throws {
    let (screen, peer) = try bothScreens()
    let seconds = 5
    let before = (screen.process.processorNanoseconds, peer.process.processorNanoseconds)
    let (bytes, otherBytes) = (screen.process.output.count, peer.process.output.count)
    sleep(UInt32(seconds))
    let after = (screen.process.processorNanoseconds, peer.process.processorNanoseconds)
    screen.process.settle(quiet: 1) { true }
    peer.process.settle(quiet: 1) { true }
    func milliseconds(_ before: Int?, _ after: Int?) -> String {
      guard let before, let after else { return "–" }
      return decimal(Double(after - before) / 1_000_000, 3)
    }
    var table = Table("idle for \(seconds) s", "processor ms", "bytes written")
    table.add(
      "dateline", milliseconds(before.0, after.0), "\(screen.process.output.count - bytes)")
    table.add(
      pagerName, milliseconds(before.1, after.1), "\(peer.process.output.count - otherBytes)")
    table.show("Idle", "With the invented pages open and nobody typing.")
    try screen.quit()
    try peer.quit()
  }

  /// The browser on the invented pages, and the pager on all of them in one file.
  private func bothScreens() throws -> (Screen, Screen) {
    let screen = try Screen.dateline(setting.pages, setting)
    _ = try screen.firstScreen()
    let peer = try Screen.pager(pager, [try allInOne()], setting)
    _ = try peer.firstScreen()
    return (screen, peer)
  }

  private func allInOne() throws -> String {
    let pages = (0..<min(setting.news.pageCount, 200)).map(setting.news.page)
    return try setting.folder.write("all.txt", pages.joined(separator: "\n"))
  }
}
