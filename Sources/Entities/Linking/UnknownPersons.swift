/// Nodes for persons of whom a page tells no more than a surname or initials, when nobody else fits.
///
/// They are one on their page, and with those of other pages who have the same office.
struct UnknownPersons {
  private struct OnPage: Hashable {
    var page: UInt32
    var surname: UInt32
  }

  private struct InOffice: Hashable {
    var surname: Int
    /// The initials, empty for a bare surname.
    var initials: String
    var office: Int
  }

  /// Those who are bare surnames are many, and one on their page.
  private var bareOnPage: [OnPage: UInt32] = [:]
  private var initialsOnPage: [OnPage: [(node: Int, name: PersonName)]] = [:]
  private var inOffice: [InOffice: Int] = [:]

  /// The node for a name on a page, `nil` for a bare surname.
  mutating func node(
    surname: Int, name: PersonName?, page: Int, offices: [Int], in linkage: inout Linkage
  ) -> Int {
    let place = OnPage(page: UInt32(page), surname: UInt32(surname))
    let known =
      if let name {
        initialsOnPage[place]?.first { $0.name.isCompatible(with: name) }?.node
      } else {
        bareOnPage[place].map { Int($0) }
      }
    let initials = name.map { $0.givens.map(\.key).joined(separator: " ") } ?? ""
    var node = known
    for office in offices {
      let held = InOffice(surname: surname, initials: initials, office: office)
      if let other = inOffice[held] {
        if let node { linkage.join(node, other, from: 0, to: 0, .names) }
        node = node ?? other
      } else {
        let own = node ?? linkage.addNode()
        inOffice[held] = own
        node = own
      }
    }
    let found = node ?? linkage.addNode()
    if known != nil { return found }
    if let name {
      initialsOnPage[place, default: []].append((found, name))
    } else {
      bareOnPage[place] = UInt32(found)
    }
    return found
  }

  /// Joins those whose office names no body with those of the only office of that name that does.
  mutating func joinOffices(_ offices: OfficeTable, in linkage: inout Linkage) {
    var named: [InOffice: Set<Int>] = [:]
    for (held, node) in inOffice where !offices.names[held.office].bodies.isEmpty {
      var core = held
      core.office = offices.cores[held.office]
      named[core, default: []].insert(linkage.root(of: node))
    }
    for (held, node) in inOffice where offices.names[held.office].bodies.isEmpty {
      var core = held
      core.office = offices.cores[held.office]
      if let only = named[core], only.count == 1, let other = only.first {
        linkage.join(node, other, from: 0, to: 0, .names)
      }
    }
  }
}
