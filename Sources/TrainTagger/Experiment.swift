import Entities
import Foundation
import TextCore

struct Experiment {
  let documents: [MarkedDocument]
  let examples: [ChainExample]
  let options: ChainTrainer.Options
  let limit: Int
  let clusters: WordClusters

  init(data: String, options: ChainTrainer.Options, limit: Int) throws {
    self.options = options
    self.limit = limit
    let start = Date()
    documents = try TrainingFolder(path: data).documents
    let clusters = WordClusters.shipped
    self.clusters = clusters
    examples = documents.map { ChainExample($0, clusters: clusters) }
    let words = examples.reduce(0) { $0 + $1.input.spans.count }
    let tagged = examples.reduce(0) { $0 + $1.allowed.count }
    let features = examples.reduce(0) { $0 + $1.input.features.count }
    print(
      "\(documents.count) documents, \(words) words, \(tagged) tagged, \(features) features, "
        + "\(Date().timeIntervalSince(start)) s")
  }

  func run(folds: [Int]) {
    var bare: [String: Scores] = [:]
    var whole: [String: Scores] = [:]
    var roleScores = Scores()
    let numbers = numberedBySet()
    for fold in folds {
      let start = Date()
      func isHeldOut(_ index: Int) -> Bool {
        let document = documents[index]
        return document.set == TrainingFolder.heldOutSet
          || (document.set.hasPrefix("names/") && !document.isComposed
            || document.set == "wikigold") && numbers[index] % 5 == fold
      }
      let training = examples.indices.filter { !isHeldOut($0) }
      let trainer = ChainTrainer(training.map { examples[$0] }, options: options)
      print("fold \(fold): \(trainer.index.numbers.count) features")
      trainer.train { epoch, error in
        print("  \(epoch): \(error), \(Date().timeIntervalSince(start)) s")
      }
      let weights = trainer.quantized(limit: limit)
      let tagger = NameTagger(weights: weights, clusters: clusters)
      let recognizer = EntityRecognizer(tagger: tagger)
      for index in documents.indices where isHeldOut(index) {
        let document = documents[index]
        if document.set == TrainingFolder.heldOutSet, fold != folds[0] { continue }
        let gold = document.names.compactMap { name in
          name.kinds.count == 1 ? name.kinds.first.map { ($0, name.span) } : nil
        }
        let sets = [document.set] + (document.set.hasPrefix("names/") ? ["names"] : [])
        let found = tagger.names(
          in: document.text, scopes: [TextScope(span: document.text.span, item: 0)])
        for set in sets { bare[set, default: Scores()].add(gold, found) }
        let scope = TextScope(span: document.text.span, item: 0)
        let page = recognizer.recognize(document.text, scopes: [scope])
        let mentions = page.mentions.map { (TaggedKind($0.kind), $0.span) }
        for set in sets { whole[set, default: Scores()].add(gold, mentions) }
        if document.set.hasPrefix("names/") {
          roleScores.add(
            document.roles.map { (.person, $0) }, page.roles.map { (.person, $0.span) })
        }
      }
    }
    print(roleScores, roleScores.measures(of: [.person]))
    report("tagger", bare)
    report("stage", whole)
  }

  /// The weights learned from everything but what is held out for ever.
  func train() -> [UInt8] {
    let training = examples.indices.filter { documents[$0].set != TrainingFolder.heldOutSet }
    let trainer = ChainTrainer(training.map { examples[$0] }, options: options)
    trainer.train()
    return trainer.quantized(limit: limit).encoded()
  }

  private func numberedBySet() -> [Int] {
    var counts: [String: Int] = [:]
    return documents.map { document in
      defer { counts[document.set, default: 0] += 1 }
      return counts[document.set, default: 0]
    }
  }

  private func report(_ title: String, _ scores: [String: Scores]) {
    func percent(_ value: Double) -> String { String(format: "%5.1f", value * 100) }
    for (set, scores) in scores.sorted(by: { $0.key < $1.key }) {
      var line = "\(title) \(set)".padding(toLength: 24, withPad: " ", startingAt: 0)
      let all = TaggedKind.allCases.filter { scores.marked[$0, default: 0] > 0 }
      for kind in all {
        let (p, r, f) = scores.measures(of: [kind])
        line += " \("\(kind)".prefix(4)) \(percent(p))\(percent(r))\(percent(f)) |"
      }
      let (p, r, f) = scores.measures(of: [.person, .organisation, .place])
      line += " POL \(percent(p))\(percent(r))\(percent(f))"
      print(line)
    }
  }
}

extension TaggedKind {
  init(_ kind: EntityKind) {
    switch kind {
    case .person: self = .person
    case .organisation: self = .organisation
    case .place: self = .place
    case .event: self = .event
    case .document: self = .document
    }
  }
}
