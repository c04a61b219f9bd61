import Chronology
import Corpus
import Entities
import Foundation
import PageParsing
import TestSupport
import Testing
import TextCore

/// Hostile pages through all stages: nothing traps, and every promise about spans holds.
///
/// `DATELINE_FUZZ_ROUNDS` sets how many corpora are tried (`make fuzz` tries many), and
/// `DATELINE_FUZZ_SEED` where the sequence begins; a failure names its seed.
struct PipelineFuzzTests {
  private static func number(_ name: String) -> UInt64? {
    ProcessInfo.processInfo.environment[name].flatMap(UInt64.init)
  }

  static let seeds: Range<UInt64> = {
    let first = number("DATELINE_FUZZ_SEED") ?? 1
    return first..<(first + (number("DATELINE_FUZZ_ROUNDS") ?? 60))
  }()

  private func corpus(seed: UInt64) -> CorpusSnapshot {
    var mutator = Mutator(seed: seed)
    let pages = (0..<4).flatMap { index in
      PageParser().pages(mutator.page(), in: "\(index).txt")
    }
    return CorpusBuilder().snapshot(of: pages)
  }

  @Test func promisesHold() {
    for seed in PipelineFuzzTests.seeds {
      let corpus = corpus(seed: seed)
      for (index, page) in corpus.pages.enumerated() {
        check(page, corpus.mentions[index], "seed \(seed), page \(index)")
      }
      #expect(corpus.catalog.assignments.map(\.count) == corpus.mentions.map(\.mentions.count))
      let lows = corpus.articles.compactMap(\.published.low)
      #expect(lows == lows.sorted(), "seed \(seed)")
      #expect(Set(corpus.articles.map(\.id)).count == corpus.articles.count, "seed \(seed)")
      let sightings = corpus.articles.flatMap(\.sightings)
      #expect(sightings.count == corpus.pages.map(\.items.count).reduce(0, +), "seed \(seed)")
    }
  }

  private func check(_ page: Page, _ found: PageMentions, _ trace: String) {
    let text = page.text
    let items = page.items.map(\.span)
    #expect(items == items.sorted(), "\(trace)")
    for (a, b) in zip(items, items.dropFirst()) { #expect(a.end <= b.start, "\(trace)") }
    for line in page.boilerplate {
      #expect(text.span.contains(line) && !items.contains { $0.overlaps(line) }, "\(trace)")
    }
    for item in page.items {
      #expect(text.span.contains(item.span), "\(trace)")
      let parts = item.paragraphs + [item.title].compactMap(\.self)
      #expect(parts.allSatisfy { item.span.contains($0) && isWhole($0, in: text) }, "\(trace)")
      let dates = item.events.compactMap(\.evidence)
      #expect(dates.allSatisfy { item.span.contains($0) && isWhole($0, in: text) }, "\(trace)")
      if let low = item.published.low, let high = item.published.high {
        #expect(low <= high, "\(trace)")
        if item.published.basis == .stated { #expect(low == high, "\(trace)") }
      }
      #expect(!item.published.rule.isEmpty, "\(trace)")
    }
    for timex in TimexRecognizer.expressions(in: LexedText(text), reference: nil) {
      #expect(text.span.contains(timex.span) && isWhole(timex.span, in: text), "\(trace) \(timex)")
    }
    for mention in found.mentions {
      #expect(text.span.contains(mention.span) && !mention.span.isEmpty, "\(trace)")
      #expect(isWhole(mention.span, in: text), "\(trace) \(mention)")
      if let item = mention.item { #expect(items[item].contains(mention.span), "\(trace)") }
    }
    for role in found.roles {
      #expect(found.mentions.indices.contains(role.person), "\(trace)")
      #expect(text.span.contains(role.span) && !role.title.isEmpty, "\(trace)")
    }
  }

  /// Whether a span cuts no character in two.
  private func isWhole(_ span: ByteSpan, in text: SourceText) -> Bool {
    [span.start, span.end].allSatisfy { offset in
      offset == text.bytes.count || text.bytes[offset] & 0xC0 != 0x80
    }
  }
}
