import Entities
import TextCore

/// The marked texts with their features, for training on some and measuring on others.
struct Experiment {
  static let foldCount = 5
  /// The most weights that the file holds.
  static let weightLimit = 1_000_000

  let documents: [MarkedDocument]
  private let examples: [ChainExample]
  /// Composed texts and those of the sets in columns once more, in small letters and in capitals. News
  /// has headlines in capitals, letters and posts have neither; the real texts of names/ and wikigold,
  /// which are tested on, are left as they are.
  private let recased: [ChainExample]
  private let clusters = WordClusters.shipped
  private let options: ChainTrainer.Options

  init(data: String, options: ChainTrainer.Options = .init()) throws {
    self.options = options
    documents = try TrainingFolder(path: data).documents
    examples = documents.map { ChainExample($0, clusters: .shipped) }
    recased = Experiment.recased(documents).map { ChainExample($0, clusters: .shipped) }
  }

  /// The file of weights learned from everything but what is held out for ever.
  func train() -> [UInt8] {
    weights { documents[$0].set != TrainingFolder.heldOutSet }.encoded()
  }

  /// Trains without a fifth of the real texts and reads that fifth, for each fold.
  ///
  /// The folds part documents, each set by itself; composed texts and the other sets always train.
  /// The mistakes in one set are printed on the way.
  func evaluate(folds: [Int], showing shownSet: String? = nil) -> EvaluationReport {
    var report = EvaluationReport()
    report.shownSet = shownSet
    let folded = foldOfDocuments()
    for fold in folds {
      let tagger = NameTagger(weights: weights { folded[$0] != fold }, clusters: clusters)
      for index in documents.indices where folded[index] == fold {
        report.add(documents[index], tagger)
      }
    }
    return report
  }

  private func weights(trainedOn isWanted: (Int) -> Bool) -> TaggerWeights {
    let chosen = examples.indices.filter {
      isWanted($0) && documents[$0].set != TrainingFolder.heldOutSet
    }.map { examples[$0] }
    return Experiment.weights(chosen + recased, options: options, limit: Experiment.weightLimit)
  }

  /// The copies of what is never tested on.
  private static func recased(_ documents: [MarkedDocument]) -> [MarkedDocument] {
    documents.enumerated().flatMap { number, document -> [MarkedDocument] in
      guard document.isComposed || trainingSets.contains(document.set) else { return [] }
      let small = document.inSmallLetters()
      return number % 3 == 1 ? [small, document.inCapitals()] : [small]
    }
  }

  private static let trainingSets = [ColumnSet.universal.name, ColumnSet.emerging.name]

  /// Trains both chains.
  static func weights(
    _ examples: [ChainExample], options: ChainTrainer.Options, costs: NameCosts = .shipped,
    limit: Int
  ) -> TaggerWeights {
    let names = ChainTrainer(
      .names,
      examples.map {
        .init(
          stretches: $0.input.stretches, features: $0.input.features, allowed: $0.names)
      }, options: options)
    names.train(costs: costs)
    let roles = ChainTrainer(
      .roles,
      examples.filter { !$0.roles.isEmpty }.map {
        .init(
          stretches: $0.input.stretches, features: $0.input.roleFeatures, allowed: $0.roles)
      }, options: options)
    roles.train()
    return Quantizer(names: names, roles: roles).weights(limit: limit)
  }

  /// Which fold tests each document; `nil` for those that only train.
  private func foldOfDocuments() -> [Int?] {
    var counts: [String: Int] = [:]
    return documents.map { document in
      let number = counts[document.set, default: 0]
      counts[document.set] = number + 1
      if document.set == TrainingFolder.heldOutSet { return 0 }
      let isReal = document.set.hasPrefix("names/") && !document.isComposed
      return isReal || document.set == ColumnSet.wikigold.name ? number % Experiment.foldCount : nil
    }
  }
}
