import Foundation
import TestSupport

/// Makes hostile pages of the seeds and of one page of every other format: bytes flipped, cut,
/// doubled, spliced, and what no page should hold. The same seed makes the same page.
struct Mutator {
  private static let originals: [[UInt8]] = {
    let folder = BuiltProducts.packageRoot + "/seeds"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let seeds = names.sorted().compactMap {
      try? Array(Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)")))
    }
    return seeds + FormatSamples.all
  }()

  private static let inserts: [[UInt8]] = [
    Array("\u{1B}[2J\u{1B}]0;x\u{07}".utf8), [0xC2], [0xE2, 0x80], [0xF0, 0x9F, 0x98],
    [0xFF, 0xFE],
    [0x9B], [0], Array("\r".utf8), Array("\n\n\n".utf8), Array("\u{202E}\u{2066}".utf8),
    Array("31.02.2024 99.99.9999 00/00/0000".utf8), Array(" – ".utf8), Array("(((((".utf8),
    Array("“““".utf8), Array(repeating: UInt8(ascii: "A"), count: 300),
    Array(String(repeating: "A. ", count: 60).utf8), Array("👩‍👩‍👧‍👦 e\u{301}\u{301}\u{301}".utf8),
    Array("<div><p class=\"share\">".utf8), Array("</td></p>]]><![CDATA[".utf8),
    Array("<!DOCTYPE a [<!ENTITY b \"&b;&b;\">]>&b;".utf8), Array("{\"text\": [{\\u12".utf8),
    Array("\n--x\nContent-Type: text/html\n\n".utf8), Array("=?utf-8?B?=E9?= =\n".utf8),
    Array("General General General of of of the the".utf8), Array("\u{2028}\u{85}".utf8),
  ]

  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func page() -> [UInt8] {
    guard var bytes = Mutator.originals.randomElement(using: &generator) else { return [] }
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      mutate(&bytes)
    }
    return bytes
  }

  private mutating func mutate(_ bytes: inout [UInt8]) {
    let place = Int.random(in: 0...bytes.count, using: &generator)
    let length = Int.random(in: 0...min(200, bytes.count - place), using: &generator)
    switch Int.random(in: 0..<7, using: &generator) {
    case 0:
      bytes.insert(contentsOf: Mutator.inserts.randomElement(using: &generator) ?? [], at: place)
    case 1: bytes.removeSubrange(place..<(place + length))
    case 2: bytes.insert(contentsOf: bytes[place..<(place + length)], at: 0)
    case 3:
      for index in place..<(place + min(length, 3)) { bytes[index] ^= 1 << (bytes[index] & 7) }
    case 4: bytes.removeLast(bytes.count - place)
    case 5: for index in place..<(place + length) where bytes[index] == 0x20 { bytes[index] = 0x0A }
    default:
      let other = Mutator.originals.randomElement(using: &generator) ?? []
      bytes.insert(contentsOf: other.prefix(length), at: place)
    }
  }
}
