/// The offices that the roles of a corpus give, under numbers.
struct OfficeTable {
  /// The offices, by number.
  private(set) var names: [OfficeName] = []
  /// For each office, the number of its core.
  private(set) var cores: [Int] = []
  /// For each role of ``LinkerPages/roles``, its office.
  private(set) var officeOfRole: [UInt32] = []
  /// By core, whether it is that of the head of a state or government.
  private var isOfHead: [Bool] = []
  private var numbers: [OfficeName: Int] = [:]
  private var coreNumbers: [[String]: Int] = [:]

  /// Reads the titles of all roles. Cost: linear in the roles; titles are taken apart once each.
  init(_ pages: borrowing LinkerPages, _ resolver: BodyResolver) {
    var usual: [Int] = []
    var isContextual: [Bool] = []
    for title in 0..<pages.titles.count {
      let text = pages.titles.text(title)
      usual.append(number(of: OfficeName(text) { resolver.resolveParent($0, in: nil) }))
      isContextual.append(
        resolver.acronyms.isContextual(String(decoding: folded(text), as: UTF8.self)))
    }
    officeOfRole.reserveCapacity(pages.roles.count)
    for (index, role) in pages.roles.enumerated() {
      let title = Int(role.title)
      if isContextual[title],
        let context = resolver.acronyms.context(ofPage: pages.page(ofRole: index))
      {
        let text = pages.titles.text(title)
        officeOfRole.append(
          UInt32(number(of: OfficeName(text) { resolver.resolveParent($0, in: context) })))
      } else {
        officeOfRole.append(UInt32(usual[title]))
      }
    }
  }

  private mutating func number(of name: OfficeName) -> Int {
    if let known = numbers[name] { return known }
    numbers[name] = names.count
    let core = coreNumbers[name.core] ?? coreNumbers.count
    if core == coreNumbers.count { isOfHead.append(OfficeTable.isOfHeadOfState(name.core)) }
    coreNumbers[name.core] = core
    names.append(name)
    cores.append(core)
    return names.count - 1
  }

  /// Whether an office is that of the head of a state or government, whichever it is.
  func isOfHeadOfState(_ office: Int) -> Bool { isOfHead[cores[office]] }

  private static func isOfHeadOfState(_ core: [String]) -> Bool {
    // The words are sorted.
    (1...2).contains(core.count)
      && [core, core.reversed()].contains {
        RuleWords.of($0.joined(separator: " ")).contains(.headOfState)
      }
  }

  /// Whether two offices can be one.
  func agree(_ a: Int, _ b: Int) -> Bool {
    cores[a] == cores[b]
      && (a == b || names[a].bodies.isEmpty || names[b].bodies.isEmpty)
  }

  /// The offices that a page gives to a person who is spelled so.
  func offices(of spelling: Int, page: Int, in pages: borrowing LinkerPages) -> [Int] {
    var found: [Int] = []
    for role in pages.roles(of: page) where Int(pages.roles[role].person) == spelling {
      let office = Int(officeOfRole[role])
      if !found.contains(office) { found.append(office) }
    }
    return found
  }
}
