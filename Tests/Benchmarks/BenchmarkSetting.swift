import Chronology
import Glibc
import TestSupport

/// What all measurements share: the program, its peers, the pages, how often to measure.
struct BenchmarkSetting {
  /// The pages that are generated.
  let news: InventedNews
  /// How often whole runs over the pages are measured; short measurements are taken more often.
  let runs: Int
  /// The folder that holds the pages, and a file that lists them for `wc`.
  let folder: TemporaryFolder
  /// How many bytes the pages have.
  let byteCount: Int
  /// The first part of what proves that two runs had the same pages: FNV-1a of all bytes.
  let checksum: UInt64

  /// Writes the pages.
  init() throws {
    news = InventedNews(pageCount: try BenchmarkSetting.number("PAGES", or: 2_000))
    runs = try BenchmarkSetting.number("RUNS", or: 5)
    folder = try TemporaryFolder()
    var (bytes, hash) = (0, 0xCBF2_9CE4_8422_2325 as UInt64)
    var names = ""
    for index in 0..<news.pageCount {
      let text = news.page(index)
      bytes += text.utf8.count
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      names += try folder.write("pages/" + news.fileName(index), text) + "\0"
    }
    try folder.write("names", names)
    (byteCount, checksum) = (bytes, hash)
  }

  /// The folder with the pages.
  var pages: String { folder.path + "/pages" }
  /// Their names, each ended by a zero byte.
  var names: String { folder.path + "/names" }
  /// The real pages of the repository.
  var seeds: String { BuiltProducts.packageRoot + "/seeds" }
  /// Where the indexes of the measured programs are.
  var cache: String { folder.path + "/.cache/dateline" }
  /// How many megabytes (of a million bytes) the pages have.
  var megabytes: Double { Double(byteCount) / 1_000_000 }

  /// The environment of the measured programs: a home of their own.
  var environment: [String: String] {
    PseudoTerminalProcess.quietEnvironment.merging(["HOME": folder.path]) { $1 }
  }

  /// The machine, the day and the pages, as the head of a report.
  var heading: String {
    let processor =
      systemFile("/proc/cpuinfo")?.split(separator: "\n")
      .first { $0.hasPrefix("model name") }?.split(separator: ":").last ?? " unknown processor"
    let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    let load = systemFile("/proc/loadavg")?.split(separator: " ").first ?? "unknown"
    let today = Day(number: time(nil) / 86_400)
    return """
      \(today), \(cores) cores,\(processor), load \(load) at the start

      \(news.pageCount) invented pages, \(decimal(megabytes)) MB, checksum \
      \(String(checksum, radix: 16)); \(runs) runs
      """
  }

  /// The first of these programs that is installed.
  static func installed(_ names: String...) -> String? {
    let paths = names.flatMap { ["/usr/bin/" + $0, "/bin/" + $0] }
    return paths.first { access($0, X_OK) == 0 }
  }

  private static func number(_ name: String, or standard: Int) throws -> Int {
    guard let text = getenv(name).map({ String(cString: $0) }), !text.isEmpty else {
      return standard
    }
    guard let number = Int(text), number > 0 else {
      throw BenchmarkError.noNumber(name, text)
    }
    return number
  }
}
