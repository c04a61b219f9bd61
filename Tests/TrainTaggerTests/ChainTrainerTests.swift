import Entities
import TextCore
import Testing

@testable import TrainTagger

struct ChainTrainerTests {
  private static let texts = [
    "they met {P Anna Yanso} of {O Kovel Bank} in {L Oslo}",
    "{P Jan Kovel} said that {L Norway} would pay {O Yanso Bank}",
    "a deal between {O Kovel Bank} and {P Anna Berg} in {L Norway}",
    "in {L Oslo} and {L Kovel} the {N Norwegian} {O Berg Bank} pays {P Jan Berg}",
  ]

  private static func trained() -> ChainTrainer {
    let examples = texts.map { text in
      ChainExample(
        MarkedDocument(set: "test", inlineMarks: Array(text.utf8)[...]), clusters: .none)
    }
    var options = ChainTrainer.Options()
    options.minimumCount = 1
    let trainer = ChainTrainer(examples, options: options)
    trainer.train()
    return trainer
  }

  @Test func trainingTwiceGivesTheSameBytes() {
    let first = ChainTrainerTests.trained().quantized(limit: 100_000).encoded()
    let second = ChainTrainerTests.trained().quantized(limit: 100_000).encoded()
    #expect(first == second)
    #expect(first.count > 2000)
  }

  @Test func learnsItsTexts() {
    let weights = ChainTrainerTests.trained().quantized(limit: 100_000)
    let tagger = NameTagger(weights: weights, clusters: .none)
    for text in ChainTrainerTests.texts {
      let document = MarkedDocument(set: "test", inlineMarks: Array(text.utf8)[...])
      let names = tagger.names(
        in: document.text, scopes: [TextScope(span: document.text.span, item: 0)])
      #expect(names.map(\.span) == document.names.map(\.span))
      #expect(names.map { [$0.kind] } == document.names.map(\.kinds))
    }
  }

  @Test func fewerWeightsMakeASmallerFile() {
    let trainer = ChainTrainerTests.trained()
    let whole = trainer.quantized(limit: 100_000).encoded()
    let small = trainer.quantized(limit: 300).encoded()
    #expect(small.count < whole.count)
  }

  @Test(arguments: [-20, -3.5, -0.1, 0, 0.1, 1, 2.5, 9] as [Float])
  func exponentialIsCloseEnough(_ x: Float) {
    // e^x · e^-x = 1, and e^1 is known.
    #expect(abs(exponential(x) * exponential(-x) - 1) < 1e-5)
    #expect(abs(exponential(1) - 2.718_281_8) < 1e-5)
  }

  @Test func logarithmIsCloseEnough() {
    #expect(logarithm(1) == 0)
    #expect(abs(logarithm(10) - 2.302_585) < 1e-4)
    #expect(abs(logarithm(1024) - 6.931_472) < 1e-4)
  }
}
