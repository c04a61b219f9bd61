import CMarkup

/// The elements and texts of an HTML or XML document, in one flat array in document order.
///
///     let tree = MarkupTree(html: Array("<p>Ships <b>came</b></p>".utf8))
///     tree.nodes.map(\.tag)  // [.p, .text, .b, .text] inside .html and .body
///
/// Nothing outside the bytes is loaded and no declared entity is expanded. Cost: linear.
struct MarkupTree {
  /// An element or a text.
  struct Node {
    /// What it is; `.other` for elements that no rule asks for.
    var tag: MarkupTag
    /// The element around it, or -1.
    var parent: Int32
    /// Behind the last node of its subtree.
    var end: Int32
    /// A text's bytes in the arena, an element's attributes in their array.
    var start: Int32
    var count: Int32
  }

  /// What could not be read.
  enum Loss {
    case none
    /// Reading ended where elements stood too deep in each other.
    case tooDeep
    /// The rules of XML are broken.
    case broken
  }

  /// Elements that stand deeper end the reading: no page needs more, and hostile ones are slow.
  static let deepest = 600

  private(set) var nodes: [Node] = []
  private(set) var arena: [UInt8] = []
  private var attributes: [Attribute] = []
  private(set) var loss = Loss.none

  private struct Attribute {
    var name: MarkupAttribute
    var value: Range<Int>
  }

  init(html bytes: [UInt8]) {
    read(bytes[...], isXML: false)
  }

  init(html bytes: ArraySlice<UInt8>) {
    read(bytes, isXML: false)
  }

  init(xml bytes: [UInt8]) {
    read(bytes[...], isXML: true)
  }

  private mutating func read(_ bytes: ArraySlice<UInt8>, isXML: Bool) {
    let document = bytes.withUnsafeBufferPointer { buffer in
      cmarkup_parse(buffer.baseAddress, buffer.count, isXML, Int32(MarkupTree.deepest))
    }
    guard let document else { return }
    defer { cmarkup_free(document) }
    let read = document.pointee
    arena = Array(UnsafeBufferPointer(start: read.arena, count: read.arena_count))
    let names = UnsafeBufferPointer(start: read.names, count: read.name_count)
    let tags = names.map { MarkupTag.named(arena, range($0)) }
    let found = UnsafeBufferPointer(start: read.nodes, count: read.node_count)
    nodes = found.map { node in
      Node(
        tag: node.name == UInt32.max ? .text : tags[Int(node.name)], parent: node.parent,
        end: Int32(node.end), start: Int32(node.start), count: Int32(node.count))
    }
    let pairs = UnsafeBufferPointer(start: read.attributes, count: read.attribute_count)
    attributes = pairs.map { pair in
      Attribute(name: MarkupAttribute.named(arena, range(pair.name)), value: range(pair.value))
    }
    loss = read.is_too_deep ? .tooDeep : read.is_broken ? .broken : .none
  }

  private func range(_ span: cmarkup_span) -> Range<Int> {
    Int(span.start)..<Int(span.start + span.count)
  }

  // MARK: Questions

  /// The nodes below `index`, at any depth.
  func below(_ index: Int) -> Range<Int> { index + 1..<Int(nodes[index].end) }

  /// The nodes that stand in no other.
  var roots: [Int] {
    var result: [Int] = []
    var index = 0
    while index < nodes.count {
      result.append(index)
      index = Int(nodes[index].end)
    }
    return result
  }

  /// The nodes directly below `index`.
  func children(of index: Int) -> [Int] {
    var result: [Int] = []
    var child = index + 1
    while child < Int(nodes[index].end) {
      result.append(child)
      child = Int(nodes[child].end)
    }
    return result
  }

  /// The bytes of a text node.
  func text(_ index: Int) -> ArraySlice<UInt8> {
    let node = nodes[index]
    return arena[Int(node.start)..<Int(node.start + node.count)]
  }

  /// The value of an attribute, or `nil` where the element has none.
  func attribute(_ name: MarkupAttribute, of index: Int) -> ArraySlice<UInt8>? {
    let node = nodes[index]
    guard node.tag != .text else { return nil }
    for place in Int(node.start)..<Int(node.start + node.count)
    where attributes[place].name == name {
      return arena[attributes[place].value]
    }
    return nil
  }

  /// The text below an element, its white space folded.
  func content(of index: Int) -> [UInt8] {
    var result: [UInt8] = []
    for place in below(index) where nodes[place].tag == .text {
      result.append(contentsOf: text(place))
    }
    return foldingBlanks(result[...])
  }
}

/// Text with every run of white space, no-break spaces included, made one space and none at its
/// ends.
func foldingBlanks(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var isBlank = true
  var index = bytes.startIndex
  while index < bytes.endIndex {
    let byte = bytes[index]
    let isNoBreakSpace =
      byte == 0xC2 && index + 1 < bytes.endIndex && bytes[index + 1] == 0xA0
    if byte <= 0x20 || isNoBreakSpace {
      if !isBlank { result.append(0x20) }
      isBlank = true
      index += isNoBreakSpace ? 2 : 1
    } else {
      result.append(byte)
      isBlank = false
      index += 1
    }
  }
  if result.last == 0x20 { result.removeLast() }
  return result
}
