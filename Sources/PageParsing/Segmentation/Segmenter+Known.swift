import TextCore

/// Pages of which the format says that they hold one article, and where its title stands.
extension Segmenter {
  /// A date of publication stands among the first lines below the title.
  private static let deepestStamp = 4

  /// One item of all the text; a date line at its top is its date.
  mutating func segmentKnown(_ article: ArticleMetadata) {
    var draft = Draft(title: article.title)
    var first = 0
    if let title = article.title {
      while first < lines.count, lines[first].span.start < title.end { first += 1 }
      take(0..<first)
    }
    let headings = article.isPure ? dayHeadings(in: first..<lines.count) : []
    for index in lines.indices[first...].prefix(Segmenter.deepestStamp) {
      guard case .stamp(let stamp) = lines[index].shape, !stamp.isUpdate, stamp.form != nil,
        !marked.contains(lines[index]), !headings.contains(index)
      else { continue }
      draft.stamp = stamp
      draft.stampPlace = "date line under the title"
      break
    }
    if article.isPure {
      draft.dayHeadings = headings.sorted().map { lines[$0].span }
      addPureBody(first..<lines.count, headings, to: &draft)
      drafts.append(draft)
    } else {
      addBodyAndEntries(first..<lines.count, to: &draft)
    }
  }

  private mutating func addPureBody(
    _ range: Range<Int>, _ headings: Set<Int>, to draft: inout Draft
  ) {
    let clocks = clocksOfEntries(in: range)
    for index in range
    where lines[index].isContent || lines[index].isSection || clocks.contains(index)
      || marked.contains(lines[index]) || headings.contains(index)
    {
      let title = draft.paragraphs.isEmpty ? draft.title : nil
      if title.map({ isSame($0, lines[index].span) }) != true {
        draft.paragraphs.append(lines[index].span)
      }
      take(index..<index + 1)
    }
    guard let first = range.first(where: { isTaken[$0] }),
      let last = range.last(where: { isTaken[$0] })
    else { return }
    take(first..<last + 1)
  }

  /// The days above the entries of a diary; one alone is of the whole article, and so is what stands above
  /// all text.
  private func dayHeadings(in range: Range<Int>) -> Set<Int> {
    guard let text = range.first(where: { lines[$0].isProse }) else { return [] }
    let days = range.dropLast().filter { index in
      index > text && isDate(lines[index]) && lines[index + 1].isProse
        && !marked.contains(lines[index])
    }
    return days.count > 1 ? Set(days) : []
  }

  /// Whether a line is nothing but a date.
  private func isDate(_ line: PageLine) -> Bool {
    line.expressions.count == 1 && line.expressions[0].core == line.span
  }

  /// The times above the entries of a live blog; one alone says when the page was changed.
  private func clocksOfEntries(in range: Range<Int>) -> Set<Int> {
    let clocks = range.dropLast().filter { index in
      guard case .clock = lines[index].shape else { return false }
      return lines[index + 1].isProse
    }
    return clocks.count > 1 ? Set(clocks) : []
  }
}
