import Chronology
import Corpus
import Entities
import TestSupport
import Testing

@testable import Archive

struct CorrectionStoreTests {
  private let yes = ReaderCorrection.entity(.same(.person, "Anna Visser", "A. Visser"))
  private let no = ReaderCorrection.entity(.apart(.person, "Anna Visser", "A. Visser"))

  @Test func keepsAnswersInTheFileOfTheReader() throws {
    let folder = try TemporaryFolder()
    try folder.write("reader.txt", "dateline reader data 1\nread 0000000000000001 Plan\n")
    let store = CorrectionStore(folder: folder.path)
    #expect(try store.corrections() == .none)
    try store.keep(yes, isKept: true)
    try store.keep(.entity(.apart(.organisation, "WHO", "Western Office")), isKept: true)
    #expect(
      try folder.read("reader.txt") == """
        dateline reader data 1
        apart organisation WHO = Western Office
        read 0000000000000001 Plan
        same person A. Visser = Anna Visser

        """)
    #expect(try store.corrections().all.contains(yes))
  }

  @Test func headlinesStandBesideDates() throws {
    let folder = try TemporaryFolder()
    let id = try #require(ArticleID("4c1f9a0be37d2216"))
    let store = CorrectionStore(folder: folder.path)
    try store.keep(.date(id, DateValue("2024-03")), isKept: true, headline: "Harbour summit opens")
    try store.keep(.date(ArticleID(hash: 1), nil), isKept: true)
    #expect(
      try ReaderStore(folder: folder.path).everything().headlines == [id: "Harbour summit opens"])
  }

  @Test func everyCorrectionIsARecordThatCanBeReadAgain() throws {
    let folder = try TemporaryFolder()
    let store = CorrectionStore(folder: folder.path)
    let id = try #require(ArticleID("4c1f9a0be37d2216"))
    let other = try #require(ArticleID("00000000000000ff"))
    let day = try #require(DateValue("2024-03-11"))
    let all: [ReaderCorrection] = [
      .entity(.rename(.person, "A. Visser", to: "Anna  Visser-Maas\n")),
      .entity(.retype(.place, "Geopolitics", to: .organisation)),
      .entity(.ignore(.place, "Peace")),
      .entity(.split(.person, "Jan Novak", without: "Novak")),
      .date(id, day), .date(other, nil),
    ]
    for correction in all { try store.keep(correction, isKept: true, headline: "Plan\napproved") }
    #expect(
      try folder.read("reader.txt") == """
        dateline reader data 1
        date 00000000000000ff undated Planapproved
        date 4c1f9a0be37d2216 2024-03-11 Planapproved
        ignore place Peace
        rename person A. Visser = Anna Visser-Maas
        retype place Geopolitics = organisation
        split person Jan Novak = Novak

        """)
    #expect(try store.corrections().all == Set(all))
    for correction in all { try store.keep(correction, isKept: false) }
    #expect(try store.corrections() == .none)
  }

  @Test func anotherAnswerReplacesTheFirst() throws {
    let store = CorrectionStore(folder: try TemporaryFolder().path)
    try store.keep(yes, isKept: true)
    try store.keep(no, isKept: true)
    #expect(try store.corrections().all == [no])
  }

  @Test func anAnswerCanBeTakenBack() throws {
    let store = CorrectionStore(folder: try TemporaryFolder().path)
    try store.keep(yes, isKept: true)
    try store.keep(yes, isKept: false)
    #expect(try store.corrections() == .none)
  }

  @Test func theInverseOfAChangeBringsBackWhatItReplaced() throws {
    let store = CorrectionStore(folder: try TemporaryFolder().path)
    try store.keep(yes, isKept: true)
    let change = try store.keep(no, isKept: true)
    try store.make(change.inverse)
    #expect(try store.corrections().all == [yes])
    try store.make(change)
    #expect(try store.corrections().all == [no])
  }

  @Test func anotherDateReplacesTheFirst() throws {
    let folder = try TemporaryFolder()
    let store = CorrectionStore(folder: folder.path)
    let id = try #require(ArticleID("4c1f9a0be37d2216"))
    try store.keep(.date(id, DateValue("2024-03")), isKept: true)
    let change = try store.keep(.date(id, DateValue("2024-04-01/2024-04-05")), isKept: true)
    #expect(
      try folder.read("reader.txt")
        == "dateline reader data 1\ndate 4c1f9a0be37d2216 2024-04-01/2024-04-05\n")
    try store.make(change.inverse)
    #expect(try store.corrections().dates == [id: DateValue("2024-03")])
  }

  @Test func linesThatMakeNoSenseStay() throws {
    let folder = try TemporaryFolder()
    let odd = [
      "same person nobody", "same city A = B", "retype person A = city", "date x 2024",
      "date 4c1f9a0be37d2216 2024-13-40 Plan",
    ]
    try folder.write("reader.txt", "dateline reader data 1\n" + odd.joined(separator: "\n") + "\n")
    let store = CorrectionStore(folder: folder.path)
    try store.keep(yes, isKept: true)
    #expect(try store.corrections().all == [yes])
    for line in odd { #expect(try folder.read("reader.txt").contains(line + "\n")) }
  }
}
