import Corpus
import Entities
import Synchronization
import TestSupport
import Testing

@testable import Archive

/// The archive obeys what the reader corrects, though its pages stay as they are.
struct ArchiveCorrectionTests {
  private final class Answers: Sendable {
    private let value = Mutex(ReaderCorrections.none)
    var corrections: ReaderCorrections {
      get { value.withLock { $0 } }
      set { value.withLock { $0 = newValue } }
    }
  }

  @Test func aCorrectionMakesTheSnapshotAnewAndTakingItBackToo() async throws {
    let fixture = try ArchiveFixture([
      "a.txt": "Bridge opens\n02.03.2021\nMinister Anna Visser opened the bridge.",
      "b.txt": "School opens\n05.04.2023\nMinister Aron Visser opened the school.",
      "c.txt": "Library opens\n06.05.2023\nMr A. Visser opened the library.",
    ])
    let answers = Answers()
    let store = ArchiveStore(fixture.folder, corrections: { answers.corrections })
    let before = try await store.update()
    #expect(before.snapshot.entityCount(of: .person) == 3)
    #expect(before.snapshot.suggestions.count == 2)

    let yes = EntityCorrection(.same, .person, "A. Visser", "Anna Visser")
    answers.corrections = ReaderCorrections(entities: EntityCorrections([yes]))
    let after = try await store.update()
    #expect(after.isChanged)
    #expect(after.snapshot.entityCount(of: .person) == 2)
    #expect(after.snapshot.suggestions.isEmpty)
    #expect(!after.snapshot.saysTheSame(as: before.snapshot))
    #expect(try await !store.update().isChanged)

    answers.corrections = .none
    #expect(try await store.update().snapshot.everything == before.snapshot.everything)
  }
}
