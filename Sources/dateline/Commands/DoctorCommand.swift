import Archive
import ArgumentParser
import Corpus
import Reports

/// `dateline doctor`.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract:
      "Say what this terminal can do, where the program keeps what, and how its indexes are.",
    discussion: """
      Indexes are a cache: a folder that is named here can be deleted at any time, and what is \
      damaged is built anew by the next opening.
      """)

  @OptionGroup var output: FormatOptions

  func run() throws {
    let folders = ReaderFiles.folders
    let archives = ArchiveHealth.all(in: folders.cache)
    let report = IndexReport(archives.map(DoctorCommand.index))
    guard output.format == .text else {
      StandardStreams.write(report.lines(output.format))
      return
    }
    StandardStreams.write(TerminalReport(ReaderFiles.environment).lines)
    StandardStreams.write([
      "configuration  \(folders.configuration)/config.toml",
      "reader's data  \(folders.data)/reader.txt",
      "indexes        \(folders.cache)",
    ])
    StandardStreams.write(report.isEmpty ? ["", "Nothing is indexed."] : report.textLines)
    if !report.isEmpty { StandardStreams.write(DoctorCommand.unplaced(archives, folders)) }
  }

  /// What the reader has said of articles that no index has: their sources are gone or not indexed.
  private static func unplaced(_ archives: [ArchiveHealth], _ folders: UserFolders) -> [String] {
    let snapshots = archives.compactMap {
      ArchiveStore(ArchiveFolder(cache: folders.cache, sources: $0.sources)).published()
    }
    let kept = ((try? TraceStore(folder: folders.data).kept(outside: snapshots)) ?? [])
      .filter(\.isMoreThanRead)
    guard !kept.isEmpty else { return [] }
    let count = "\(kept.count) article\(kept.count == 1 ? "" : "s")"
    return ["", "Kept in reader.txt of \(count) in no index:"]
      + kept.map { words in
        let marks = words.marks
        let said =
          (marks.isStarred ? ["star"] : []) + marks.tags.sorted().map { "#\($0)" }
          + (words.date.map { ["date \($0)"] } ?? []) + (marks.note == nil ? [] : ["note"])
        let what = words.trace.map { "\($0.headline) (\($0.fileName))" }
        return ["  \(words.id)", what, said.joined(separator: ", ")].compactMap(\.self)
          .joined(separator: "  ")
      }
  }

  private static func index(_ archive: ArchiveHealth) -> IndexReport.Index {
    var index = IndexReport.Index(
      folder: archive.path, sources: archive.sources, state: words(for: archive.index),
      snapshotState: words(for: archive.snapshot))
    index.bytes = archive.indexBytes
    index.fileCount = archive.fileCount
    index.pageCount = archive.pageCount
    index.textBytes = archive.textBytes
    index.snapshotBytes = archive.snapshotBytes
    index.articleCount = archive.articleCount
    index.waitingCount = archive.addedPageCount
    index.schema = archive.indexVersion
    return index
  }

  private static func words(for condition: ArchiveHealth.Condition) -> String {
    switch condition {
    case .sound: "sound"
    case .missing: "missing"
    case .damaged: "damaged"
    case .otherVersion(let version): "of another version (\(version))"
    case .behind: "behind the index"
    }
  }
}
