import Corpus
import Testing

@testable import Archive

struct IngestPlanTests {
  private func file(_ path: String, modified: Int = 1) -> SourceFile {
    SourceFile(path: path, stamp: FileStamp(size: 10, modified: modified, inode: 7))
  }

  private func known(_ id: Int64, modified: Int = 1) -> KnownFile {
    KnownFile(
      id: id, stamp: FileStamp(size: 10, modified: modified, inode: 7), content: id)
  }

  @Test func unchangedFilesAreNotLookedAt() {
    let plan = IngestPlan(files: [file("a"), file("b")], known: ["a": known(1), "b": known(2)])
    #expect(plan.isEmpty)
    #expect(plan.fileCount == 2)
  }

  @Test func newAndChangedFilesAreSuspects() {
    let plan = IngestPlan(
      files: [file("a"), file("b", modified: 2), file("c")],
      known: ["a": known(1), "b": known(2)])
    #expect(plan.suspects.map(\.file.path) == ["b", "c"])
    #expect(plan.suspects.map(\.known?.id) == [2, nil])
    #expect(plan.missing.isEmpty)
  }

  @Test func goneFilesAreFoundByContentAndName() {
    let plan = IngestPlan(files: [], known: ["x/a": known(1)])
    let content = IngestPlan.Content(checksum: 1, fileName: "a")
    #expect(plan.missing[content]?.map(\.id) == [1])
    #expect(!plan.isEmpty)
  }
}
