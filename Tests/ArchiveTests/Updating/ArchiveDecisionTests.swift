import Corpus
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import Archive

/// What comes, changes or goes while everything is being decided anew.
struct ArchiveDecisionTests {
  /// Decides everything anew, with this going on meanwhile.
  private func decide(
    _ store: ArchiveStore, _ watch: FolderWatch,
    meanwhile: @escaping @Sendable (ArchiveStore) async throws -> Void
  ) async throws -> CorpusSnapshot {
    var deciding = store
    deciding.whileDeciding = { try await meanwhile(store) }
    return try await deciding.update(watching: watch, partial: { _ in }).snapshot
  }

  @Test func aFileThatComesIsShownAtOnceAndStays() async throws {
    let (fixture, store, watch) = try await ArchiveFixture.watched()
    let sources = fixture.sources
    try sources.remove("a/4.txt")
    let left = Set(0..<12).subtracting([4])
    let decided = try await decide(store, watch) { store in
      try sources.write("b/new.txt", ArchiveFixture.page(99))
      let changes = watch.waitForChanges()
      guard case .added(let shown) = try await store.add(changes, watching: watch) else {
        Issue.record("not added")
        return
      }
      #expect(shown.numbers == Set(0..<12).union([99]))
    }
    #expect(decided.numbers == left.union([99]) && decided.image.isExtended)
    #expect(store.published()?.saysTheSame(as: decided) == true)
    let update = try await store.update(watching: watch)
    #expect(update.snapshot.everything == (try await fixture.fresh()).everything)
  }

  /// SQLite writes to a log first, which would stay as large as all that was taken in.
  @Test func nothingIsLeftInTheLog() async throws {
    let (fixture, _, _) = try await ArchiveFixture.watched()
    var status = stat()
    let isThere = stat(fixture.folder.index + "-wal", &status) == 0
    #expect(!isThere || status.st_size == 0)
  }

  @Test func whatChangesOrGoesIsDecidedNext() async throws {
    let (fixture, store, watch) = try await ArchiveFixture.watched()
    let sources = fixture.sources
    try sources.write("b/new.txt", ArchiveFixture.page(99))
    let decided = try await decide(store, watch) { store in
      try sources.write("a/3.txt", ArchiveFixture.page(50))
      try sources.remove("b/new.txt")
      try sources.move("a/5.txt", to: "c/5.txt")
      _ = try await store.add(.anything, watching: watch)
    }
    // As it was when deciding began; its pages can still be read.
    #expect(decided.numbers == Set(0..<12).union([99]))
    #expect(decided.pages.allSatisfy { !$0.text.bytes.isEmpty })
    let update = try await store.update(watching: watch)
    #expect(update.snapshot.everything == (try await fixture.fresh()).everything)
  }

  @Test func ofAFileThatIsWrittenTwiceTheLatterIsShown() async throws {
    let (fixture, store, watch) = try await ArchiveFixture.watched()
    for number in [98, 99] {
      try fixture.sources.write("b/new.txt", ArchiveFixture.page(number))
      _ = try await store.add(watch.waitForChanges(), watching: watch)
      #expect(store.published()?.numbers == Set(0..<12).union([number]))
    }
    try fixture.sources.remove("b/new.txt")
    try fixture.sources.write("b/newer.txt", ArchiveFixture.page(97))
    _ = try await store.add(watch.waitForChanges(), watching: watch)
    #expect(store.published()?.numbers == Set(0..<12).union([97]))
  }

  @Test func aFileThatWentAndComesAgainIsNew() async throws {
    let (fixture, store, watch) = try await ArchiveFixture.watched()
    try fixture.sources.remove("a/3.txt")
    _ = try await store.update(watching: watch)
    try fixture.sources.write("a/3.txt", ArchiveFixture.page(50))
    _ = try await store.add(watch.waitForChanges(), watching: watch)
    #expect(store.published()?.numbers == Set(0..<12).subtracting([3]).union([50]))
  }

  @Test(arguments: 0..<8)
  func anySequenceLosesNothing(seed: Int) async throws {
    let (fixture, store, watch) = try await ArchiveFixture.watched()
    let history = Mutex(FolderHistory(seed: seed))
    let sources = fixture.sources
    let take: @Sendable (ArchiveStore) async throws -> Void = { store in
      for _ in 0..<3 {
        try history.withLock { try $0.change(sources) }
        _ = try await store.add(watch.changes(within: 0) ?? .paths([]), watching: watch)
        let trace = history.withLock { $0.trace }
        let shown = try #require(store.published()).numbers
        let isShown = history.withLock { $0.new.isSubset(of: shown) }
        #expect(isShown, "seed \(seed): \(trace), shown \(shown.sorted())")
      }
    }
    for _ in 0..<3 {
      try await take(store)
      history.withLock { $0.beginDeciding() }
      let decided = try await decide(store, watch, meanwhile: take)
      let trace = history.withLock { $0.trace }
      #expect(
        history.withLock { $0.unchanged.isSubset(of: decided.numbers) },
        "seed \(seed): \(trace), shown \(decided.numbers.sorted())")
      history.withLock { $0.endDeciding() }
    }
    let update = try await store.update(watching: watch)
    #expect(update.snapshot.everything == (try await fixture.fresh()).everything)
  }
}

/// Changes a folder at random and keeps in mind what must be shown of it.
private struct FolderHistory {
  private var random: SeededGenerator
  private var files: [String: Int] = [:]
  private var next = 100
  /// The files that were there when everything was decided last, and when it began to be decided.
  private var known: Set<String> = []
  private var begun: Set<String> = []
  private(set) var trace: [String] = []

  init(seed: Int) {
    random = SeededGenerator(seed: UInt64(seed))
  }

  /// The numbers of those that have come since.
  var new: Set<Int> { Set(files.filter { !known.contains($0.key) }.values) }

  /// The numbers of those that were there when deciding began, and have not changed.
  private(set) var unchanged: Set<Int> = []

  mutating func beginDeciding() {
    begun = Set(files.keys)
    known.formUnion(begun)
    unchanged = Set(files.values)
    trace.append("decide")
  }

  mutating func endDeciding() { known = begun }

  mutating func change(_ folder: TemporaryFolder) throws {
    let name = files.keys.sorted().randomElement(using: &random)
    switch (Int.random(in: 0..<5, using: &random), name) {
    case (3, let name?):
      try folder.remove(name)
      files[name].map { _ = unchanged.remove($0) }
      files[name] = nil
      trace.append("remove \(name)")
    case (4, let name?):
      try write(name, folder)
    default:
      try write("n/\(Int.random(in: 0..<20, using: &random)).txt", folder)
    }
  }

  private mutating func write(_ name: String, _ folder: TemporaryFolder) throws {
    next += 1
    files[name].map { _ = unchanged.remove($0) }
    files[name] = next
    try folder.write(name, ArchiveFixture.page(next))
    trace.append("\(name) is \(next)")
  }
}
