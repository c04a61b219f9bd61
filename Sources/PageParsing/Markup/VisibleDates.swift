import Chronology
import TextCore

/// Finds the dates that a page of HTML shows its readers.
///
/// Bylines and date lines are furniture to the text of an article, so every line of the page is
/// read. Cost: linear in the tree.
struct VisibleDates {
  /// All of them in the page's order.
  private(set) var all: [VisibleDate] = []

  private let tree: MarkupTree
  private let marks: DateMarks
  private let lines: [MarkupLine]
  /// The line of the headline.
  private var headline: Int?
  /// Where the text begins and ends.
  private var body = 0
  private var end = 0
  private var order = NumericDateOrder.open
  private let language: [UInt8]
  /// The month of the page's address.
  private let month: (year: Int, month: Int)?

  /// How many lines below and above the headline may carry its date.
  private static let reachBelow = 24
  private static let reachAbove = 5
  /// Of longer lines only the beginning is read: they are paragraphs.
  private static let longestLine = 400
  private static let longestLead = 120
  /// Pages that show more are lists.
  private static let most = 1000

  init(_ tree: MarkupTree, _ metadata: HTMLMetadata, title: [UInt8]?) {
    self.tree = tree
    language = metadata.language
    month = AddressDate.month(metadata.address)
    marks = DateMarks(tree: tree)
    lines = MarkupLine.lines(of: tree)
    headline = findHeadline(title)
    let start = headline ?? lines.firstIndex { isProse($0) } ?? 0
    let below = lines.indices.dropFirst(headline == nil ? start : start + 1)
    body =
      below.first { isLongProse(lines[$0]) } ?? below.first { isProse(lines[$0]) }
      ?? below.first { isSentence(lines[$0]) } ?? start
    read()
  }

  /// The date of publication that the page shows, if it shows one.
  var published: VisibleDate? { best { !$0.isChange } }

  /// The day of its last change.
  var changed: VisibleDate? { all.filter { $0.isChange && $0.score > -4 }.max { $0.day < $1.day } }

  private func best(_ isWanted: (VisibleDate) -> Bool) -> VisibleDate? {
    var best: (date: VisibleDate, score: Int)?
    for date in all where isWanted(date) {
      let score = date.score
      if score >= VisibleDate.least, score > best?.score ?? Int.min { best = (date, score) }
    }
    return best?.date
  }

  // MARK: Layout

  private func findHeadline(_ title: [UInt8]?) -> Int? {
    guard let title, title.count >= 4 else { return lines.firstIndex(where: \.isHeading) }
    let same = lines.indices.filter { lines[$0].text == title }
    if let place = same.first(where: { lines[$0].isHeading }) ?? same.first { return place }
    // A headline with a date or kicker in it, or a title with the name of the site.
    let similar = lines.indices.filter {
      let text = lines[$0].text
      return lines[$0].isHeading && text.count >= 8 && text.count <= 2 * title.count + 60
        && (contains(title, text) || contains(text, title))
    }
    return similar.max { lines[$0].text.count < lines[$1].text.count }
  }

