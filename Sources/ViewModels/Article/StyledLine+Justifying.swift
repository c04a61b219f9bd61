import TextCore

extension StyledLine {
  /// The line made as wide as `width` by wider gaps between its words; as it is where the gaps would
  /// become holes.
  ///
  ///     StyledLine("to the sea").justified(to: 12).text  // "to  the  sea"
  func justified(to width: Int) -> StyledLine {
    let gaps = runs.reduce(0) { $0 + $1.text.count { $0 == " " } }
    let missing = width - CellWidth.of(text)
    guard missing > 0, gaps > 0, missing <= gaps * StyledLine.widestGap else { return self }
    var line = self
    var passed = 0
    for index in line.runs.indices {
      line.runs[index].text = runs[index].text.reduce(into: "") { text, character in
        text.append(character)
        guard character == " " else { return }
        let added = missing * (passed + 1) / gaps - missing * passed / gaps
        text += String(repeating: " ", count: added)
        passed += 1
      }
    }
    return line
  }

  /// So many blanks a gap may grow by on average.
  private static let widestGap = 2
}
