/// What the rules say of one word of a page.
struct RuleMarks {
  /// Kind, place in the name and strength of the proposal that won; 0 for none.
  var winner: UInt64 = 0
  /// Which rule that was.
  var name: UInt64 = 0
  /// The proposals that lost.
  var beaten: UInt64 = 0
  /// The kind of the winning proposal plus one; 0 for none.
  var kind: UInt8 = 0
  /// Whether the word is one of an office, and whether the first or the last.
  var office: UInt8 = 0

  /// The marks of all words of a page.
  static func read(
    _ reading: Reading, proposals: ProposalSet, winners: [Proposal]
  ) -> [RuleMarks] {
    var marks = [RuleMarks](repeating: RuleMarks(), count: reading.count)
    for role in reading.roles {
      for index in role.words {
        marks[index].office =
          1 | (index == role.words.lowerBound ? 2 : 0)
          | (index == role.words.upperBound - 1 ? 4 : 0)
      }
    }
    for proposal in proposals.all {
      let kind = number(of: proposal.kind)
      for index in proposal.words {
        let place = place(of: index, in: proposal.words)
        marks[index].beaten = marks[index].beaten &+ mix(mix(kind, place), 1)
      }
    }
    for proposal in winners {
      let kind = number(of: proposal.kind)
      let name =
        proposal.quoted.isEmpty
        ? proposal.rule.hash : hash(proposal.reason(in: reading).utf8)
      for index in proposal.words {
        let place = place(of: index, in: proposal.words)
        marks[index].winner = kind << 16 | place << 8 | UInt64(proposal.strength)
        marks[index].name = mix(name, place)
        marks[index].kind = UInt8(kind)
      }
    }
    return marks
  }

  private static func number(of kind: EntityKind?) -> UInt64 {
    switch kind {
    case .person: 1
    case .organisation: 2
    case .place: 3
    case .event: 4
    case .document: 5
    case nil: 6
    }
  }

  private static func place(of index: Int, in words: Range<Int>) -> UInt64 {
    (index == words.lowerBound ? 1 : 0) | (index == words.upperBound - 1 ? 2 : 0)
  }
}
