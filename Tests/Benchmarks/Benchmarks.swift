import Glibc
import TestSupport

/// Measures the release build and prints tables; `make bench` runs it.
///
/// `PAGES` is how many pages are invented (2000), `RUNS` how often whole runs are measured (5). With
/// `TEXTS=FOLDER` only what is done to each page is measured, on the files of that folder.
/// Nothing is asserted about times: docs/performance.md says how to read them.
@main
enum Benchmarks {
  static func main() {
    do {
      try run()
    } catch {
      let message = Array("dateline: \(error)\n".utf8)
      _ = write(STDERR_FILENO, message, message.count)
      exit(3)
    }
  }

  private static let mostPagesInMemory = 10_000

  private static func run() throws {
    if let folder = getenv("TEXTS").map({ String(cString: $0) }), !folder.isEmpty {
      try PageBenchmark(folder: folder).run()
      return
    }
    guard let pager = BenchmarkSetting.installed("less", "more") else {
      throw BenchmarkError.missing("less")
    }
    let setting = try BenchmarkSetting()
    print(setting.heading)
    let archive = ArchiveBenchmarks(setting: setting, pager: pager)
    try archive.ingest()
    try archive.opening()
    try archive.searches()
    try archive.oneFile()
    let screens = ScreenBenchmarks(setting: setting, pager: pager)
    try screens.firstScreen()
    try screens.keys()
    try screens.idle()
    // What reads everything each time, in memory, has nothing to say of large archives.
    guard setting.news.pageCount <= Benchmarks.mostPagesInMemory else { return }
    try ThroughputBenchmark(setting: setting).run()
    PageBenchmark(setting.news).run()
    // Last, since its memory would make starting other processes dearer.
    try StageBenchmark(setting: setting).run()
  }
}
