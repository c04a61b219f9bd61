/// Titles that stand above who wrote the text: on saved pages with all their furniture, author,
/// section, labels and a deck stand on lines of their own between title and date.
extension HeadFinder {
  /// So many lines a byline may take, with the names and labels around it.
  private static let longestBlock = 8
  /// Names, offices and sections are shorter than titles.
  private static let fewestTitleWords = 4
  private static let longestDeck = 60

  /// The title above the topmost byline between the date at `index` and the text before it.
  func titleAboveByline(_ index: Int, from free: Int) -> Int? {
    var byline: Int?
    var place = index - 1
    let lowest = max(free, index - HeadFinder.longestBlock)
    while place >= lowest, isPartOfBlock(place) {
      if bylines.isByline(lines[place]) { byline = place }
      place -= 1
    }
    guard let byline, byline > free else { return nil }
    return title(endingAt: byline - 1, from: free)
  }

  /// Whether a line can stand between title and date: no sentence of the text before.
  private func isPartOfBlock(_ place: Int) -> Bool {
    let line = lines[place]
    switch line.shape {
    case .short, .clock, .navigation: return true
    case .rule: return line.tokens.count == 1
    default: return bylines.isLabel(line) || bylines.isByline(line)
    }
  }

  /// The title at `place` or, where a deck stands there, above it.
  private func title(endingAt place: Int, from free: Int) -> Int? {
    let line = lines[place]
    let isDeck = line.isProse && line.wordCount <= HeadFinder.longestDeck
    guard isDeck || canBeTitle(place, from: free) else { return nil }
    // Of two long lines together the second is the deck; more of them are a list of headlines.
    let isPair = canBeTitle(place - 1, from: free) && !canBeTitle(place - 2, from: free)
    if line.gap <= 1, isDeck ? canBeTitle(place - 1, from: free) : isPair { return place - 1 }
    return isDeck ? nil : place
  }

  private func canBeTitle(_ place: Int, from free: Int) -> Bool {
    place >= free && lines[place].isShort && lines[place].wordCount >= HeadFinder.fewestTitleWords
      && !bylines.isByline(lines[place])
  }
}
