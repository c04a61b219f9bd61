import Archive
import ArgumentParser
import Corpus

/// `dateline doctor`.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say where the program keeps what, and how its indexes are.",
    discussion: """
      Indexes are a cache: a folder that is named here can be deleted at any time, and what is \
      damaged is built anew by the next opening.
      """)

  func run() throws {
    let folders = ReaderFiles.folders
    StandardStreams.write([
      "configuration  \(folders.configuration)/config.toml",
      "reader's data  \(folders.data)/reader.txt",
      "indexes        \(folders.cache)",
    ])
    let archives = ArchiveHealth.all(in: folders.cache)
    for archive in archives { StandardStreams.write(DoctorCommand.lines(archive)) }
    if archives.isEmpty { StandardStreams.write(["", "Nothing is indexed."]) }
  }

  static func lines(_ archive: ArchiveHealth) -> [String] {
    let text = max(1, archive.textBytes)
    let tenths = (archive.indexBytes + archive.snapshotBytes) * 10 / text
    return [
      "", archive.sources.isEmpty ? "(sources unknown)" : archive.sources.joined(separator: ", "),
      "  folder    \(archive.path)",
      "  index     \(words(for: archive.index)), \(megabytes(archive.indexBytes)): "
        + "\(archive.fileCount) files, \(archive.pageCount) pages, "
        + "\(megabytes(archive.textBytes)) of text",
      "  snapshot  \(words(for: archive.snapshot)), \(megabytes(archive.snapshotBytes)): "
        + "\(archive.articleCount) articles"
        + (archive.addedPageCount == 0
          ? "" : ", \(archive.addedPageCount) pages wait to be compared with the others"),
      "  schema    \(archive.indexVersion.map(String.init) ?? "unknown")",
      "  together  \(tenths / 10).\(tenths % 10) times the text",
    ]
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

  private static func megabytes(_ bytes: Int) -> String {
    let tenths = bytes / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}
