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
    if arguments[1] == "clusters" {
      try writeClusters(
        text: data, size: value("--size").flatMap(Int.init) ?? 20_000,
        narrow: value("--narrow").flatMap(Int.init) ?? 256,
        broad: value("--broad").flatMap(Int.init) ?? 32)
      return
    }
    if arguments[1] == "speed" {
      try SpeedMeasurement(documents: TrainingFolder(path: data).documents).run()
      return
    }
    var options = ChainTrainer.Options()
    if let epochs = value("--epochs").flatMap(Int.init) { options.epochs = epochs }
    if let rate = value("--rate").flatMap(Float.init) { options.rate = rate }
    if let count = value("--minimum").flatMap(UInt32.init) { options.minimumCount = count }
    let limit = value("--limit").flatMap(Int.init) ?? 1_000_000
    let folds = value("--fold").flatMap(Int.init).map { [$0] } ?? [0, 1, 2, 3, 4]
    let experiment = try Experiment(data: data, options: options, limit: limit)
    if arguments[1] == "train" {
      let output = value("--output") ?? "Sources/CTaggerWeights/data/tagger-weights.bin"
      try Data(experiment.train()).write(to: URL(fileURLWithPath: output))
    } else {
      experiment.run(folds: folds)
    }
  }

  /// Prints word, narrow and broad cluster, a line a word.
  private static func writeClusters(text: String, size: Int, narrow: Int, broad: Int) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: text)))
    var texts: [SourceText] = []
    var start = 0
    while start < bytes.count {
      var end = min(start + 1 << 20, bytes.count)
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      texts.append(SourceText(validUTF8: Array(bytes[start..<end])))
      start = end
    }
    let counts = BigramCounts(texts: texts, size: size)
    FileHandle.standardError.write(Data("\(counts.counts.count) words\n".utf8))
    var assigned: [[Int32]] = []
    for clusterCount in [narrow, broad] {
      var trainer = ClusterTrainer(bigrams: counts, clusterCount: clusterCount)
      for round in 0..<8 {
        let moved = trainer.improve()
        FileHandle.standardError.write(Data("\(clusterCount) \(round): \(moved)\n".utf8))
        if moved * 100 < counts.counts.count { break }
      }
      assigned.append(trainer.clusters)
    }
    var output = ""
    for (index, spelling) in counts.spellings.enumerated() where !spelling.isEmpty {
      output += String(decoding: spelling, as: UTF8.self)
      output += "\t\(assigned[0][index])\t\(assigned[1][index])\n"
    }
    print(output, terminator: "")
  }
}
