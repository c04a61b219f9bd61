import Entities
import Foundation
import TextCore

/// How fast the recognising stage reads: rules, tagger and all, on one core.
struct SpeedMeasurement {
  let documents: [MarkedDocument]

  func run() {
    EntityRecognizer.prepare()
    print("recognising: whole stage \(rate(EntityRecognizer())) MB/s, rules alone "
      + "\(rate(EntityRecognizer(tagger: nil))) MB/s")
  }

  /// Megabytes a second of processor time, the best of three.
  private func rate(_ recognizer: EntityRecognizer) -> String {
    let texts = documents.filter { $0.set.hasPrefix("names/") }.map(\.text)
    let bytes = texts.reduce(0) { $0 + $1.bytes.count }
    var best = 0.0
    for _ in 0..<3 {
      let start = clock()
      for text in texts {
        _ = recognizer.recognize(text, scopes: [TextScope(span: text.span, item: 0)])
      }
      let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
      best = max(best, Double(bytes) / 1_000_000 / seconds)
    }
    return String(format: "%.1f", best)
  }
}
