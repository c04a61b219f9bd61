/// What is asked of a block before it is called text or furniture.
///
/// Counts are logarithms to base 2, parts are from 0 to 1. `docs/formats/main-text.md` says why these.
enum BlockFeature: Int, CaseIterable {
  // The block by itself
  case bytes, words, bytesPerWord, smallWords, capitals, digits, stops, commas, separators, foreign
  case linkDensity, links, endsSentence, endsInColon, endsInEllipsis, notice, kind, headingLevel
  case isProse, copies, isFurniturePhrase, isSectionPhrase
  // What the page says of itself
  case titleWords, isTitle, summaryWords, bodyRuns, hasBody
  // What stands around it in the tree
  case inArticle, inMain, inSection, inList, inTable, inQuote, depth
  case navigation, side, otherArticles, advertising, request, talk, sharing, about, media, hidden
  case header, footer, form, lead, named, furniturePart, furnitureDistance
  // The containers around it
  case part1, links1, prose1, blocks1, part2, links2, prose2, blocks2, part3, links3, prose3
  case blocks3, articles, articlePart
  // What looks like it
  case stylePart, styleProse, styleLinks, styleBlocks
  // Where it stands
  case place, proseBefore, titleDistance, headingDistance, headingBytes, headingSection
  case proseAbove, proseBelow, rulesKeep, inRoot, rootDistance, rootPart, rootLevels
  // Its neighbours
  case bytesAbove, bytesBelow, linksAbove, linksBelow, sentenceAbove, sentenceBelow, kindAbove
  case kindBelow, siblingAbove, siblingBelow, bytesAbove2, bytesBelow2, linksAbove2, linksBelow2
  case rulesAround
  // The page
  case pageText, pageLinks, pageProse, pageBlocks
  // What a first look says of it, its neighbours and what looks like it
  case looks, looksAbove, looksAbove2, looksAbove3, looksAbove4, looksBelow, looksBelow2
  case looksBelow3, looksBelow4, looksAround, looksPage, looksBest, looksStyle, looksContainer
  case textBefore
}

/// One row of values a block.
struct FeatureTable {
  static let width = BlockFeature.allCases.count
  private(set) var values: [Float]

  init(rows: Int) { values = Array(repeating: 0, count: rows * FeatureTable.width) }

  subscript(row: Int, feature: BlockFeature) -> Float {
    get { values[row * FeatureTable.width + feature.rawValue] }
    set { values[row * FeatureTable.width + feature.rawValue] = newValue }
  }
}
