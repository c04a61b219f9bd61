/// The entries of a page that lists news, each under a headline and with a day of its own.
///
///     DatedEntries(features: found, isSilent: isSilent).blocks(besides: isKept)
///
/// Two headings or more that look alike, each with one line that is a day and with prose, which hold
/// nearly all text of the page, which itself gives no day: such a page has no article of its own, and the days, which are furniture
/// elsewhere, tell its entries apart. An entry is the largest element that holds no other heading of them;
/// where the headings stand beside their text, it goes from one to the next. Cost: linear in the page.
struct DatedEntries {
  let features: BlockFeatures
  /// For each node whether it shows no text.
  let isSilent: [Bool]

  private static let fewest = 2
  /// Shorter headings are days or letters.
  private static let shortestHeadline = 8
  /// A line of more bytes beside its day is no date.
  private static let longestCompany = 24
  /// Of the page's text so many tenths stand in the entries.
  private static let tenths = 9

  /// The blocks of the entries, the day of each behind its headline; `nil` where the page is no such list.
  /// - Parameter isKept: for each block of the page whether it would be text.
  func blocks(besides isKept: [Bool]) -> [MarkupBlock]? {
    let prose = isKept.indices.filter { isKept[$0] && features.blocks[$0].isProse }
    guard !prose.isEmpty, !features.hints.isDated else { return nil }
    let styles = features.styles
    let groups = Dictionary(grouping: features.blocks.indices.filter(isHeadline)) { styles[$0] }
    let whole = prose.reduce(0) { $0 + features.blocks[$1].text.count }
    for rows in groups.values.sorted(by: { $0[0] < $1[0] }) where rows.count >= Self.fewest {
      // What is said again and again names parts of the page.
      guard Set(rows.map { features.blocks[$0].text }).count == rows.count else { continue }
      let entries = ranges(of: rows.map { features.blocks[$0].element }).compactMap(entry)
      guard entries.count == rows.count else { continue }
      let inside = prose.filter { row in
        entries.contains { $0.range.contains(features.blocks[row].element) }
      }.reduce(0) { $0 + features.blocks[$1].text.count }
      if inside * 10 >= whole * Self.tenths { return entries.flatMap(\.blocks) }
    }
    return nil
  }

  private func isHeadline(_ row: Int) -> Bool {
    let block = features.blocks[row]
    return features.tree.nodes[block.element].tag.isHeading
      && block.text.count >= Self.shortestHeadline && WrittenDay.all(in: block.text).isEmpty
      && FurnitureWords.sections.prefix(of: block.text, 0..<block.text.count) == nil
      && !isFurniture(block.element)
  }

  /// Comments have headlines and days, too.
  private func isFurniture(_ element: Int) -> Bool {
    var index = element
    while index >= 0, features.marks[index].verdict != .furniture {
      index = Int(features.tree.nodes[index].parent)
    }
    return index >= 0
  }

  /// For each heading the elements of its entry.
  private func ranges(of headings: [Int]) -> [Range<Int>] {
    let nodes = features.tree.nodes
    return headings.enumerated().map { place, heading in
      let before = place > 0 ? headings[place - 1] : -1
      let next = place + 1 < headings.count ? headings[place + 1] : nodes.count
      var entry = heading
      while nodes[entry].parent > before, Int(nodes[Int(nodes[entry].parent)].end) <= next {
        entry = Int(nodes[entry].parent)
      }
      // The last of them goes as far as the element that holds them all.
      if entry != heading { return entry..<min(Int(nodes[entry].end), next) }
      let parent = Int(nodes[heading].parent)
      return heading..<min(next, parent < 0 ? nodes.count : Int(nodes[parent].end))
    }
  }

  /// Headline, day and text, if that is what stands in some elements.
  private func entry(_ range: Range<Int>) -> (range: Range<Int>, blocks: [MarkupBlock])? {
    let reader = BlockReader(tree: features.tree, isDropped: isSilent)
    var blocks: [MarkupBlock] = []
    var index = range.lowerBound
    while index < range.upperBound {
      blocks += reader.blocks(in: index)
      index = Int(features.tree.nodes[index].end)
    }
    guard let heading = blocks.firstIndex(where: { $0.kind == .heading }),
      let text = blocks.firstIndex(where: \.isProse), heading < text
    else { return nil }
    let days = blocks.indices.filter { isDay(blocks[$0]) }
    guard days.count == 1, let day = days.first, day < text || day == blocks.count - 1 else {
      return nil
    }
    let rest = blocks.indices.filter { row in
      row > heading && row != day && blocks[row].kind != .loose && blocks[row].linkDensity < 0.8
        && !features.isFurniturePhrase(blocks[row].text)
    }
    return (range, [blocks[heading], blocks[day]] + rest.map { blocks[$0] })
  }

  private func isDay(_ block: MarkupBlock) -> Bool {
    guard block.text.count <= 60, block.kind != .heading else { return false }
    let days = WrittenDay.all(in: block.text)
    return days.count == 1 && block.text.count - days[0].range.count <= Self.longestCompany
  }
}
