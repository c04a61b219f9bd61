/// How deep each element of a tree stands in lists and quotations, and with what its entry begins.
///
///     let places = BlockPlaces(tree, below: 0)
///     places.entry(of: block.element)  // the `li` that it stands in
///
/// What stands at `root` or around it does not count: pages are laid out with lists too. Cost: linear.
struct BlockPlaces {
  /// How many lists stand around each element.
  private var lists: [UInt16]
  /// How many quotations stand around each element.
  private var quotations: [UInt16]
  /// The nearest entry of a list that each element stands in, or -1.
  private var entries: [Int32]
  /// The number of each entry of a numbered list.
  private var numbers: [Int32: String] = [:]
  private let tree: MarkupTree
  private let root: Int

  init(_ tree: MarkupTree, below root: Int) {
    self.tree = tree
    self.root = root
    let count = tree.nodes.isEmpty ? 0 : Int(tree.nodes[root].end) - root
    lists = Array(repeating: 0, count: count)
    quotations = Array(repeating: 0, count: count)
    entries = Array(repeating: -1, count: count)
    guard count > 0 else { return }
    var counters: [Int32: (next: Int, step: Int)] = [:]
    for index in root..<root + count {
      let node = tree.nodes[index]
      let place = index - root
      let parent = Int(node.parent) - root
      if place > 0, parent >= 0 {
        lists[place] = lists[parent]
        quotations[place] = quotations[parent]
        entries[place] = entries[parent]
      }
      switch node.tag {
      case .ul, .menu, .dl: lists[place] += 1
      case .ol:
        lists[place] += 1
        counters[Int32(index)] = numbering(of: index)
      case .blockquote where place > 0: quotations[place] += 1
      case .li where place > 0, .dd where place > 0, .dt where place > 0:
        entries[place] = Int32(index)
        // What is said of a term stands below it.
        if node.tag == .dd { lists[place] += 1 }
        if node.tag == .li, var counter = counters[node.parent] {
          if let value = integer(.value, of: index) { counter.next = value }
          numbers[Int32(index)] = ListNumber.text(
            counter.next, tree.attribute(.type, of: Int(node.parent)))
          counter.next &+= counter.step
          counters[node.parent] = counter
        }
      default: break
      }
    }
  }

  /// The quotations around an element.
  func quotations(around element: Int) -> Int { value(quotations, element) }

  /// The lists around an element.
  func lists(around element: Int) -> Int { value(lists, element) }

  /// The entry of a list that an element is in.
  func entry(of element: Int) -> Int? {
    let place = element - root
    return entries.indices.contains(place) && entries[place] >= 0 ? Int(entries[place]) : nil
  }

  private func value(_ values: [UInt16], _ element: Int) -> Int {
    values.indices.contains(element - root) ? Int(values[element - root]) : 0
  }

  /// What stands before an entry.
  func mark(ofEntry entry: Int) -> String {
    numbers[Int32(entry)] ?? (tree.nodes[entry].tag == .dd ? "–" : "•")
  }

  /// Where the numbers of a list begin, and which way they go.
  private func numbering(of list: Int) -> (next: Int, step: Int) {
    guard tree.attribute(.reversed, of: list) != nil else {
      return (integer(.start, of: list) ?? 1, 1)
    }
    let count = tree.children(of: list).count { tree.nodes[$0].tag == .li }
    return (integer(.start, of: list) ?? count, -1)
  }

  private func integer(_ name: MarkupAttribute, of index: Int) -> Int? {
    tree.attribute(name, of: index).flatMap { Int(String(decoding: $0, as: UTF8.self)) }
      .flatMap { abs($0) <= 9_999_999 ? $0 : nil }
  }
}

/// The numbers of lists as pages ask for them.
enum ListNumber {
  /// `3.`, `c.`, `III.`: a number in the style of an `ol`; what has no such letters is in digits.
  static func text(_ number: Int, _ style: ArraySlice<UInt8>?) -> String {
    let shown =
      switch style.map({ String(decoding: $0, as: UTF8.self) }) {
      case "a": letters(number)
      case "A": letters(number)?.uppercased()
      case "i": roman(number)?.lowercased()
      case "I": roman(number)
      default: String?.none
      }
    return (shown ?? String(number)) + "."
  }

  private static func letters(_ number: Int) -> String? {
    (1...26).contains(number) ? String(UnicodeScalar(UInt8(0x60 + number))) : nil
  }

  private static func roman(_ number: Int) -> String? {
    guard (1...99).contains(number) else { return nil }
    let tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"]
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    return tens[number / 10] + ones[number % 10]
  }
}
