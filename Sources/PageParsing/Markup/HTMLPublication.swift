import Chronology
import TextCore

/// Decides when the article of a page of HTML appeared, from all that the page says of it.
///
/// In this order: what its metadata give as the day of publication; a date beside the headline;
/// the page's own address; metadata that may mean another day; any other date that the page shows;
/// the data of its scripts; the day of its last change. Metadata in universal time give way to the
/// address and to what the page shows where these are one day off, and of metadata that contradict
/// each other those hold that the page shows. What was overruled is kept.
struct HTMLPublication {
  private(set) var published: ArticleMetadata.Published?
  /// Days of publication that were given and lost.
  private(set) var others: [ArticleMetadata.Published] = []

  private struct Candidate {
    var day: Day
    var rule: String
  }

  init(
    _ tree: MarkupTree, _ metadata: HTMLMetadata, title: [UInt8]?, html: ArraySlice<UInt8>
  ) {
    guard !tree.nodes.isEmpty else { return }
    let address = AddressDate.day(metadata.address)
      .map { Candidate(day: $0, rule: "the date in the page's address") }
    let stated = metadata.published
    let dates = VisibleDates(tree, metadata, title: title)
    let visible = dates.published
    if let first = stated.first {
      let shown = visible.flatMap {
        $0.isClose && !$0.isUniversal ? Candidate(day: $0.day, rule: $0.rule) : nil
      }
      // A page that shows the day of its last change without saying so does not tell when it appeared.
      let changes = Set(metadata.changed.map(\.day))
      let chosen =
        visible.flatMap { $0.isPlain && !changes.contains($0.day) ? shown : nil }
        ?? HTMLPublication.among(stated, first, address, shown)
      decide(chosen, stated.map(HTMLPublication.said) + [shown].compactMap(\.self))
      return
    }
    var order: [Candidate] = []
    if let visible, visible.isClose {
      order.append(Candidate(day: visible.day, rule: visible.rule))
    }
    if let address { order.append(address) }
    if order.isEmpty, let data = HTMLPublication.data(html) { order.append(data) }
    order += metadata.dated.prefix(1).map(HTMLPublication.said)
    if let visible, !visible.isClose {
      order.append(Candidate(day: visible.day, rule: visible.rule))
    }
    if order.isEmpty, let day = TitleDate.day(metadata.documentTitle) {
      order.append(Candidate(day: day, rule: "the date in the page's title"))
    }
    guard let best = order.first else {
      let change =
        metadata.changed.first.map(HTMLPublication.saidChange)
        ?? dates.changed.map { Candidate(day: $0.day, rule: $0.rule) }
      if let change { decide(change, []) }
      return
    }
    decide(best, order)
  }

  /// What stands in scripts.
  private static func data(_ html: ArraySlice<UInt8>) -> Candidate? {
    var data = ScriptDate()
    data.read(html)
    return data.agreed.map { Candidate(day: $0, rule: "the data of the page's scripts") }
  }

  private mutating func decide(_ chosen: Candidate, _ all: [Candidate]) {
    published = ArticleMetadata.Published(value: .day(chosen.day), rule: chosen.rule)
    var known: Set = [chosen.day]
    for other in all where known.insert(other.day).inserted {
      others.append(ArticleMetadata.Published(value: .day(other.day), rule: other.rule))
    }
  }

  /// Of several days of publication in metadata the one that the page confirms.
  private static func among(
    _ stated: [MetadataDate], _ first: MetadataDate, _ address: Candidate?, _ shown: Candidate?
  ) -> Candidate {
    for witness in [shown, address] {
      guard let witness else { continue }
      if witness.day == first.day { return said(first) }
      if first.isUniversal, abs(witness.day - first.day) == 1 { return witness }
    }
    for witness in [shown, address] {
      if let confirmed = stated.first(where: { $0.day == witness?.day }) { return said(confirmed) }
    }
    return said(first)
  }

  private static func said(_ date: MetadataDate) -> Candidate {
    Candidate(day: date.day, rule: "the page's metadata (\(date.place))")
  }

  private static func saidChange(_ date: MetadataDate) -> Candidate {
    Candidate(
      day: date.day, rule: "the last change of the page, by its metadata (\(date.place))")
  }
}
