import Synchronization
import TestSupport
import Testing

@testable import Corpus

struct CorpusLoaderTests {
  private let page = "Ferry runs aground\n02.03.2024\nA ferry ran aground off the coast."

  @Test func readsFoldersToTheBottomInOrder() async throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a.txt", "sub/c.txt", ".hidden.txt", ".git/d.txt"] {
      try folder.write(name, page + name)
    }
    let pages = try await CorpusLoader(paths: [folder.path]).pages()
    #expect(
      pages.map(\.location.file) == ["a.txt", "b.txt", "sub/c.txt"].map { "\(folder.path)/\($0)" })
  }

  @Test func readsAFileOnceHoweverOftenItIsNamed() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", page)
    let pages = try await CorpusLoader(paths: [file, folder.path, file]).pages()
    #expect(pages.count == 1)
  }

  @Test func orderDoesNotDependOnWhoFinishesFirst() async throws {
    let folder = try TemporaryFolder()
    for index in 100..<250 {
      try folder.write("\(index).txt", "News \(index)\n02.03.2024\nText of page \(index).")
    }
    let pages = try await CorpusLoader(paths: [folder.path]).pages()
    let files = pages.map(\.location.file)
    #expect(files.count == 150)
    #expect(files == files.sorted())
  }

  @Test func saysWhichPathIsMissing() async {
    await #expect(throws: SourceError.notFound(path: "/nowhere/at/all")) {
      try await CorpusLoader(paths: ["/nowhere/at/all"]).pages()
    }
    await #expect(throws: SourceError.notAFile(path: "/dev/null")) {
      try await CorpusLoader(paths: ["/dev/null"]).pages()
    }
  }

  @Test func whatIsNoTextIsReportedAndSkipped() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", page)
    try folder.write("image.png", bytes: [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13, 0, 1, 2, 3])
    try folder.write("empty.txt", "")
    let snapshot = try await CorpusLoader(paths: [folder.path]).load()
    #expect(snapshot.articles.count == 1)
    #expect(
      snapshot.pages.map { $0.issues.map(\.problem) } == [[], [.empty], [.binary]])
  }

  @Test func countsWhatItHasRead() async throws {
    let folder = try TemporaryFolder()
    for index in 0..<40 { try folder.write("\(index).txt", page) }
    let seen = Seen()
    _ = try await CorpusLoader(paths: [folder.path]).load { seen.add($0) }
    #expect(seen.last == CorpusLoader.Progress(filesRead: 40, fileCount: 40))
  }
}

private final class Seen: Sendable {
  private let progress = Mutex<CorpusLoader.Progress?>(nil)
  func add(_ new: CorpusLoader.Progress) {
    progress.withLock { old in
      if new.filesRead > old?.filesRead ?? -1 { old = new }
    }
  }
  var last: CorpusLoader.Progress? { progress.withLock { $0 } }
}
