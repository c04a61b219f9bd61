import Corpus
import Glibc
import TestSupport
import Testing

@testable import Archive

/// A few new files are shown before everything is decided anew.
struct ArchiveAdditionTests {
  private func fixture() async throws -> (ArchiveFixture, ArchiveStore) {
    let fixture = try ArchiveFixture()
    for index in 0..<12 {
      try fixture.sources.write("a/\(index).txt", ArchiveFixture.page(index))
    }
    var store = fixture.store
    store.fewestExtendedPages = 10
    _ = try await store.update()
    return (fixture, store)
  }

  @Test func theyAreShownAtOnce() async throws {
    let (fixture, store) = try await fixture()
    try fixture.sources.write("b/new.txt", ArchiveFixture.page(99, day: "10.02.2024"))
    let shown = Shown()
    let update = try await store.update(partial: { snapshot in
      shown.add(snapshot, isPublished: store.published()?.saysTheSame(as: snapshot) ?? false)
    })
    let first = try #require(shown.snapshots.first)
    #expect(shown.snapshots.count == 1 && shown.arePublished)
    #expect(first.image.isExtended && first.articles.count == 13)
    #expect(first.articles[0].headline.contains("99"))
    #expect(first.pages[12].text.bytes.count == ArchiveFixture.page(99).utf8.count)
    #expect(!first.saysTheSame(as: update.snapshot))
    #expect(update.snapshot.everything == (try await fixture.fresh()).everything)
    let all = NumberSet(allBelow: 13)
    #expect(
      try Query("99").articles(in: first, among: all, marks: ReaderMarks()).elementsEqual([0]))
  }

  @Test func anotherCopyPutsThemToTheSnapshotItself() async throws {
    let (fixture, store) = try await fixture()
    let watch = try #require(FolderWatch(over: fixture.folder))
    _ = try await store.update(watching: watch)
    try fixture.sources.write("b/new.txt", ArchiveFixture.page(99))
    guard case .added(let shown) = try await store.add(watch.waitForChanges(), watching: watch)
    else {
      Issue.record("not added")
      return
    }
    // As if the program had ended before everything was decided anew.
    var other = fixture.store
    other.fewestExtendedPages = 10
    #expect(other.published()?.articles.count == 12)
    #expect(ArchiveHealth(folder: fixture.folder.path).addedPageCount == 1)
    let again = try #require(try await other.add(.anything, watching: watch).shown)
    #expect(again.saysTheSame(as: shown) && again.everything == shown.everything)
    let seen = Shown()
    var third = fixture.store
    third.fewestExtendedPages = 10
    let update = try await third.update(partial: { seen.add($0, isPublished: true) })
    #expect(seen.snapshots.map(\.everything) == [shown.everything])
    #expect(update.isChanged && !update.snapshot.image.isExtended)
    #expect(update.snapshot.everything == (try await fixture.fresh()).everything)
    #expect(ArchiveHealth(folder: fixture.folder.path).addedPageCount == 0)
  }

  @Test func whatTheReaderHasSeenIsNotNewNextTime() async throws {
    let (fixture, store) = try await fixture()
    let watch = try #require(FolderWatch(over: fixture.folder))
    _ = try await store.update(watching: watch)
    try fixture.sources.write("b/new.txt", ArchiveFixture.page(99))
    _ = try await store.add(watch.waitForChanges(), watching: watch)
    #expect(store.publishedUpdate() == 2)
    store.markSeen()
    #expect(fixture.store.seenUpdate() == 2 && fixture.store.publishedUpdate() == 1)
  }

  @Test func whatIsNewIsShownEarlyAndWhatChangedOrWentStaysUntilThen() async throws {
    let (fixture, store) = try await fixture()
    try fixture.sources.write("a/3.txt", ArchiveFixture.page(50))
    try fixture.sources.write("b/new.txt", ArchiveFixture.page(99))
    let shown = Shown()
    _ = try await store.update(partial: { shown.add($0, isPublished: true) })
    try fixture.sources.remove("a/4.txt")
    try fixture.sources.write("b/newer.txt", ArchiveFixture.page(98))
    _ = try await store.update(partial: { shown.add($0, isPublished: true) })
    #expect(
      shown.snapshots.map(\.numbers) == [
        Set(0..<12).union([99]),
        Set(0..<12).subtracting([3]).union([50, 99, 98]),
      ])
    #expect(store.published()?.everything == (try await fixture.fresh()).everything)
  }

  /// An archive whose sources are watched from its first update on.
  private func followed() async throws -> (ArchiveFixture, ArchiveStore, FolderWatch) {
    let (fixture, store) = try await fixture()
    let watch = try #require(FolderWatch(over: fixture.folder))
    _ = try await store.update(watching: watch)
    return (fixture, store, watch)
  }

  @Test func whatTheSystemTellsIsAddedWithoutALookAtTheRest() async throws {
    let (fixture, store, watch) = try await followed()
    // Nobody tells of it, so that it shows who looks.
    unlink(fixture.sources.path + "/a/3.txt")
    _ = watch.waitForChanges()
    for turn in 1...2 {
      try fixture.sources.write("b/\(turn).txt", ArchiveFixture.page(99 + turn))
      guard case .added(let snapshot) = try await store.add(watch.waitForChanges(), watching: watch)
      else {
        Issue.record("not added")
        continue
      }
      #expect(snapshot.image.addedPageCount == turn && snapshot.articles.count == 12 + turn)
      #expect(store.published()?.saysTheSame(as: snapshot) == true)
    }
    let update = try await store.update(watching: watch)
    #expect(update.snapshot.everything == (try await fixture.fresh()).everything)
  }

  @Test func whatChangedOrWentNeedsAnUpdate() async throws {
    let (fixture, store, watch) = try await followed()
    try fixture.sources.write("a/3.txt", ArchiveFixture.page(50))
    #expect(try await store.add(watch.waitForChanges(), watching: watch).isNotPutOff)
    unlink(fixture.sources.path + "/a/4.txt")
    #expect(try await store.add(watch.waitForChanges(), watching: watch).isNotPutOff)
    rename(fixture.sources.path + "/a", fixture.sources.path + "/c")
    #expect(try await store.add(watch.waitForChanges(), watching: watch).isNotPutOff)
    try fixture.sources.write("b/new.txt", ArchiveFixture.page(99))
    #expect(try await store.add(.anything, watching: watch).shown?.numbers.contains(99) == true)
    let update = try await store.update(watching: watch)
    #expect(update.snapshot.everything == (try await fixture.fresh()).everything)
  }

  @Test func whatIsAsItWasIsNoNews() async throws {
    let (fixture, store, watch) = try await followed()
    let paths: Set = [fixture.sources.path + "/nowhere.txt", fixture.sources.path + "/gone"]
    guard case .nothing = try await store.add(.paths(paths), watching: watch) else {
      Issue.record("there is news")
      return
    }
  }
}

extension ArchiveAddition {
  fileprivate var isNotPutOff: Bool {
    switch self {
    case .needsUpdate, .changed: true
    case .nothing, .added: false
    }
  }

  fileprivate var shown: CorpusSnapshot? {
    switch self {
    case .added(let snapshot), .changed(let snapshot): snapshot
    case .nothing, .needsUpdate: nil
    }
  }
}

/// Collects what is shown.
private final class Shown: @unchecked Sendable {
  // Written by one update at a time, and read after it.
  private(set) var snapshots: [CorpusSnapshot] = []
  private(set) var arePublished = true

  func add(_ snapshot: CorpusSnapshot, isPublished: Bool) {
    snapshots.append(snapshot)
    arePublished = arePublished && isPublished
  }
}
