import Entities
import Foundation
import TextCore

@main
struct TrainTagger {
  static func main() throws {
    let arguments = CommandLine.arguments
    func value(_ name: String) -> String? {
      arguments.firstIndex(of: name).flatMap {
        $0 + 1 < arguments.count ? arguments[$0 + 1] : nil
      }
    }
    guard arguments.count > 1, let data = value("--data") else {
      FileHandle.standardError.write(Data("usage: TrainTagger train|evaluate --data FOLDER\n".utf8))
      exit(2)
    }
    var options = ChainTrainer.Options()
    if let epochs = value("--epochs").flatMap(Int.init) { options.epochs = epochs }
    if let rate = value("--rate").flatMap(Float.init) { options.rate = rate }
    if let count = value("--minimum").flatMap(UInt32.init) { options.minimumCount = count }
    let limit = value("--limit").flatMap(Int.init) ?? 1_000_000
    let folds = value("--fold").flatMap(Int.init).map { [$0] } ?? [0, 1, 2, 3, 4]
    try Experiment(data: data, options: options, limit: limit).run(folds: folds)
  }
}
