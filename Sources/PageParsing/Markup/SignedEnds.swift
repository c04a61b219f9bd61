/// Keeps those who sign an article: below its last paragraph a name on a line of its own, on the next the
/// office, and perhaps the body below that.
///
/// Such lines are no sentences, and often stand in an element of their own, which says that it is a signature
/// or nothing. Directly below the text, with no link in what they fill, they are kept, and so are the words
/// above them (`Yours sincerely,`). Where these or the element's name tell that somebody signs, a name is
/// enough. Cost: a few steps behind the last paragraph.
struct SignedEnds {
  let features: BlockFeatures

  /// A line of a signature is no longer, in bytes.
  private static let longest = 120
  /// `On behalf of the union,` and the day.
  private static let mostLeads = 2
  /// So many lines may stand below an office: the department and the body.
  private static let mostBodies = 2

  func completed(_ isKept: [Bool]) -> [Bool] {
    guard let last = isKept.indices.last(where: { isKept[$0] && isText(features.blocks[$0]) }),
      last + 1 < isKept.count, isLine(last + 1, below: last)
    else { return isKept }
    var leads: [Int] = []
    var row = last + 1
    while row <= last + SignedEnds.mostLeads, isLine(row, below: last), isLead(row) || isDay(row) {
      if isLead(row) { leads.append(row) }
      row += 1
    }
    let first = row
    while let end = signatureEnd(from: row, below: last, isLed: !leads.isEmpty) { row = end }
    guard row > first, isAll(first..<row, below: last) else { return isKept }
    var isKept = isKept
    for signed in leads + Array(first..<row) { isKept[signed] = true }
    return isKept
  }

  private func isText(_ block: MarkupBlock) -> Bool {
    block.isProse && block.kind != .cell
  }

  /// Behind a name, its office, and what stands below them.
  private func signatureEnd(from row: Int, below last: Int, isLed: Bool) -> Int? {
    let words = SignatureWords.all
    guard isLine(row, below: last) else { return nil }
    let text = features.blocks[row].text
    if words.isNameWithOffice(text) { return bodyEnd(from: row + 1, below: last) }
    let isNext = isLine(row + 1, below: last)
    let isCalled = isCalledSignature(row, below: last)
    guard words.isName(text) else {
      // `President of the Republic`, and the name below it
      guard isCalled, words.isOffice(text[...]), isNext,
        words.isName(features.blocks[row + 1].text)
      else { return nil }
      return row + 2
    }
    if isNext, words.isOffice(features.blocks[row + 1].text[...]) {
      return bodyEnd(from: row + 2, below: last)
    }
    return isLed || isCalled ? bodyEnd(from: row + 1, below: last) : nil
  }

  private func bodyEnd(from row: Int, below last: Int) -> Int {
    var end = row
    while end < row + SignedEnds.mostBodies, isLine(end, below: last),
      features.parent(of: end) == features.parent(of: row - 1),
      SignatureWords.all.isBody(features.blocks[end].text)
    {
      end += 1
    }
    return end
  }

  // MARK: Lines

  /// Whether it is a short text without links, in nothing that is or may be furniture.
  private func isLine(_ row: Int, below last: Int) -> Bool {
    guard row < features.blocks.count else { return false }
    let block = features.blocks[row]
    return (block.kind == .paragraph || block.kind == .loose) && block.links == 0
      && block.text.count <= SignedEnds.longest && !features.isFurniturePhrase(block.text)
      && features.elements(around: row, below: last).allSatisfy(isOpen)
  }

  private func isOpen(_ element: Int) -> Bool {
    let mark = features.marks[element]
    return mark.verdict == .open && mark.subjects.isEmpty && mark.doubtful.isEmpty
  }

  /// `Yours sincerely,` `On behalf of the union,` `Signed:`
  private func isLead(_ row: Int) -> Bool {
    let text = features.blocks[row].text
    guard text.count <= 60, text.first.map({ (0x41...0x5A).contains($0) }) == true else {
      return false
    }
    return text.last == UInt8(ascii: ",") || text.starts(with: Array("Signed".utf8))
  }

  /// A line that ends with the figures of a year: `Kovel, 3 May 2023`.
  private func isDay(_ row: Int) -> Bool {
    let text = features.blocks[row].text
    return text.count <= 40 && text.count >= 4
      && text.suffix(4).allSatisfy { (0x30...0x39).contains($0) }
  }

  // MARK: Elements

  /// Whether the rows are all that stands in the elements that hold them, apart from a day, and these have no
  /// links: else it is a box of people. What says that somebody signs may hold more.
  private func isAll(_ rows: Range<Int>, below last: Int) -> Bool {
    let nodes = features.tree.nodes
    if rows.upperBound < features.blocks.count {
      // Whom to write to or call stands in lines like those who sign.
      let next = features.blocks[rows.upperBound].text
      if next.contains(UInt8(ascii: "@")) || next.contains(UInt8(ascii: "+")) { return false }
    }
    return rows.allSatisfy { row in
      guard let outermost = features.elements(around: row, below: last).last,
        outermost != features.blocks[row].element
      else { return true }
      let end = Int(nodes[outermost].end)
      let others = features.blocks[rows.upperBound...].indices.prefix {
        features.blocks[$0].element < end
      }
      return !nodes[outermost..<end].contains { $0.tag == .a || $0.tag == .article }
        && (isCalledSignature(row, below: last) || others.allSatisfy(isDay))
    }
  }

  /// Whether an element around a row, up to that which holds the text, is called a signature.
  private func isCalledSignature(_ row: Int, below last: Int) -> Bool {
    features.elements(around: row, below: last).contains { element in
      [MarkupAttribute.class, .id].contains { name in
        guard let value = features.tree.attribute(name, of: element) else { return false }
        return value.split { !(0x41...0x5A).contains($0 & 0xDF) }.contains { word in
          SignedEnds.calls.value(word.map { $0 | 0x20 }[...]) != nil
        }
      }
    }
  }

  private static let calls = ByteNames(
    [
      "signature", "signatures", "signed", "signatory", "signatories", "signer", "signers",
      "signoff", "sig",
    ].map { ($0, true) })
}

extension BlockFeatures {
  fileprivate func parent(of row: Int) -> Int32 { tree.nodes[blocks[row].element].parent }

  /// The element of a row and those around it that do not hold another row above, innermost first.
  fileprivate func elements(around row: Int, below other: Int) -> [Int] {
    let above = blocks[other].element
    var elements: [Int] = []
    var element = blocks[row].element
    while element >= 0, element > above || Int(tree.nodes[element].end) <= above {
      elements.append(element)
      element = Int(tree.nodes[element].parent)
    }
    return elements
  }
}
