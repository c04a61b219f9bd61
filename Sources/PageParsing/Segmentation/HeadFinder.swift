import TextCore

/// Finds the heads of a page: every date of publication, and the line that is its title.
///
/// A title stands above its date, below it, on its line or twice. Of two lines that could be the
/// title the one nearer to the date is; the same distance is decided by how the page begins.
struct HeadFinder {
  let page: PageText
  let lines: [PageLine]
  let bylines: BylineReader
  private let beginsWithDate: Bool

  /// A deck of lines below the title, at the top of a page.
  private let longestDeck = 4
  private let longestUnclosedTitle = 500

  init(_ page: PageText, _ lines: [PageLine]) {
    self.page = page
    self.lines = lines
    bylines = BylineReader(page: page)
    let first = lines.first { !$0.isFurniture }
    if case .stamp = first?.shape { beginsWithDate = true } else { beginsWithDate = false }
  }

  /// The heads in order. Cost: linear in the lines.
  func heads() -> [Head] {
    var heads: [Head] = []
    var free = 0
    var index = 0
    let hasPlainDate = lines.contains { $0.stamp?.isUpdate == false }
    while index < lines.count {
      guard let stamp = lines[index].stamp, !(stamp.isUpdate && hasPlainDate) else {
        index += 1
        continue
      }
      if case .dateline = lines[index].shape, free == index, !heads.isEmpty {
        // The date line above has dated this paragraph.
        heads[heads.count - 1].others.append(stamp)
        index += 1
        continue
      }
      let head = head(at: index, stamp, from: free)
      heads.append(head)
      free = max(head.bodyLine, index + 1)
      index = free
    }
    return heads
  }

  private func head(at index: Int, _ stamp: Stamp, from free: Int) -> Head {
    switch lines[index].shape {
    case .stamped(_, let rest, true): return leading(index, stamp, rest, from: free)
    case .stamped(_, let rest, _): return trailing(index, stamp, rest, from: free)
    case .dateline: return dateline(index, stamp, from: free)
    default: return alone(index, stamp, from: free)
    }
  }

  // MARK: Shapes of heads

  private func leading(_ index: Int, _ stamp: Stamp, _ rest: ByteSpan, from free: Int) -> Head {
    if !page.endsSentence(rest), rest.count <= 300 {
      return Head(
        firstLine: index, bodyLine: index + 1, title: rest, stamp: stamp,
        place: "date before the title", isStampedText: true)
    }
    let title = titleLine(above: index, from: free)
    return Head(
      firstLine: title ?? index, bodyLine: index + 1, title: title.map { lines[$0].span },
      opening: rest, stamp: stamp, place: "date at the beginning of the text", isStampedText: true)
  }

  private func trailing(_ index: Int, _ stamp: Stamp, _ rest: ByteSpan, from free: Int) -> Head {
    if let above = titleLine(above: index, from: free), isSame(lines[above].span, rest) {
      return Head(
        firstLine: above, bodyLine: index + 1, title: lines[above].span, stamp: stamp,
        place: "date after the repeated title")
    }
    return Head(
      firstLine: index, bodyLine: index + 1, title: rest, stamp: stamp,
      place: "date after the title")
  }

  private func dateline(_ index: Int, _ stamp: Stamp, from free: Int) -> Head {
    let title = titleLine(above: index, from: free) ?? sentenceOnTop(above: index)
    return Head(
      firstLine: title ?? index, bodyLine: index, title: title.map { lines[$0].span }, stamp: stamp,
      place: "dateline of the first paragraph")
  }

  private func alone(_ index: Int, _ stamp: Stamp, from free: Int) -> Head {
    let body = afterStamps(index)
    let below = titleLine(below: body)
    let above =
      titleLine(above: index, from: free) ?? (below == nil ? wordOnTop(above: index, body) : nil)
    if let below, above == nil || isBelowMeant(above ?? 0, index, below) {
      return Head(
        firstLine: index, bodyLine: below + 1, title: lines[below].span, stamp: stamp,
        place: "date line above the title")
    }
    guard let above else {
      return Head(
        firstLine: index, bodyLine: body, stamp: stamp, place: "date line above the text")
    }
    let isRepeated = body < lines.count && isSame(lines[body].span, lines[above].span)
    return Head(
      firstLine: above, bodyLine: isRepeated ? body + 1 : body, title: lines[above].span,
      stamp: stamp, place: "date line under the title")
  }

