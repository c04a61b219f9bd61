import Entities
import TestSupport
import Testing

@testable import Archive

struct CorrectionStoreTests {
  private let yes = EntityCorrection(.same, .person, "Anna Visser", "A. Visser")

  @Test func keepsAnswersInTheFileOfTheReader() throws {
    let folder = try TemporaryFolder()
    try folder.write("reader.txt", "dateline reader data 1\nread 0000000000000001 Plan\n")
    let store = CorrectionStore(folder: folder.path)
    #expect(try store.corrections() == .none)
    try store.keep(yes, isKept: true)
    try store.keep(EntityCorrection(.apart, .organisation, "WHO", "Western Office"), isKept: true)
    #expect(
      try folder.read("reader.txt") == """
        dateline reader data 1
        apart organisation WHO = Western Office
        read 0000000000000001 Plan
        same person A. Visser = Anna Visser

        """)
    #expect(try store.corrections().all.contains(yes))
  }

  @Test func anotherAnswerReplacesTheFirst() throws {
    let store = CorrectionStore(folder: try TemporaryFolder().path)
    try store.keep(yes, isKept: true)
    try store.keep(yes.opposite, isKept: true)
    #expect(try store.corrections().all == [yes.opposite])
  }

  @Test func anAnswerCanBeTakenBack() throws {
    let store = CorrectionStore(folder: try TemporaryFolder().path)
    try store.keep(yes, isKept: true)
    try store.keep(yes, isKept: false)
    #expect(try store.corrections() == .none)
  }

  @Test func linesThatMakeNoSenseStay() throws {
    let folder = try TemporaryFolder()
    try folder.write("reader.txt", "dateline reader data 1\nsame person nobody\nsame city A = B\n")
    let store = CorrectionStore(folder: folder.path)
    try store.keep(yes, isKept: true)
    #expect(try store.corrections().all == [yes])
    #expect(try folder.read("reader.txt").contains("same person nobody\n"))
    #expect(try folder.read("reader.txt").contains("same city A = B\n"))
  }
}
