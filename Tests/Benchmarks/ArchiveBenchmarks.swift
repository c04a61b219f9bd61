import Foundation
import TestSupport

/// What an archive costs: making it, opening it, searching it, keeping it up to date; beside what
/// is installed of other programs.
struct ArchiveBenchmarks {
  let setting: BenchmarkSetting
  /// The pager: `less`, or `more`, which every Debian has.
  let pager: String

  private static let sqlite = BenchmarkSetting.installed("sqlite3")
  private static let ripgrep = BenchmarkSetting.installed("rg", "grep")

  /// Indexing from nothing, beside the same text put into FTS5 alone by the shell of SQLite, which
  /// reads the files, too.
  func ingest() throws {
    var table = Table(
      "indexing \(decimal(setting.megabytes, 1)) MB", "seconds", "CPU s", "MB/s", "peak MiB",
      "index, times text", "speed to bare")
    let database = setting.folder.path + "/bare.sqlite"
    let bare = try bareIndex(database)
    let ours = try ProcessRun(
      [BuiltProducts.dateline, "index", setting.pages], environment: setting.environment)
    guard ours.status == 0 else {
      throw BenchmarkError.failed(["dateline", "index"], status: ours.status)
    }
    func row(_ name: String, _ run: ProcessRun, _ bytes: Int, _ ratio: Double) {
      let seconds = run.wall / .seconds(1)
      table.add(
        name, decimal(seconds), decimal(run.processorSeconds),
        decimal(setting.megabytes / seconds, 1),
        decimal(run.peakBytes.map { Double($0) / 1_048_576 } ?? .nan, 0),
        decimal(Double(bytes) / Double(setting.byteCount)), decimal(ratio))
    }
    let ratio = bare.map { $0.wall / ours.wall } ?? .nan
    row("dateline index", ours, size(of: setting.cache), ratio)
    if let bare { row("sqlite3, FTS5 alone", bare, size(of: database), 1) }
    table.show(
      "Ingest",
      "From nothing, everything included: parsing, dates, names, index. "
        + "Once each; FTS5 alone keeps the text and its words, in one transaction without waiting "
        + "for the disk." + note(ArchiveBenchmarks.sqlite == nil, "sqlite3"))
  }

  private func bareIndex(_ database: String) throws -> ProcessRun? {
    guard let sqlite = ArchiveBenchmarks.sqlite else { return nil }
    let run = try ProcessRun(
      [
        sqlite, database,
        """
        PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
        CREATE VIRTUAL TABLE page USING fts5(text);
        INSERT INTO page SELECT CAST(data AS TEXT) FROM fsdir('\(setting.pages)')
          WHERE data IS NOT NULL;
        """,
      ], environment: setting.environment)
    return run.status == 0 ? run : nil
  }

  /// Opening what is indexed and unchanged; memory after having looked around in it.
  func opening() throws {
    var (ours, theirs, peaks) = (Samples(), Samples(), Samples())
    let files = [setting.pages + "/" + setting.news.fileName(0)]
    for _ in 0..<setting.runs * 3 {
      let screen = try Screen.dateline(setting.pages, setting)
      ours.add(try screen.time { $0.line(1).contains("Timeline") && $0.text.contains("▸") })
      screen.rest()
      for key in ["G", "gg", "\t", "a", "a"] { _ = screen.press(key) }
      peaks.add(Double(peakMemory(of: screen.process.process) ?? 0) / 1_048_576)
      try screen.quit()
      let peer = try Screen.pager(pager, files, setting)
      theirs.add(try peer.firstScreen())
      try peer.quit()
    }
    var table = Table("opening", "median ms", "p90 ms", "peak MiB", "less, one page, ms")
    table.add(
      "dateline", decimal(ours.median, 1), decimal(ours.quantile(0.9), 1),
      decimal(peaks.median, 0), decimal(theirs.median, 1))
    table.show(
      "Opening",
      "From exec to the first full screen of an indexed corpus in which nothing has changed; "
        + "memory after going through the panes and both axes.")
  }

  /// From the keys of a search to its first screen, and to its counts and facets.
  func searches() throws {
    var table = Table(
      "search", "found", "first screen, ms", "p90", "counts and facets, ms",
      "FTS5 process, ms", "reading all, ms")
    let screen = try Screen.dateline(setting.pages, setting)
    _ = try screen.time { $0.text.contains("▸") }
    screen.rest()
    for search in PlantedWords.searches {
      var (seen, rest, index, reading) = (Samples(), Samples(), Samples(), Samples())
      var found = ""
      for _ in 0..<setting.runs * 2 {
        // All letters come at once, as most searches show before the last what they show after it.
        _ = try screen.type("/") { $0.line($0.rows - 1).hasPrefix(" /") }
        screen.rest()
        let times = try screen.type(search.typed, watching: ArchiveBenchmarks.articleRows)
        seen.add(times.seen)
        rest.add(times.rest)
        found = ArchiveBenchmarks.count(in: screen.process.screen)
        // A search that was asked before is answered from memory; another corpus of queries is not.
        _ = try screen.type("\u{1B}", until: ArchiveBenchmarks.isPromptClosed)
        try forget(screen)
        index.add(try time(ofIndexed: search))
        reading.add(try time(ofReading: search))
      }
      table.add(
        search.name, found, decimal(seen.median, 1), decimal(seen.quantile(0.9), 1),
        decimal(rest.median, 1), decimal(index.median, 1), decimal(reading.median, 1))
    }
    try screen.quit()
    table.show(
      "Searches",
      "In the browser, from the keys, which come at once, until the rows of articles stand as they "
        + "stay, and until everything does; the sqlite3 shell counts in the index made before, "
        + "\(ArchiveBenchmarks.readerName) reads all pages; both are processes that start and end."
        + note(ArchiveBenchmarks.sqlite == nil, "sqlite3"))
  }

