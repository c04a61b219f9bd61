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

  private func plan(files: [SourceFile], known: [String: KnownFile]) -> IngestPlan {
    var index = KnownFiles()
    for (path, file) in known { index.add(path.utf8, file) }
    index.sort()
    var plan = IngestPlan(known: index)
    for file in files { plan.add(file) }
    plan.end { file in known.first { $0.value == file }?.key }
    return plan
  }

  @Test func unchangedFilesAreNotLookedAt() {
    let plan = plan(files: [file("a"), file("b")], known: ["a": known(1), "b": known(2)])
    #expect(plan.isEmpty)
    #expect(plan.fileCount == 2)
  }

  @Test func newAndChangedFilesAreSuspects() {
    let plan = plan(
      files: [file("a"), file("b", modified: 2), file("c")],
      known: ["a": known(1), "b": known(2)])
    #expect(plan.suspects.map(\.file.path) == ["b", "c"])
    #expect(plan.suspects.map(\.known?.id) == [2, nil])
    #expect(plan.missing.isEmpty)
  }

  @Test func goneFilesAreFoundByContentAndName() {
    let plan = plan(files: [], known: ["x/a": known(1)])
    let content = IngestPlan.Content(checksum: 1, fileName: "a")
    #expect(plan.missing[content]?.map(\.id) == [1])
    #expect(!plan.isEmpty)
  }
}
