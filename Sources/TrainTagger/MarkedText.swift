import Entities
import Foundation
import TextCore

/// Prints a text with the names and offices that the whole stage finds, in the marks of the training
/// texts.
struct MarkedText {
  let text: SourceText

  init(path: String) throws {
    text = SourceText(
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self))
  }

  func print() {
    let page = EntityRecognizer().recognize(text, scopes: [TextScope(span: text.span, item: 0)])
    var marks = page.mentions.map { (span: $0.span, letter: MarkedText.letter(of: $0.kind)) }
    marks += page.roles.map { ($0.span, "R") }
    // Of marks that begin together the longer opens first.
    var opening: [Int: [(end: Int, letter: String)]] = [:]
    var closing: [Int: Int] = [:]
    for mark in marks {
      opening[mark.span.start, default: []].append((mark.span.end, mark.letter))
      closing[mark.span.end, default: 0] += 1
    }
    var marked: [UInt8] = []
    for offset in 0...text.bytes.count {
      for _ in 0..<closing[offset, default: 0] { marked.append(UInt8(ascii: "}")) }
      for mark in (opening[offset] ?? []).sorted(by: { $0.end > $1.end }) {
        marked += Array("{\(mark.letter) ".utf8)
      }
      if offset < text.bytes.count { marked.append(text.bytes[offset]) }
    }
    Swift.print(String(decoding: marked, as: UTF8.self))
  }

  private static func letter(of kind: EntityKind) -> String {
    switch kind {
    case .person: "P"
    case .organisation: "O"
    case .place: "L"
    case .event: "E"
    case .document: "D"
    }
  }
}
