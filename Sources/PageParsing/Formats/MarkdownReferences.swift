import TextCore

/// What lines of a Markdown page say of links elsewhere on it: `[label]: address "title"`
/// (https://spec.commonmark.org/0.31.2/#link-reference-definitions).
///
/// A definition may stand anywhere outside code, on one line; of two with one label the first holds.
struct MarkdownReferences {
  private var targets: [[UInt8]: ArraySlice<UInt8>] = [:]
  private var lines: Set<Int> = []

  /// Whether the page has none.
  var isEmpty: Bool { targets.isEmpty }

  /// Looks for them in the lines of a page. Cost: linear in its bytes.
  init(_ lines: [ArraySlice<UInt8>]) {
    var index = 0
    while index < lines.count {
      if let block = MarkdownBlock.codeEnd(lines[index...]) {
        index = block
        continue
      }
      if let (label, target) = MarkdownReferences.definition(lines[index]) {
        let key = MarkdownReferences.key(label)
        if targets[key] == nil { targets[key] = target }
        self.lines.insert(index)
      }
      index += 1
    }
  }

  /// Whether a line is a definition, which is no text.
  func isDefinition(_ line: Int) -> Bool { lines.contains(line) }

  /// The address that a label stands for, whatever its case.
  func target(_ label: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    targets[MarkdownReferences.key(label)]
  }

  /// The label of a line that begins a note: `[^1]: text`.
  static func footnote(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard line.starts(with: "[^".utf8), let end = labelEnd(line) else { return nil }
    let label = line[line.startIndex + 2..<end]
    return label.isEmpty || label.contains(0x20) ? nil : label
  }

  private static func definition(
    _ line: ArraySlice<UInt8>
  ) -> (label: ArraySlice<UInt8>, target: ArraySlice<UInt8>)? {
    let rest = line.drop { $0 == 0x20 }
    guard rest.startIndex - line.startIndex <= 3, !rest.starts(with: "[^".utf8),
      let end = labelEnd(rest)
    else { return nil }
    let label = rest[(rest.startIndex + 1)..<end]
    let behind = rest[(end + 2)...].drop { $0 == 0x20 || $0 == 0x09 }
    var target = behind.firstWord
    let title = behind[target.endIndex...].drop { $0 <= 0x20 }
    guard !label.isEmpty, !target.isEmpty,
      title.isEmpty || [0x22, 0x27, 0x28].contains(title.first)
    else { return nil }
    if target.first == UInt8(ascii: "<"), target.last == UInt8(ascii: ">") {
      target = target.dropFirst().dropLast()
    }
    return (label, target)
  }

  /// Where the label at the beginning of a line ends that has a colon behind it.
  private static func labelEnd(_ line: ArraySlice<UInt8>) -> Int? {
    guard line.first == UInt8(ascii: "["),
      let end = line.prefix(400).firstIndex(of: UInt8(ascii: "]")),
      line[(end + 1)...].first == UInt8(ascii: ":")
    else { return nil }
    return end
  }

  private static func key(_ label: ArraySlice<UInt8>) -> [UInt8] {
    foldingBlanks(label).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
}

extension ArraySlice<UInt8> {
  /// Up to the first blank: a title may stand behind an address.
  var firstWord: ArraySlice<UInt8> { prefix { $0 > 0x20 } }
}
