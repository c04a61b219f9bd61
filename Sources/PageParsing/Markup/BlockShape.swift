/// What the bytes of a block look like, whatever its language.
struct BlockShape {
  var count = 0
  var words = 0
  /// Words that begin with a small letter; in running text of most languages most do.
  var smallWords = 0
  var capitals = 0
  var digits = 0
  /// Marks that end sentences.
  var stops = 0
  var commas = 0
  /// `|`, `»`, `·`, `•`, `/`, `>`, `©`: what stands between links and in notices.
  var separators = 0
  /// Bytes beyond ASCII.
  var foreign = 0
  var hasNotice = false
  var endsInEllipsis = false
  var endsInColon = false

  init(_ text: [UInt8]) {
    count = text.count
    var before: UInt8 = 0x20
    for (index, byte) in text.enumerated() {
      if before == 0x20 {
        words += 1
        if (0x61...0x7A).contains(byte) { smallWords += 1 }
      }
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        if index + 1 == text.count || text[index + 1] <= 0x22 { stops += 1 }
      case UInt8(ascii: ","), UInt8(ascii: ";"): commas += 1
      case UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "<"):
        separators += 1
      case 0x30...0x39: digits += 1
      case 0x41...0x5A: capitals += 1
      case 0x80...: foreign += 1
      default: break
      }
      if before == 0xC2, byte == 0xA9 { hasNotice = true }
      if before == 0xC2, byte == 0xBB || byte == 0xB7 || byte == 0xAB { separators += 1 }
      // The full stop and the comma of Chinese and Japanese, the danda of Indian scripts
      if before == 0x80, index >= 2, text[index - 2] == 0xE3 {
        if byte == 0x82 { stops += 1 }
        if byte == 0x81 { commas += 1 }
      }
      if before == 0xA5, index >= 2, text[index - 2] == 0xE0, byte == 0xA4 { stops += 1 }
      before = byte
    }
    endsInColon = text.last == UInt8(ascii: ":")
    endsInEllipsis =
      text.suffix(3).elementsEqual([0xE2, 0x80, 0xA6]) || text.suffix(3).elementsEqual("...".utf8)
      || text.suffix(5).elementsEqual([0x5B, 0xE2, 0x80, 0xA6, 0x5D])
      || text.suffix(5).elementsEqual("[...]".utf8)
  }
}

/// The words of a text, to ask how much of another text they are.
struct WordSet {
  private var hashes: Set<UInt64> = []
  private let run: Int

  var isEmpty: Bool { hashes.isEmpty }
  var count: Int { hashes.count }

  /// The runs of `run` words of a text.
  init(_ text: [UInt8]?, run: Int) {
    self.run = run
    guard let text else { return }
    WordSet.each(text[...], run: run) { hashes.insert($0) }
  }

  /// Which part of the words of `text` this holds, from 0 to 1.
  func part(of text: [UInt8]) -> Float {
    guard !hashes.isEmpty else { return 0 }
    var found = 0
    var all = 0
    WordSet.each(text[...], run: run) {
      all += 1
      if hashes.contains($0) { found += 1 }
    }
    return all == 0 ? 0 : Float(found) / Float(all)
  }

  /// A text shorter than the run is one of its own.
  private static func each(_ text: ArraySlice<UInt8>, run: Int, _ body: (UInt64) -> Void) {
    var last: [UInt64] = []
    var hash: UInt64 = 0
    var isInWord = false
    func end() {
      guard isInWord else { return }
      last.append(hash)
      if last.count > run { last.removeFirst() }
      if last.count == run { body(last.reduce(17) { ($0 ^ $1) &* 0x100_0000_01B3 }) }
      isInWord = false
    }
    for byte in text {
      let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      let isWord =
        (0x61...0x7A).contains(small) || (0x30...0x39).contains(small) || small >= 0x80
      if isWord {
        if !isInWord { hash = 0xCBF2_9CE4_8422_2325 }
        hash = (hash ^ UInt64(small)) &* 0x100_0000_01B3
        isInWord = true
      } else {
        end()
      }
    }
    end()
  }
}
