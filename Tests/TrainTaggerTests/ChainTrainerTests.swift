import Entities
import TextCore
import Testing

@testable import TrainTagger

struct ChainTrainerTests {
  private static let texts = [
    "they met {R Mayor} {P Anna Yanso} of {O Kovel Bank} in {L Oslo}",
    "{P Jan Kovel} said that {L Norway} would pay {O Yanso Bank}",
    "a deal between {O Kovel Bank} and {P Anna Berg}, {R chief of {O Yanso Bank}}, in {L Norway}",
    "in {L Oslo} and {L Kovel} the {N Norwegian} {O Berg Bank} pays {R Mayor} {P Jan Berg}",
  ]

  private static func trained(limit: Int = 100_000) -> TaggerWeights {
    let examples = texts.map { text in
      ChainExample(
        MarkedDocument(set: "test", inlineMarks: Array(text.utf8)[...]), clusters: .none)
    }
    var options = ChainTrainer.Options()
    options.minimumCount = 1
    return Experiment.weights(examples, options: options, limit: limit)
  }

  @Test func trainingTwiceGivesTheSameBytes() {
    let first = ChainTrainerTests.trained().encoded()
    let second = ChainTrainerTests.trained().encoded()
    #expect(first == second)
    #expect(first.count > 2000)
  }

  @Test func learnsItsTexts() {
    let tagger = NameTagger(weights: ChainTrainerTests.trained(), clusters: .none)
    for text in ChainTrainerTests.texts {
      let document = MarkedDocument(set: "test", inlineMarks: Array(text.utf8)[...])
      let scopes = [TextScope(span: document.text.span, item: 0)]
      let names = tagger.names(in: document.text, scopes: scopes)
      #expect(names.map(\.span) == document.names.map(\.span))
      #expect(names.map { [$0.kind] } == document.names.map(\.kinds))
      let page = EntityRecognizer(tagger: tagger).recognize(document.text, scopes: scopes)
      #expect(page.roles.map(\.span) == document.roles)
    }
  }

  @Test func fewerWeightsMakeASmallerFile() {
    let whole = ChainTrainerTests.trained().encoded()
    let small = ChainTrainerTests.trained(limit: 300).encoded()
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
