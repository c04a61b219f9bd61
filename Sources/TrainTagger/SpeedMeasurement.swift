import Entities
import Foundation
import TextCore

/// How fast names are recognised, in megabytes a second of processor time, the best of three runs.
struct SpeedMeasurement {
  let documents: [MarkedDocument]

  func print() {
    EntityRecognizer.prepare()
    Swift.print("speed, MB/s on one core: rules and tagger \(rate(EntityRecognizer()))")
    Swift.print("                         rules alone      \(rate(EntityRecognizer(tagger: nil)))")
  }

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
