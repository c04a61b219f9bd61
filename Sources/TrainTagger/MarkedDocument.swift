import Entities
import TextCore

/// What a mark of a training text leaves open: the kinds that the name may be of.
typealias KindSet = Set<TaggedKind>

/// A name that a person marked.
struct GoldName: Hashable {
  var kinds: KindSet
  var span: ByteSpan
}

/// A training text without its marks.
struct MarkedDocument {
  /// Which set it is of, such as `names/state`.
  var set: String
  var text: SourceText
  var names: [GoldName]
  /// Offices of persons; only the sets with inline marks have them.
  var roles: [ByteSpan] = []
  /// Whether the set marks offices.
  var hasRoles = false
  /// The kinds that the set leaves unmarked: what is no name there may be one of these.
  var unmarkedKinds: KindSet = []
  /// Composed texts train and never test.
  var isComposed = false

  /// Reads inline marks: `{P Anna Berg} left {L Oslo}`.
  init(set: String, inlineMarks marked: ArraySlice<UInt8>) {
    self.set = set
    var plain: [UInt8] = []
    plain.reserveCapacity(marked.count)
    names = []
    var open: [(letter: UInt8, start: Int)] = []
    var index = marked.startIndex
    while index < marked.endIndex {
      let byte = marked[index]
      if byte == UInt8(ascii: "{"), index + 2 < marked.endIndex,
        marked[index + 2] == UInt8(ascii: " "),
        MarkedDocument.kinds[marked[index + 1]] != nil || marked[index + 1] == UInt8(ascii: "R")
      {
        open.append((marked[index + 1], plain.count))
        index += 3
        continue
      }
      if byte == UInt8(ascii: "}"), let mark = open.popLast() {
        let span = ByteSpan(mark.start, plain.count)
        if let kind = MarkedDocument.kinds[mark.letter] {
          names.append(GoldName(kinds: [kind], span: span))
        } else {
          roles.append(span)
        }
      } else {
        plain.append(byte)
      }
      index += 1
    }
    hasRoles = true
    names.sort { $0.span < $1.span }
    roles.sort()
    text = SourceText(validUTF8: plain)
  }

  init(set: String, text: SourceText, names: [GoldName], unmarkedKinds: KindSet) {
    self.set = set
    self.text = text
    self.names = names
    self.unmarkedKinds = unmarkedKinds
  }

  private static let kinds: [UInt8: TaggedKind] = [
    UInt8(ascii: "P"): .person, UInt8(ascii: "O"): .organisation, UInt8(ascii: "L"): .place,
    UInt8(ascii: "N"): .nationality, UInt8(ascii: "E"): .event, UInt8(ascii: "D"): .document,
    UInt8(ascii: "X"): .other,
  ]
}