  /// The rows of articles in the timeline, without those of years, which count what was found.
  private static func articleRows(_ screen: VirtualScreen) -> String {
    (2..<screen.rows - 2).map { String(screen.line($0).prefix(36)) }
      .filter { row in
        !(row.split { !$0.isLetter && !$0.isNumber }.first.map { Int($0) ?? 0 > 999 } ?? true)
      }
      .joined(separator: "\n")
  }

  private static func isPromptClosed(_ screen: VirtualScreen) -> Bool {
    !screen.line(screen.rows - 1).hasPrefix(" /")
  }

  private static var readerName: String {
    ripgrep?.split(separator: "/").last.map(String.init) ?? "nothing"
  }

  private static func count(in screen: VirtualScreen) -> String {
    let words = screen.line(screen.rows - 1).split(separator: " ")
    return words.firstIndex(of: "found").flatMap { $0 > 0 ? String(words[$0 - 1]) : nil } ?? "–"
  }

  /// Asks for so many other things that the answer is no longer remembered.
  private func forget(_ screen: Screen) throws {
    for letter in "bcdfghjklmnpqrstvw" {
      _ = try screen.type("/xx\(letter)") { $0.line($0.rows - 1).contains("found") }
      _ = try screen.type("\u{1B}", until: ArchiveBenchmarks.isPromptClosed)
    }
  }

  private func time(ofIndexed search: PlantedWords.Search) throws -> Double {
    guard let sqlite = ArchiveBenchmarks.sqlite else { return .nan }
    let run = try ProcessRun(
      [
        sqlite, setting.folder.path + "/bare.sqlite",
        "SELECT count(*) FROM page WHERE page MATCH '\(search.pattern)'",
      ], environment: setting.environment)
    return run.wall / .milliseconds(1)
  }

  private func time(ofReading search: PlantedWords.Search) throws -> Double {
    guard let reader = ArchiveBenchmarks.ripgrep else { return .nan }
    let run = try ProcessRun(
      [reader, "-r", "-l", "-F", search.text, setting.pages].filter {
        // ripgrep goes through folders by itself, and means something else by -r.
        !(reader.hasSuffix("rg") && $0 == "-r")
      }, environment: setting.environment)
    return run.wall / .milliseconds(1)
  }

  /// A file that comes while the corpus is open, until it is on the screen.
  func oneFile() throws {
    let screen = try Screen.dateline(setting.pages, setting)
    _ = try screen.time { $0.text.contains("▸") }
    screen.rest()
    var samples = Samples()
    for turn in 0..<setting.runs {
      let title = "Latecomer number \(turn) opens"
      let start = ContinuousClock.now
      try setting.folder.write(
        "pages/999/late\(turn).txt", "\(title)\n31.12.2035\nIt came late, and \(turn) saw it.\n")
      try screen.process.wait(seconds: 600) { $0.line(0).contains("articles") }
      screen.process.send("G")
      try screen.process.wait(seconds: 600) { painted in
        if painted.text.contains(title) { return true }
        screen.process.send("G")
        return false
      }
      samples.add(ContinuousClock.now - start)
      screen.rest()
    }
    try screen.quit()
    var table = Table("one file", "median ms", "p90 ms")
    table.add("until visible", decimal(samples.median, 0), decimal(samples.quantile(0.9), 0))
    table.show(
      "One file added", "From writing a file into the open corpus until its title is seen.")
  }

  private func size(of path: String) -> Int {
    var isFolder: ObjCBool = false
    let files = FileManager.default
    guard files.fileExists(atPath: path, isDirectory: &isFolder) else { return 0 }
    let names = isFolder.boolValue ? files.subpaths(atPath: path) ?? [] : [""]
    return names.reduce(0) { sum, name in
      let attributes = try? files.attributesOfItem(atPath: name.isEmpty ? path : path + "/" + name)
      let isFile = attributes?[.type] as? FileAttributeType == .typeRegular
      return sum + (isFile ? attributes?[.size] as? Int ?? 0 : 0)
    }
  }

  private func note(_ isMissing: Bool, _ program: String) -> String {
    isMissing ? " \(program) is not installed." : ""
  }
}
