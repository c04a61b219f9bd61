import Chronology
import PageParsing
import TestSupport
import TextCore
import Testing

/// What holds for every page whatever its bytes are.
@Suite struct PageInvariantTests {
  @Test func randomBytesNeverTrap() {
    var random = SeededGenerator(seed: 1)
    for size in Array(0...16) + [100, 1_000, 5_000] {
      for _ in 0..<20 {
        let bytes = (0..<size).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        check(PageParser().parse(bytes, at: PageLocation(file: "random")))
        check(PageParser().parse(bytes.map { $0 == 0 ? 1 : $0 }, at: PageLocation(file: "random")))
      }
    }
  }

  @Test func hostileTextNeverTraps() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<200 { check(parsed(random.hostileText(length: 400))) }
  }

  @Test func shuffledPiecesOfPagesKeepTheInvariants() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<400 {
      let count = Int.random(in: 0...14, using: &random)
      let lines = (0..<count).compactMap { _ in pieces.randomElement(using: &random) }
      let separators = (0..<count).compactMap { _ in
        ["\n", "\n\n", "\n\n\n", "\r\n", "\r"].randomElement(using: &random)
      }
      check(parsed(zip(lines, separators).map { $0 + $1 }.joined()))
    }
  }

  @Test func cutAnywhereAPageStillParses() {
    let page = pieces.joined(separator: "\n")
    let bytes = Array(page.utf8)
    for end in stride(from: 0, to: bytes.count, by: 3) {
      check(PageParser().parse(Array(bytes[..<end]), at: PageLocation(file: "cut")))
    }
  }

  @Test func longInputsComplete() {
    let unit = "On 13 February, a meeting was held in 2024 from 1 to 5 May. "
    check(parsed(String(repeating: unit, count: 4_000)))
    check(parsed(String(repeating: "27.01.2026", count: 4_000)))
    check(parsed(String(repeating: "On 13 February, a meeting was held.\n", count: 4_000)))
    check(parsed(String(repeating: "A short line of words\n", count: 4_000)))
    check(parsed(String(repeating: "27.01.2026\n", count: 4_000)))
    check(parsed(String(repeating: "Title of an item\n27.01.2026\nText.\n\n", count: 4_000)))
    check(parsed(String(repeating: "_", count: 40_000)))
    check(parsed(String(repeating: "Read also:\n", count: 4_000)))
    check(parsed(String(repeating: "10, ", count: 20_000) + "May"))
  }

  private func check(_ page: Page) {
    let whole = page.text.span
    var end = 0
    for item in page.items {
      #expect(whole.contains(item.span))
      #expect(item.span.start >= end, "items overlap or are out of order")
      end = item.span.end
      var last = item.span.start
      if let title = item.title {
        #expect(item.span.contains(title) && title.start == item.span.start)
        last = title.end
      }
      for paragraph in item.paragraphs {
        #expect(item.span.contains(paragraph) && paragraph.start >= last && !paragraph.isEmpty)
        last = paragraph.end
      }
      #expect(last == item.span.end)
      checkDates(item)
    }
    checkBoilerplate(page)
  }

  private func checkDates(_ item: Item) {
    var last = 0
    for event in item.events {
      #expect(event.kind == .event && event.value != nil && !event.rule.isEmpty)
      guard let evidence = event.evidence else {
        Issue.record("an event without its words")
        continue
      }
      #expect(item.span.contains(evidence) && evidence.start >= last)
      last = evidence.end
    }
    #expect(!item.published.rule.isEmpty)
    #expect((item.published.value == nil) == (item.published.basis == .none))
    if let low = item.published.low, let high = item.published.high { #expect(low <= high) }
  }

  private func checkBoilerplate(_ page: Page) {
    var last = 0
    for line in page.boilerplate {
      #expect(page.text.span.contains(line) && line.start >= last && !line.isEmpty)
      #expect(!page.items.contains { $0.span.overlaps(line) })
      #expect(page.text.trimmed(line) == line)
      last = line.end
    }
  }

  private let pieces = [
    "27.01.2026", "On 13 February, a meeting was held.", "A title of some words",
    "21.05.2020On May 26, 2020, they met.", "A title of some words 23.11.2023", "Go back",
    "Published: 09/01/2020 11:40 | Views: 1804", "Read also:", "____", "+7495-795-27-10,",
    "Press Secretary Jane Doe", "2 hours ago", "11:40", "By Ann Lee", "* an item of a list",
    "LONDON, March 5, 2024 – Prices rose.", "Updated: 5 May 2020", "https://example.org/2020-01-01",
    "27/12/2019  A title behind a date", "The text goes on without an end mark", "Who will win?",
    "January 2026", "Date: 5 May 2020", "Photo: somebody", "1-5 December", "“", "(", "—", "2026",
  ]
}
