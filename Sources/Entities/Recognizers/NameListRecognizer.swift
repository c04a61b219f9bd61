import TextCore

/// Lists of names, one a line: when most of the lines are organisations, all are.
struct NameListRecognizer: NameRecognizer {
  func propose(in reading: Reading, to proposals: inout ProposalSet) {
    var block: [Range<Int>] = []
    for sentence in reading.sentences {
      if let name = listedName(sentence.words, in: reading) {
        block.append(name)
      } else {
        close(block, in: reading, to: &proposals)
        block = []
      }
    }
    close(block, in: reading, to: &proposals)
  }

  /// The words of a line behind its bullet, when they are one name.
  private func listedName(_ line: Range<Int>, in reading: Reading) -> Range<Int>? {
    let first = line.lowerBound
    let isBullet = [UInt8(ascii: "*"), UInt8(ascii: "-"), Mark.bullet, Mark.dash]
      .contains(reading[first].mark)
    guard isBullet, reading[first].opensLine, (2...9).contains(line.count) else { return nil }
    var end = line.upperBound
    while end > first + 1, reading[end - 1].kind == .mark, !reading[end - 1].isInitials { end -= 1 }
    let words = first + 1..<end
    guard !words.isEmpty else { return nil }
    let isName = words.allSatisfy { index in
      let word = reading[index]
      return word.kind == .number || word.casing != .lower || word.has(.function)
        || word.mark == UInt8(ascii: "&") || word.mark == UInt8(ascii: ",")
    }
    return isName ? words : nil
  }

  private func close(
    _ block: [Range<Int>], in reading: Reading, to proposals: inout ProposalSet
  ) {
    guard block.count >= 3 else { return }
    let evidence = block.count { words in
      words.contains {
        reading[$0].has([.organisationHead, .companySuffix]) || reading.isAcronym($0)
      }
    }
    let people = block.count { reading.isEvidentPerson($0) }
    guard evidence * 4 >= block.count, people * 3 < block.count else { return }
    for words in block {
      proposals.add(.organisation, words, Strength.listed, .listed)
    }
  }
}
