/// What a program that fits the model of the main text asks for.
package enum MainTextTraining {
  /// The columns of a row.
  package static let featureNames = BlockFeature.allCases.map { "\($0)" }

  /// The blocks of a page, one row of values each; the columns of the second look are zero where no
  /// scores of the first are given.
  package static func rows(
    html: [UInt8], scores: (Int) -> [Float]?
  ) -> (texts: [[UInt8]], values: [Float]) {
    let source = FormatSource(html)
    let decoded = TextDecoder.decode(source.bytes, declared: Charset.declared(in: source.head))
    let tree = MarkupTree(html: decoded.text.bytes[decoded.start...])
    let metadata = HTMLMetadata(tree)
    let title = HTMLTitle(tree, metadata).text()
    var extractor = MainTextExtractor(tree, hints: PageHints(metadata, title: title))
    guard let features = extractor.measured() else { return ([], []) }
    var table = features.table()
    if let scores = scores(features.blocks.count) {
      BlockContext(features: features, scores: scores).add(to: &table)
    }
    return (features.blocks.map(\.text), table.values)
  }
}
