import Chronology
import Glibc
import TestSupport
import TextCore
import Testing

@testable import Corpus

struct HappeningTableTests {
  /// The sentence of a happening tells its place in the order of articles.
  private func happening(_ place: Int, day: Int) -> Happening {
    let value = DateValue.day(Day(number: day))
    return Happening(
      article: ArticleNumber(place / 3),
      claim: DateClaim(kind: .event, value: value, basis: .stated, rule: "a test"),
      sentence: ByteSpan(place, place + 1))
  }

  private func numbers(_ builder: SnapshotImageBuilder, _ section: SnapshotSection) -> [UInt32] {
    builder.numbers(section)
  }

  @Test(arguments: [1, 4, 50, 1000])
  func happeningsComeInOrderOfTime(happeningsOfRun: Int) throws {
    let folder = try TemporaryFolder()
    var random = SeededGenerator(seed: 3)
    let days = (0..<300).map { _ in Int.random(in: 700_000..<700_040, using: &random) }
    var table = HappeningTable(spillingTo: folder.path, happeningsOfRun: happeningsOfRun)
    for (place, day) in days.enumerated() { table.append(happening(place, day: day)) }

    let builder = SnapshotImageBuilder(spillingTo: folder.path)
    table.append(to: builder, articleCount: 101)

    let order = days.indices.sorted { (days[$0], $0) < (days[$1], $1) }
    #expect(numbers(builder, .happeningFirstDays) == order.map { UInt32(days[$0]) })
    #expect(numbers(builder, .happeningArticles) == order.map { UInt32($0 / 3) })
    let starts = numbers(builder, .happeningStarts)
    for (number, place) in order.enumerated() {
      let record = Int(starts[number])..<Int(starts[number + 1])
      let sentence = builder.sections[SnapshotSection.happenings.rawValue].read(record) { bytes in
        var reader = ByteReader(bytes)
        return (try? reader.claim()) == nil ? nil : try? reader.span()
      }
      #expect(sentence == ByteSpan(place, place + 1))
    }
    var firsts = (0..<100).map { article in
      UInt32(order.firstIndex { $0 / 3 == article } ?? -1)
    }
    firsts.append(SnapshotTables.noHappening)
    #expect(numbers(builder, .articleFirstHappenings) == firsts)
  }

  @Test func nothingHappened() {
    var table = HappeningTable(spillingTo: nil)
    let builder = SnapshotImageBuilder()
    table.append(to: builder, articleCount: 2)
    #expect(numbers(builder, .happeningArticles).isEmpty)
    #expect(
      numbers(builder, .articleFirstHappenings)
        == [SnapshotTables.noHappening, SnapshotTables.noHappening])
  }

  @Test func whatCannotBeKeptOnTheWayIsSaid() {
    var table = HappeningTable(spillingTo: "/nowhere/at/all")
    for place in 0..<20_000 { table.append(happening(place, day: 700_000)) }
    let builder = SnapshotImageBuilder()
    table.append(to: builder, articleCount: 20_000)
    #expect(builder.image(generation: 1).failure == ENOENT)
  }
}
