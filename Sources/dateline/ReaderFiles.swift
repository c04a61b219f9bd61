import Archive
import Corpus
import Glibc
import ViewModels

/// The reader's files on this machine: marks, the corpus opened last, the configuration.
enum ReaderFiles {
  /// Where they are.
  static let folders = UserFolders(environment: environment)

  /// The environment of the process.
  static var environment: [String: String] {
    var variables: [String: String] = [:]
    var pointer = environ
    while let entry = pointer.pointee {
      let text = String(cString: entry)
      if let equals = text.firstIndex(of: "=") {
        variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      pointer += 1
    }
    return variables
  }

  /// What the reader has said of articles.
  static func marks() throws(StoreError) -> ReaderMarks {
    try ReaderStore(folder: folders.data).marks()
  }

  /// The saved views, as queries by name.
  static func views() throws(StoreError) -> [String: String] {
    try ViewStore(folder: folders.data).views()
  }

  /// What the reader has corrected; nothing where the file cannot be read, which opening the marks
  /// tells of.
  @Sendable static func corrections() -> ReaderCorrections {
    (try? CorrectionStore(folder: folders.data).corrections()) ?? .none
  }

  /// The name of the file of the reader's own data.
  static let ownFile = "reader.txt"

  /// All that it says.
  static func data() throws(StoreError) -> ReaderData {
    let everything = try ReaderStore(folder: folders.data).everything()
    return ReaderData(
      marks: everything.marks, views: everything.views, corrections: everything.corrections,
      headlines: everything.headlines)
  }

  /// All that it says; where it cannot be read, nothing, and why: there is no less to read for that, and
  /// nobody writes over it.
  static func dataOrProblem() -> (ReaderData, StatusMessage?) {
    do {
      return (try data(), nil)
    } catch {
      let reason = Failure(error)?.message ?? "\(error)"
      return (.nothing, StatusMessage("Marks are not kept: \(reason)", .error))
    }
  }

  /// What the reader has corrected, as far as the stages across the corpus obey it: a date holds under
  /// all names of its article.
  @Sendable static func obeyedCorrections() -> ReaderCorrections {
    corrections().holding(under: (try? TraceStore(folder: folders.data).names()) ?? .none)
  }

  /// The snapshot in which articles bear the names that they had before.
  static func named(_ snapshot: CorpusSnapshot) -> CorpusSnapshot {
    snapshot.knowing((try? TraceStore(folder: folders.data).names()) ?? .none)
  }

  /// Looks in a snapshot for the articles of which the reader has said something. Where the file cannot
  /// be written, what is said of those that are edited since waits there.
  static func follow(_ snapshot: CorpusSnapshot) -> TraceStore.Followed? {
    try? TraceStore(folder: folders.data).follow(snapshot)
  }

  /// What `config.toml` says; the defaults without one. Mistakes call the file by its path, or by
  /// `name` where there is little room.
  static func configuration(called name: String? = nil) throws(Failure) -> ReaderConfiguration {
    try ReaderConfiguration(path: folders.configuration + "/config.toml", called: name)
  }
}