  private func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard text.count >= part.count, let first = part.first else { return false }
    return (0...text.count - part.count).contains {
      text[$0] == first && text[$0...].starts(with: part)
    }
  }

  private func isProse(_ line: MarkupLine) -> Bool { !line.isHeading && line.text.count >= 100 }

  private func isLongProse(_ line: MarkupLine) -> Bool {
    !line.isHeading && line.text.count >= 250
  }

  /// Short articles have no longer lines. `Posted on 3 April.` may be one, too.
  private func isSentence(_ line: MarkupLine) -> Bool {
    !line.isHeading && line.text.count >= 12 && line.text.last == UInt8(ascii: ".")
      && WrittenDay.all(in: line.text[...]).isEmpty
  }

  // MARK: Reading

  private mutating func read() {
    var found: [(line: Int, date: WrittenDay)] = []
    for (index, line) in lines.enumerated() where line.text.count >= 6 {
      guard found.count < VisibleDates.most else { break }
      let isLong = line.text.count > VisibleDates.longestLine
      let text = isLong ? line.text.prefix(VisibleDates.longestLead) : line.text[...]
      for date in WrittenDay.all(in: text) { found.append((index, date)) }
    }
    let stamps = ElementDate.all(in: tree, marks, most: VisibleDates.most)
    guard !found.isEmpty || !stamps.isEmpty else { return }
    order = numericOrder(found.map(\.date))
    let zones = marks.zones(headline: headline.map { lines[$0].element })
    end =
      lines.indices.last {
        isProse(lines[$0]) && zones[lines[$0].element].subtracting([.article]).isEmpty
      } ?? body
    var dates: [VisibleDate] = []
    for (place, (line, written)) in found.enumerated() {
      guard let day = written.day(order) else { continue }
      let from =
        place > 0 && found[place - 1].line == line ? found[place - 1].date.range.upperBound : 0
      let isLast = place + 1 == found.count || found[place + 1].line != line
      dates.append(visible(written, day, line, from: from, isLast: isLast, zones))
    }
    dates += stamps.map { visible($0, zones) }
    dates.sort { $0.line < $1.line }
    countSiblings(&dates)
    if let month {
      for index in dates.indices {
        let day = dates[index].day.calendarNumbers
        dates[index].isOfAddress = day.year == month.year && day.month == month.month
      }
    }
    all = dates
  }

  private func visible(
    _ written: WrittenDay, _ day: Day, _ index: Int, from: Int, isLast: Bool,
    _ zones: [DateMarks.Zone]
  ) -> VisibleDate {
    let line = lines[index]
    let node = line.node(at: written.range.lowerBound)
    let text = line.text
    let after = isLast ? text[written.range.upperBound...] : []
    var words = DateWords.meaning(before: text[from..<written.range.lowerBound], after: after)
    if words == nil, written.range.lowerBound < 3, index > 0, lines[index - 1].text.count <= 40,
      !lines[index - 1].text.contains(where: { (0x30...0x39).contains($0) })
    {
      words = DateWords.meaning(before: lines[index - 1].text[...], after: [])
    }
    let company =
      wordCount(text[..<written.range.lowerBound]) + wordCount(text[written.range.upperBound...])
    var date = VisibleDate(
      day: day, line: index, place: place(of: written, index, company), words: words,
      mark: marks.mark(around: node), zone: zones[node])
    date.isTime = isInTime(node)
    date.company = company
    date.endsSentence = text.last == UInt8(ascii: ".")
    return date
  }

  private func place(of written: WrittenDay, _ index: Int, _ company: Int) -> VisibleDate.Place {
    let text = lines[index].text
    if let headline {
      if index == headline {
        return written.range.lowerBound < 2 ? .headline : .elsewhere
      }
      if index < headline, headline - index <= VisibleDates.reachAbove {
        return .above(headline - index)
      }
    }
    if index == body, isDateline(written, text) { return .lead }
    if index >= body, index <= end + 3, isSigned(written, text) { return .lead }
    if index < body {
      if let headline, index > headline, index - headline <= VisibleDates.reachBelow {
        return .below(index - headline)
      }
      if headline == nil, body - index <= VisibleDates.reachBelow { return .before }
    }
    if index >= body, index <= end, isProse(lines[index]) { return .inside }
    return index > end && index - end <= VisibleDates.reachAbove ? .behind : .elsewhere
  }

  /// `27.1.2022 – The …`, `Berlin (12.11.2021). The …`
  private func isDateline(_ written: WrittenDay, _ text: [UInt8]) -> Bool {
    let before = text[..<written.range.lowerBound]
    if before.isEmpty { return true }
    guard before.count <= 40, let opening = before.last(where: { $0 != 0x20 }) else { return false }
    guard opening == UInt8(ascii: "(") || opening == UInt8(ascii: ",") else { return false }
    return wordCount(before) <= 3
  }

  /// `Berlin, 5 March 2024` in a line of its own, as statements to the press have it
  private func isSigned(_ written: WrittenDay, _ text: [UInt8]) -> Bool {
    let before = text[..<written.range.lowerBound]
    guard text.count - written.range.upperBound <= 1, before.count <= 40,
      let comma = before.lastIndex(of: UInt8(ascii: ",")), comma >= 3
    else { return false }
    return wordCount(before) <= 3 && before[(comma + 1)...].count <= 6
      && (0x41...0x5A).contains(before[before.startIndex])
  }

  private func wordCount(_ text: ArraySlice<UInt8>) -> Int {
    var count = 0
    var wasLetter = false
    for byte in text.prefix(VisibleDates.longestLine) {
      let isLetter = (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
      if isLetter && !wasLetter { count += 1 }
      wasLetter = isLetter
    }
    return count
  }

  private func isInTime(_ node: Int) -> Bool {
    var index = Int(tree.nodes[node].parent)
    for _ in 0..<2 where index >= 0 {
      if tree.nodes[index].tag == .time { return true }
      index = Int(tree.nodes[index].parent)
    }
    return false
  }

  // MARK: Dates that attributes give

  private func visible(_ stamp: ElementDate, _ zones: [DateMarks.Zone]) -> VisibleDate {
    let node = stamp.node
    let index = lineIndex(of: node)
    let here = WrittenDay(range: 0..<0, reading: .day(stamp.day))
    var date = VisibleDate(
      day: stamp.day, line: index, place: place(of: here, index, 0), words: nil, mark: stamp.mark,
      zone: zones[node])
    if date.place == .headline || date.place == .lead { date.place = .elsewhere }
    date.isUniversal = stamp.isUniversal
    date.isTime = tree.nodes[node].tag == .time
    if let line = lines.indices.contains(index) ? lines[index] : nil {
      let offset = line.pieces.first { $0.node > node }?.offset ?? 0
      date.words = DateWords.meaning(before: line.text[..<min(offset, line.text.count)], after: [])
      date.company = wordCount(line.text[...])
    }
    return date
  }

  /// The first line that shows a text of the element or one behind it.
  private func lineIndex(of node: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if (lines[middle].pieces.last?.node ?? 0) < node { low = middle + 1 } else { high = middle }
    }
    return min(low, max(0, lines.count - 1))
  }

  // MARK: The page as a whole

  /// Dates of a list stand in elements of the same name.
  private func countSiblings(_ dates: inout [VisibleDate]) {
    var lineOfKind: [[UInt8]: Set<Int>] = [:]
    let kinds = dates.map { kind(of: lines.indices.contains($0.line) ? lines[$0.line].element : 0) }
    for (date, kind) in zip(dates, kinds) { lineOfKind[kind, default: []].insert(date.line) }
    for index in dates.indices { dates[index].siblings = lineOfKind[kinds[index]]?.count ?? 1 }
  }

  private func kind(of element: Int) -> [UInt8] {
    guard tree.nodes.indices.contains(element) else { return [] }
    var result = Array(tree.nodes[element].tag.rawValue.utf8)
    if let name = tree.attribute(.class, of: element) { result += name.prefix(100) }
    let parent = Int(tree.nodes[element].parent)
    guard parent >= 0 else { return result }
    result += tree.nodes[parent].tag.rawValue.utf8
    if let name = tree.attribute(.class, of: parent) { result += name.prefix(100) }
    return result
  }

  /// One date in numbers that allows only one order decides the others, else the language of the
  /// page does. Where a page in English does not say of which country, the way in which it writes
  /// dates with names of months decides.
  private func numericOrder(_ dates: [WrittenDay]) -> NumericDateOrder {
    let numeric = common(dates.filter { !$0.isNamed })
    if numeric != .open { return numeric }
    if let countrys = NumericDateOrder.of(language: language) { return countrys }
    return common(dates.filter(\.isNamed))
  }

  /// The order of all that have one.
  private func common(_ dates: [WrittenDay]) -> NumericDateOrder {
    let orders = Set(dates.map(\.order)).subtracting([.open])
    return orders.count == 1 ? orders.first ?? .open : .open
  }
}
