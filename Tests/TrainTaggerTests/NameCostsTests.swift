import Entities
import Testing

@testable import TrainTagger

/// Before: steps that are worth nothing. After: those that begin an organisation cost what it costs.
struct NameCostsTests {
  private let steps: [Float] = {
    var steps = [Float](repeating: 0, count: TagChain.names.stepCount)
    NameCosts(costs: [.organisation: 0.5]).charge(&steps)
    return steps
  }()

  private func worth(_ before: TagLabel, _ after: TagLabel) -> Float? {
    TagChain.names.step(before.index, after.index).map { steps[$0] }
  }

  @Test(arguments: [TagLabel.outside, TagLabel(.person, .last), TagLabel(.place, .only)])
  func beginningCosts(_ before: TagLabel) {
    #expect(worth(before, TagLabel(.organisation, .only)) == -0.5)
    #expect(worth(before, TagLabel(.organisation, .first)) == -0.5)
    #expect(worth(before, TagLabel(.person, .first)) == 0)
    #expect(worth(before, .outside) == 0)
  }

  @Test func goingOnAndEndingCostNothing() {
    let first = TagLabel(.organisation, .first)
    #expect(worth(first, TagLabel(.organisation, .inner)) == 0)
    #expect(worth(first, TagLabel(.organisation, .last)) == 0)
    #expect(worth(TagLabel(.organisation, .last), .outside) == 0)
  }

  /// A kind is found less often, and never more often, the more it costs.
  @Test func aCostlyKindIsFoundLess() {
    let text = "they met {P Anna Yanso} of {O Kovel Bank}"
    let document = MarkedDocument(set: "test", inlineMarks: Array(text.utf8)[...])
    func kinds(_ costs: NameCosts) -> Set<TaggedKind> {
      let example = ChainExample(document, clusters: .none)
      var options = ChainTrainer.Options()
      options.minimumCount = 1
      let weights = Experiment.weights([example], options: options, costs: costs, limit: 100_000)
      let scopes = [TextScope(span: document.text.span, item: 0)]
      return Set(
        NameTagger(weights: weights, clusters: .none).names(in: document.text, scopes: scopes)
          .map(\.kind))
    }
    #expect(kinds(NameCosts(costs: [:])) == [.person, .organisation])
    #expect(!kinds(NameCosts(costs: [.organisation: 20])).contains(.organisation))
  }
}
