/// Items without a date of publication beside those that have one.
extension Segmenter {
  /// Teasers above the first dated item: each paragraph is one, and a title opens the next.
  mutating func segmentPreamble(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let line = lines[index]
      let isTitleOfNext =
        line.isTitle && index + 1 < range.upperBound && lines[index + 1].isProse
        && lines[index + 1].gap <= 1
      if isTitleOfNext {
        var draft = Draft(title: line.span, paragraphs: [lines[index + 1].span])
        take(index..<index + 2)
        index += 2
        // What follows a titled paragraph as closely as that its title goes on with it, unless it
        // opens with a day of its own.
        let closest = lines[index - 1].gap
        while index < range.upperBound, lines[index].isProse, lines[index].gap <= closest,
          !opensWithDay(index)
        {
          draft.paragraphs.append(lines[index].span)
          take(index..<index + 1)
          index += 1
        }
        drafts.append(draft)
        continue
      }
      if line.isProse {
        drafts.append(Draft(paragraphs: [line.span]))
        take(index..<index + 1)
      }
      index += 1
    }
  }

  /// Undated lines below "Read also": prose is a teaser, bare links are not news that can be dated.
  mutating func segmentAside(_ range: Range<Int>) {
    let first = drafts.count
    segmentPreamble(range)
    for index in first..<drafts.count { drafts[index].isAside = true }
  }
}
