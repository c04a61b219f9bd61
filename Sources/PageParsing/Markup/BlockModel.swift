import CMainTextModel

/// Decision trees that tell how much a block looks like text of the article.
///
///     BlockModel.shared.scores(of: features)  // a log-odds for each block
///
/// It looks twice: first at each block by itself, then also at what the first look says of the blocks
/// around it.
///
/// The trees were fitted by gradient boosting (Friedman 2001) to pages whose text careful readers
/// have marked; `Sources/CMainTextModel/data/README.md` tells which, and how to fit them anew. Cost:
/// one way down each tree a block.
struct BlockModel: Sendable {
  /// A question, or a leaf where `feature` is negative.
  private struct Node {
    var feature: Int16
    /// Where the answer is no; yes stands behind the question.
    var otherwise: UInt16
    /// The largest value of a yes, or what the leaf adds.
    var value: Float
  }

  /// The trees of the first look and those of the second.
  private var looks: [[[Node]]] = []

  /// The model of the program.
  static let shared: BlockModel = {
    let embedded = main_text_model()
    return BlockModel(UnsafeBufferPointer(start: embedded.bytes, count: embedded.count))
  }()

  /// Reads a model: `#` begins a comment, a line `features` names the columns of the trees of the next
  /// look below it, and every other line is a tree, its nodes in order: `12:4.5` asks whether column 12 is at most 4.5 and is followed by
  /// the nodes for yes, then those for no; `=0.25` is a leaf.
  init(_ bytes: some Sequence<UInt8>) {
    let byName = Dictionary(
      uniqueKeysWithValues: BlockFeature.allCases.map { ("\($0)", Int16($0.rawValue)) })
    var columns: [Int16] = []
    for line in Array(bytes).split(separator: UInt8(ascii: "\n")) {
      guard line.first != UInt8(ascii: "#") else { continue }
      let words = line.split(separator: UInt8(ascii: " "))
      if words.first?.elementsEqual("features".utf8) == true {
        looks.append([])
        columns = words.dropFirst().map { byName[String(decoding: $0, as: UTF8.self)] ?? -1 }
      } else if !looks.isEmpty {
        looks[looks.count - 1].append(BlockModel.tree(words, columns))
      }
    }
    precondition(
      looks.count == 2 && looks.joined().allSatisfy { !$0.isEmpty },
      "a tree of the model is broken or asks an unknown feature")
  }

  /// The nodes of a tree; none where it is no tree.
  private static func tree(_ words: [ArraySlice<UInt8>], _ columns: [Int16]) -> [Node] {
    var nodes: [Node] = []
    // Questions whose yes is being read.
    var open: [Int] = []
    for (place, word) in words.enumerated() {
      if word.first == UInt8(ascii: "=") {
        guard let value = Float(String(decoding: word.dropFirst(), as: UTF8.self)) else {
          return []
        }
        nodes.append(Node(feature: -1, otherwise: 0, value: value))
        guard let question = open.popLast() else { return place == words.count - 1 ? nodes : [] }
        nodes[question].otherwise = UInt16(truncatingIfNeeded: nodes.count)
      } else {
        let parts = word.split(separator: UInt8(ascii: ":"))
        guard parts.count == 2, let column = Int(String(decoding: parts[0], as: UTF8.self)),
          columns.indices.contains(column), columns[column] >= 0,
          let value = Float(String(decoding: parts[1], as: UTF8.self))
        else { return [] }
        open.append(nodes.count)
        nodes.append(Node(feature: columns[column], otherwise: 0, value: value))
      }
    }
    return []
  }

  /// The log-odds of each block: above zero it is rather text.
  func scores(of features: BlockFeatures) -> [Float] {
    var table = features.table()
    BlockContext(features: features, scores: sums(of: table, looks[0])).add(to: &table)
    return sums(of: table, looks[1])
  }

  private func sums(of table: FeatureTable, _ trees: [[Node]]) -> [Float] {
    let width = FeatureTable.width
    var scores = Array(repeating: Float(0), count: table.values.count / width)
    table.values.withUnsafeBufferPointer { values in
      for tree in trees {
        tree.withUnsafeBufferPointer { nodes in
          for row in scores.indices {
            var place = 0
            while nodes[place].feature >= 0 {
              let node = nodes[place]
              place =
                values[row * width + Int(node.feature)] <= node.value
                ? place + 1 : Int(node.otherwise)
            }
            scores[row] += nodes[place].value
          }
        }
      }
    }
    return scores
  }
}
