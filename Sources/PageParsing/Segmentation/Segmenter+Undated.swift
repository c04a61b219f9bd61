import Chronology
import TextCore

/// Pages on which no date of publication stands.
extension Segmenter {
  /// One article, unless the paragraphs show a digest, a list, or teasers above an article.
  mutating func segmentUndated(_ range: Range<Int>) {
    let content = range.filter { lines[$0].isContent }
    guard let first = content.first else { return }
    let prose = content.filter { lines[$0].isProse }
    if prose.isEmpty {
      segmentHeadlines(content)
    } else if isDigest(prose), content.dropLast().allSatisfy({ lines[$0].isProse }) {
      segmentPreamble(range)
    } else if isListOfSummaries(content) {
      segmentPreamble(range)
    } else if let title = titleBelowTeasers(content) {
      segmentPreamble(first..<title)
      segmentArticle(title..<range.upperBound)
    } else {
      segmentArticle(range)
    }
  }

  private mutating func segmentArticle(_ range: Range<Int>) {
    let body = range.prefix { !lines[$0].isSection }
    let end = body.last.map { $0 + 1 } ?? range.lowerBound
    var draft = Draft()
    var start = range.lowerBound
    if let title = titleOfArticle(range.lowerBound..<end) {
      draft.title = lines[title].span
      take(title..<title + 1)
      start = title + 1
    }
    addBodyAndEntries(start..<max(start, end), to: &draft)
    if end < range.upperBound {
      let first = drafts.count
      segmentPreamble(end..<range.upperBound)
      for index in first..<drafts.count { drafts[index].isAside = true }
    }
  }

  /// The first line that can be a title and has only kickers above it.
  private func titleOfArticle(_ range: Range<Int>) -> Int? {
    for index in range where lines[index].isContent {
      guard lines[index].isShort else { return nil }
      if lines[index].wordCount >= 3 { return index }
      let next = (index + 1..<range.upperBound).first { lines[$0].isContent }
      if let next, !lines[next].isShort { return index }
    }
    return nil
  }

  /// Nothing but headlines.
  private mutating func segmentHeadlines(_ content: [Int]) {
    let titles = content.filter { lines[$0].isShort && lines[$0].wordCount >= 3 }
    for index in titles.isEmpty ? Array(content.prefix(1)) : titles {
      drafts.append(Draft(title: lines[index].span))
      take(index..<index + 1)
    }
  }

  /// News in brief: most paragraphs open with the day they tell of.
  private func isDigest(_ prose: [Int]) -> Bool {
    let dated = prose.filter(opensWithDay)
    guard prose.count >= 2, dated.count * 5 >= prose.count * 3 else { return false }
    return !rises(dated) || (dated.count == prose.count && dated.count >= 4)
  }

  /// A story is told from its first day to its last; a digest begins with the newest.
  private func rises(_ dated: [Int]) -> Bool {
    let days = dated.compactMap { index -> Int? in
      guard case .date(let date)? = lines[index].expressions.first?.form,
        case .day(let month, let day) = date.part
      else { return nil }
      return month * 31 + day
    }
    return zip(days, days.dropFirst()).contains { $0 < $1 }
  }

  func opensWithDay(_ index: Int) -> Bool {
    guard let first = lines[index].expressions.first,
      first.span.start - lines[index].span.start <= 3
    else { return false }
    switch first.form {
    case .date(let date), .range(_, let date): return date.isDay
    default: return false
    }
  }

  /// Three or more titles, each with one paragraph. Headings inside an article are shorter.
  private func isListOfSummaries(_ content: [Int]) -> Bool {
    guard content.count >= 6 else { return false }
    var words = 0
    for (position, index) in content.enumerated() {
      let isTitle = position.isMultiple(of: 2)
      guard isTitle ? lines[index].isTitle : lines[index].isProse else { return false }
      if isTitle { words += lines[index].wordCount }
      if !isTitle, lines[index].gap > lines[content[position - 1]].gap, position > 1 {
        return false
      }
    }
    return words >= content.count / 2 * 5
  }

  /// The title of an article below paragraphs that each open with a day of their own.
  private func titleBelowTeasers(_ content: [Int]) -> Int? {
    guard let place = content.firstIndex(where: { lines[$0].isTitle }), place > 0,
      place + 1 < content.count, content[..<place].allSatisfy({ lines[$0].isProse }),
      content[..<place].filter(opensWithDay).count * 2 >= place
    else { return nil }
    return content[place]
  }
}
