import Corpus
import Entities
import PageParsing

/// What looking at a suspect gave: the work that needs no database, done on any thread.
enum FileIngest: Sendable {
  /// Its content is what the index has; only the stamp is new.
  case touched(KnownFile, FileStamp)
  /// It was moved here, or nothing else is known to have its content.
  case moved(SourceFile, IngestPlan.Content)
  /// It was read.
  case read(IngestedFile, replacing: KnownFile?)

  /// Files written to within this time before they were read may change again without another
  /// stamp: clocks of file systems tick slowly, those of FAT every two seconds.
  private static let unsettled = 2_000_000_000

  /// Looks at a suspect; `now` in nanoseconds since 1970.
  init(_ suspect: IngestPlan.Suspect, missing: Set<IngestPlan.Content>, now: Int) {
    let path = suspect.file.path
    let (outcome, stamp) = SourceReader.readStamped(path)
    var trusted = stamp ?? suspect.file.stamp
    if stamp == nil || now - trusted.modified < FileIngest.unsettled { trusted.modified = 0 }
    var checksum: Int64 = 0
    if case .bytes(let bytes, _) = outcome {
      var sum = Checksum()
      bytes.withUnsafeBytes { sum.mix($0) }
      checksum = Int64(bitPattern: sum.value)
      if let known = suspect.known, known.content == checksum {
        self = .touched(known, trusted)
        return
      }
      if suspect.known == nil, !missing.isEmpty {
        let content = IngestPlan.Content(
          checksum: checksum, fileName: PageLocation.fileName(of: path))
        if missing.contains(content) {
          self = .moved(SourceFile(path: path, stamp: trusted), content)
          return
        }
      }
    } else {
      // Nobody knows when it will be readable.
      trusted.modified = 0
    }
    self = .read(
      IngestedFile(
        file: SourceFile(path: path, stamp: trusted), content: checksum,
        pages: CorpusLoader.pages(of: path, outcome).map(IngestedPage.init)),
      replacing: suspect.known)
  }
}

/// A file as it goes into the index.
struct IngestedFile: Sendable {
  var file: SourceFile
  var content: Int64
  var pages: [IngestedPage]
}

/// A page as it goes into the index.
struct IngestedPage: Sendable {
  /// As they are kept, with their lengths unpacked.
  var facts: [UInt8]
  var digest: [UInt8]
  var digestLength: Int
  var text: [UInt8]
  var textLength: Int
  /// The words of each item.
  var words: [[UInt8]]

  init(_ page: Page) {
    let mentions = CorpusBuilder().recognize(page)
    facts = PageFacts(page, mentions: mentions).packed
    let row = PageDigest(page, mentions: mentions).packed(beside: page.text.bytes)
    digest = DeflatedBlob.packed(row)
    digestLength = row.count
    text = DeflatedBlob.packed(page.text.bytes)
    textLength = page.text.bytes.count
    words = page.items.map { IndexWords.words(of: $0, in: page.text) }
  }

  /// How much memory it takes, roughly.
  var size: Int { facts.count + digest.count + text.count + words.reduce(0) { $0 + $1.count } }
}
