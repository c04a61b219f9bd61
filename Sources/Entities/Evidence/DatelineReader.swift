import TextCore

/// Finds the places from which reports are written: `NAIROBI, Kenya (AP) — The court …`, `Cairo –
/// Shares fell`.
struct DatelineReader {
  let reading: Reading
  /// The names of the page, in their order.
  let found: [Proposal]

  /// So many words may stand between the place and the dash: a country, a day, an agency.
  private static let longest = 12

  /// The places, as indices into ``found``; of a city and its state both, and behind them the agency. Cost: a look at what follows
  /// each place that opens a line.
  func datelines() -> [Int] {
    var result: [Int] = []
    var end = 0
    for index in found.indices
    where found[index].kind == .place || found[index].words.lowerBound < end {
      let words = found[index].words
      if words.lowerBound < end {
        if found[index].kind == .place || isBracketed(words) { result.append(index) }
      } else if reading[words.lowerBound].opensLine, let dash = dash(behind: words.upperBound) {
        result.append(index)
        end = dash
      }
    }
    return result
  }

  private func isBracketed(_ words: Range<Int>) -> Bool {
    words.lowerBound > 0 && reading[words.lowerBound - 1].mark == UInt8(ascii: "(")
      && words.upperBound < reading.count && reading[words.upperBound].mark == UInt8(ascii: ")")
  }

  /// The dash at which the line proper begins.
  private func dash(behind start: Int) -> Int? {
    var index = start
    while index < min(start + DatelineReader.longest, reading.count), reading.isAdjacent(index) {
      let word = reading[index]
      if word.mark == Mark.dash || word.mark == UInt8(ascii: "-") {
        let isGlued = word.isGlued && index + 1 < reading.count && reading[index + 1].isGlued
        return isGlued || index + 1 == reading.count || !reading.isAdjacent(index + 1) ? nil : index
      }
      // `Oslo, 3 May (NTB): The court …`
      if word.mark == UInt8(ascii: ":"), reading[index - 1].mark == UInt8(ascii: ")") {
        return index
      }
      let isPart =
        word.kind == .number || word.isCapitalised && !word.isPossessive
        || [UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/")]
          .contains(word.mark)
      if !isPart { return nil }
      index += 1
    }
    return nil
  }
}
