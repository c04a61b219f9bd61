import Entities
import Foundation
import TextCore

/// Trains and measures the weights of the name tagger.
///
///     TrainTagger train    --data FOLDER [--output FILE]   writes the weights
///     TrainTagger evaluate --data FOLDER [--fold N]        cross-validation, and the speed
///     TrainTagger evaluate --data FOLDER --dropout 0.2 --minimum 2 --epochs 9 --rate 0.1
///                                                          the same with other settings
///     TrainTagger evaluate --data FOLDER --mistakes SET    and what was missed or wrong in a set
///     TrainTagger speed    --data FOLDER                   the speed alone
///     TrainTagger mark     --data FILE                     prints a text with what is found in it
///     TrainTagger clusters --data FILE                     prints word clusters of free text
@main
struct TrainTagger {
  static func main() throws {
    let arguments = CommandLine.arguments
    func value(_ name: String) -> String? {
      arguments.firstIndex(of: name).flatMap {
        $0 + 1 < arguments.count ? arguments[$0 + 1] : nil
      }
    }
    guard let data = value("--data"), arguments.count > 1 else { fail(usage) }
    switch arguments[1] {
    case "train":
      let output = value("--output") ?? "Sources/CTaggerWeights/data/tagger-weights.bin"
      let weights = try Experiment(data: data).train()
      try Data(weights).write(to: URL(fileURLWithPath: output))
    case "evaluate":
      let folds = value("--fold").flatMap(Int.init).map { [$0] } ?? Array(0..<Experiment.foldCount)
      var options = ChainTrainer.Options()
      options.epochs = value("--epochs").flatMap(Int.init) ?? options.epochs
      options.rate = value("--rate").flatMap(Float.init) ?? options.rate
      options.averaged = value("--averaged").flatMap(Int.init) ?? options.averaged
      options.runs = value("--runs").flatMap(Int.init) ?? options.runs
      options.seed = value("--seed").flatMap(UInt64.init) ?? options.seed
      options.dropout = value("--dropout").flatMap(Float.init) ?? options.dropout
      options.minimumCount = value("--minimum").flatMap(UInt32.init) ?? options.minimumCount
      let experiment = try Experiment(data: data, options: options)
      experiment.evaluate(folds: folds, showing: value("--mistakes")).print()
      SpeedMeasurement(documents: experiment.documents).print()
    case "speed": SpeedMeasurement(documents: try TrainingFolder(path: data).documents).print()
    case "mark": try MarkedText(path: data).print()
    case "clusters":
      try ClusterFile(text: data).print()
    default: fail(usage)
    }
  }

  private static let usage = "usage: TrainTagger train|evaluate|speed|mark|clusters --data PATH\n"

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data(message.utf8))
    exit(2)
  }
}
