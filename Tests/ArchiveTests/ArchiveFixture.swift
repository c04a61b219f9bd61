import Corpus
import Entities
import Foundation
import TestSupport
import Testing

@testable import Archive

/// A folder of pages with an archive of its own.
struct ArchiveFixture {
  let sources: TemporaryFolder
  let cache: TemporaryFolder

  init(_ pages: KeyValuePairs<String, String> = [:]) throws {
    sources = try TemporaryFolder()
    cache = try TemporaryFolder()
    for (name, text) in pages { try sources.write(name, text) }
  }

  /// A folder of twelve pages, decided once and watched since, and a store that shows few new pages
  /// before it decides anew.
  static func watched() async throws -> (ArchiveFixture, ArchiveStore, FolderWatch) {
    let fixture = try ArchiveFixture()
    for index in 0..<12 { try fixture.sources.write("a/\(index).txt", page(index)) }
    var store = fixture.store
    store.fewestExtendedPages = 10
    let watch = try #require(FolderWatch(over: fixture.folder))
    _ = try await store.update(watching: watch)
    return (fixture, store, watch)
  }

  var folder: ArchiveFolder { ArchiveFolder(cache: cache.path, sources: [sources.path]) }
  var store: ArchiveStore { ArchiveStore(folder) }

  /// The files of the archive, in order.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  /// The snapshot of reading the folder without the archive.
  func fresh() async throws -> CorpusSnapshot {
    try await CorpusLoader(paths: folder.sources).load()
  }

  /// A page of news, told apart by `number`.
  static func page(_ number: Int, day: String = "11.03.2024") -> String {
    """
    Council number \(number) approves the harbour plan
    \(day)
    Mayor Anna Visser presented plan \(number) in Rotterdam on 10 March 2024. The World Harbour \
    Organization (WHO) will pay for a part of it until December 2025.
    """
  }
}

extension CorpusSnapshot {
  /// The numbers of the pages of ``ArchiveFixture/page(_:day:)`` that are shown.
  var numbers: Set<Int> {
    Set(
      articles.map(\.headline).compactMap { $0.split(separator: " ").compactMap { Int($0) }.first })
  }

  /// Everything that a snapshot says, in lines that can be compared.
  var everything: [String] {
    let articleLines = articles.indices.map { index in
      let number = ArticleNumber(index)
      let files = self[number].sightings.map { location(ofPage: $0.page).file }
      return "\(self[number]) \(files) \(mentions(in: number)) \(item(of: self[number]))"
    }
    let pageLines = pages.indices.map { index in
      let page = pages[index]
      return "\(page.location) \(page.text.bytes.count) \(page.items) \(page.issues) "
        + "\(page.boilerplate) \(mentions[index]) \(catalog.assignments[index])"
    }
    let entityLines = catalog.entities.indices.map { index in
      "\(catalog.entities[index]) \(Array(postings(of: EntityID(index))))"
    }
    let judgements =
      stories.map { "\($0)" } + offices.map { "\($0)" } + suggestions.map { "\($0)" }
    return articleLines + pageLines + entityLines + happenings.map { "\($0)" } + judgements
      + ["\(failedPages) \(troubledPages) \(String(describing: publishedDays))"]
  }
}
