import Corpus
import Glibc
import TestSupport
import Testing

@testable import Archive

/// What a folder of very many files costs.
struct SourceGrowthTests {
  @Test(.enabled(if: measuresGrowth)) func manyFilesInOneFolderAreFoundAndCompared() async throws {
    let fixture = try ArchiveFixture()
    for index in 0..<200_000 {
      let file = open("\(fixture.sources.path)/\(index).txt", O_CREAT | O_WRONLY, 0o600)
      close(file)
    }
    let (files, walk) = try timed { try SourceTree.files(at: [fixture.sources.path]) }
    #expect(files.count == 200_000)
    var known = KnownFiles()
    for (index, file) in files.enumerated() {
      known.add(file.path.utf8, KnownFile(id: Int64(index), stamp: file.stamp, content: 0))
    }
    let (plan, comparison) = timed {
      known.sort()
      var plan = IngestPlan(known: known)
      for file in files { plan.add(file) }
      plan.end { _ in nil }
      return plan
    }
    #expect(plan.isEmpty)
    #expect(walk + comparison < .seconds(20))
  }

  private func timed<Value>(_ body: () throws -> Value) rethrows -> (Value, Duration) {
    let start = ContinuousClock.now
    let value = try body()
    return (value, ContinuousClock.now - start)
  }
}