  /// The line after a date line and what belongs to it: a clock, a date of change.
  private func afterStamps(_ index: Int) -> Int {
    var next = index + 1
    while next < lines.count, lines[next].gap <= 1 {
      switch lines[next].shape {
      case .clock: next += 1
      case .stamp(let stamp) where stamp.isUpdate || stamp.form == nil: next += 1
      case _ where bylines.isLabel(lines[next]) && isUpdate(next + 1): next += 2
      default: return next
      }
    }
    return next
  }

  private func isUpdate(_ index: Int) -> Bool {
    index < lines.count && lines[index].stamp?.isUpdate == true
  }

  private func isBelowMeant(_ above: Int, _ index: Int, _ below: Int) -> Bool {
    let gapAbove = gap(from: above, to: index)
    let gapBelow = gap(from: index, to: below)
    return gapAbove == gapBelow ? beginsWithDate : gapBelow < gapAbove
  }

  private func gap(from first: Int, to last: Int) -> Int {
    lines[(first + 1)...last].reduce(0) { $0 + $1.gap }
  }

  // MARK: Titles

  /// The line above `index` that can be its title; furniture, bylines and clocks may stand between.
  private func titleLine(above index: Int, from free: Int) -> Int? {
    if let title = titleAboveByline(index, from: free) { return title }
    var place = index - 1
    var steps = 0
    while place >= free, steps < 4 {
      let line = lines[place]
      if line.isTitle && !bylines.isByline(line) || isQuestion(line)
        || isUnclosed(line) && steps == 0
      {
        return titleAboveSubtitle(place, from: free)
      }
      switch line.shape {
      case .clock, .navigation: break
      case .short where bylines.isByline(line): break
      case .short where line.wordCount < 3:
        // A title of two words stands first on its page or behind a gap.
        if place == free, lines[index].gap <= 1, line.wordCount == 2 { return place }
        return nil
      default: return nil
      }
      place -= 1
      steps += 1
    }
    return nil
  }

  /// The title repeated below itself is one title; it begins at the first. At the top of a page the
  /// title is the first of a few short lines, and the others are its deck.
  private func titleAboveSubtitle(_ place: Int, from free: Int) -> Int {
    if place > free, isSame(lines[place - 1].span, lines[place].span) { return place - 1 }
    guard free == 0 else { return place }
    var top = place
    while top > 0, lines[top - 1].isTitle, !bylines.isByline(lines[top - 1]), lines[top].gap <= 1 {
      top -= 1
    }
    let isTopOfPage = lines[..<top].allSatisfy { $0.isFurniture || $0.isShort && $0.wordCount < 3 }
    return isTopOfPage && place - top < longestDeck ? top : place
  }

  /// Only a title stands between the top of a page and a dateline, even when it ends in a full
  /// stop.
  private func sentenceOnTop(above index: Int) -> Int? {
    guard index > 0, lines[index - 1].isProse, lines[index - 1].span.count <= 200,
      lines[..<(index - 1)].allSatisfy(\.isFurniture)
    else { return nil }
    return index - 1
  }

  /// `Obituary`: a word alone at the top of a page, right above its date and with text below it.
  private func wordOnTop(above index: Int, _ body: Int) -> Int? {
    guard index > 0, lines[index].gap <= 1, lines[index - 1].isShort,
      lines[index - 1].wordCount == 1, body < lines.count, lines[body].isProse,
      lines[..<(index - 1)].allSatisfy(\.isFurniture), !bylines.isByline(lines[index - 1]),
      page.token(lines[index - 1].tokens.lowerBound).casing != .lower
    else { return nil }
    return index - 1
  }

  private func isUnclosed(_ line: PageLine) -> Bool {
    line.isProse && line.span.count <= longestUnclosedTitle && !page.endsSentence(line.span)
  }

  private func titleLine(below index: Int) -> Int? {
    guard index < lines.count, lines[index].gap <= 1, lines[index].isTitle else { return nil }
    guard !bylines.isByline(lines[index]) else { return nil }
    return index
  }

  private func isQuestion(_ line: PageLine) -> Bool {
    guard line.isProse, line.span.count <= 150, line.wordCount >= 3 else { return false }
    let last = page.bytes[line.span.end - 1]
    return last == UInt8(ascii: "?") || last == UInt8(ascii: "!")
  }

  private func isSame(_ a: ByteSpan, _ b: ByteSpan) -> Bool {
    a.count == b.count && page.bytes[a.range].elementsEqual(page.bytes[b.range])
  }
}
