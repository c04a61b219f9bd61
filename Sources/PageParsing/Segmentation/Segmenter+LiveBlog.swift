import TextCore

/// Live blogs: below the head and perhaps a summary stand entries that each open with a time.
extension Segmenter {
  private static let fewestEntries = 3
  /// Entries tell something; the lines of a programme ("10:00 Registration") only name it.
  private static let fewestEntryWords = 10

  /// The text of an item, and behind it the entries when it is a live blog.
  mutating func addBodyAndEntries(_ range: Range<Int>, to draft: inout Draft) {
    let starts = entryStarts(in: range)
    addBody(range.lowerBound..<(starts.first ?? range.upperBound), to: &draft)
    drafts.append(draft)
    for (position, start) in starts.enumerated() {
      let end = position + 1 < starts.count ? starts[position + 1] : range.upperBound
      addEntry(start..<end)
    }
  }

  /// The lines that open an entry; none where they are too few or tell too little.
  private func entryStarts(in range: Range<Int>) -> [Int] {
    let clock = ClockReader(page: page)
    let starts = range.filter { index in
      if case .stamp = lines[index].shape { return false }
      if marked.contains(lines[index]) { return false }
      return clock.rest(of: lines[index]) != nil
    }
    guard starts.count >= Segmenter.fewestEntries else { return [] }
    let telling = zip(starts, starts.dropFirst() + [range.upperBound]).filter { start, end in
      (start..<end).contains { index in
        lines[index].isProse && lines[index].wordCount >= Segmenter.fewestEntryWords
      }
    }
    return telling.count * 3 >= starts.count * 2 ? starts : []
  }

  private mutating func addEntry(_ range: Range<Int>) {
    var draft = Draft(isAside: true, isEntry: true)
    let opening = range.lowerBound
    let rest = ClockReader(page: page).rest(of: lines[opening]).flatMap { $0.isEmpty ? nil : $0 }
    let next = range.dropFirst().first { lines[$0].isContent }
    var body = range.dropFirst()
    if let rest {
      take(opening..<opening + 1)
      if !page.endsSentence(rest), next != nil {
        draft.title = rest
      } else {
        draft.paragraphs = [rest]
      }
    } else if let next, lines[next].isTitle, next + 1 < range.upperBound {
      draft.title = lines[next].span
      take(next..<next + 1)
      body = (next + 1)..<range.upperBound
    }
    addBody(body, to: &draft)
    drafts.append(draft)
  }
}
