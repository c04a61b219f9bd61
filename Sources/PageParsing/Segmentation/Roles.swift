/// Tells which item of a page is the page's own article.
enum Roles {
  /// The index of the article, or `nil` on a list, where all items are teasers.
  ///
  /// One item alone is the article. Among several it is the one that differs: the only one with
  /// more than a paragraph, the only one with a title, the only one with a date, or one that
  /// outweighs all others.
  static func main(of drafts: [Draft]) -> Int? {
    guard drafts.count > 1 else { return drafts.isEmpty ? nil : 0 }
    if let body = datedBody(drafts) { return body }
    let candidates = drafts.indices.filter { !drafts[$0].isAside }
    if candidates.count == 1 { return candidates[0] }
    let long = candidates.filter { drafts[$0].paragraphs.count > 1 }
    let titled = candidates.filter { drafts[$0].title != nil && !drafts[$0].paragraphs.isEmpty }
    if long.count == 1, titled.isEmpty || titled == long { return long[0] }
    if titled.count == 1 { return titled[0] }
    let dated = titled.filter { drafts[$0].stamp != nil }
    if dated.count == 1 { return dated[0] }
    let longTitled = long.filter { drafts[$0].title != nil }
    // On a list of titles with summaries one summary may have a second paragraph.
    if longTitled.count == 1, drafts[longTitled[0]].paragraphs.count > 2 { return longTitled[0] }
    return outweighing(drafts, candidates)
  }

  /// A dated text that is much longer than all others, whatever titles stand beside those: on pages
  /// with all their furniture a heading of some box is easily taken for a title, and one in the menu for "Read also".
  private static func datedBody(_ drafts: [Draft]) -> Int? {
    let dated = drafts.indices.filter { drafts[$0].stamp != nil && !drafts[$0].isStampedText }
    guard let heaviest = dated.max(by: { drafts[$0].bodyCount < drafts[$1].bodyCount }),
      drafts[heaviest].paragraphs.count > 3
    else { return nil }
    let isAlone = drafts.indices.allSatisfy { index in
      index == heaviest || drafts[index].bodyCount * 3 <= drafts[heaviest].bodyCount
    }
    return isAlone ? heaviest : nil
  }

  private static func outweighing(_ drafts: [Draft], _ candidates: [Int]) -> Int? {
    guard let heaviest = candidates.max(by: { drafts[$0].bodyCount < drafts[$1].bodyCount }) else {
      return nil
    }
    let isAlone = candidates.allSatisfy { index in
      index == heaviest || drafts[index].bodyCount * 4 <= drafts[heaviest].bodyCount
    }
    return isAlone && drafts[heaviest].paragraphs.count > 2 ? heaviest : nil
  }
}
