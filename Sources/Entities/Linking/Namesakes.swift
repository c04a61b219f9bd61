/// The persons of one surname while they are being told apart.
///
/// Groups of equal names share one look-up: which name fits which set of names is decided once for
/// each pair, whatever the number of pages that name them. Cost: a form is added in constant time;
/// distinct names are compared pairwise.
struct Namesakes {
  private struct Group {
    var first: Int
    /// The first form of each page.
    var formOnPage: [Int: Int]
    var nameSet: Int
    var offices: Set<OfficeName>
  }

  /// The distinct names of some groups: those of another set, and one more.
  private struct NameSet {
    var rest: Int?
    var added: Int
    var groups: Set<Int> = []
  }

  private let forms: [MentionForm]
  private var groups: [Group] = []
  private var groupsOnPage: [Int: [Int]] = [:]
  private var groupsOfOffice: [OfficeName: [Int]] = [:]
  private var groupsOfCore: [[String]: [Int]] = [:]

  private var names: [PersonName] = []
  private var nameOfText: [String: Int] = [:]
  private var sets: [NameSet] = []
  private var setOfNames: [[Int]: Int] = [:]
  private var namesOfSet: [[Int]] = []
  /// For each name, for each set looked at so far, whether all names of the set fit it.
  private var fits: [[Bool]] = []
  /// For each name, the sets that fit it.
  private var fitting: [[Int]] = []

  init(forms: [MentionForm]) {
    self.forms = forms
  }

  // MARK: Adding

  /// Registers a name; equal texts have equal numbers.
  mutating func number(of name: PersonName) -> Int {
    if let known = nameOfText[name.text] { return known }
    nameOfText[name.text] = names.count
    names.append(name)
    fits.append([])
    fitting.append([])
    return names.count - 1
  }

  /// Makes a group of one form, and returns it.
  mutating func open(_ form: Int, name: Int) -> Int {
    let group = groups.count
    groups.append(Group(first: form, formOnPage: [:], nameSet: 0, offices: []))
    let set = nameSet(rest: nil, adding: name)
    groups[group].nameSet = set
    sets[set].groups.insert(group)
    note(form, in: group)
    return group
  }

  mutating func add(_ form: Int, name: Int, to group: Int) {
    let old = groups[group].nameSet
    if !namesOfSet[old].contains(name) {
      let set = nameSet(rest: old, adding: name)
      sets[old].groups.remove(group)
      sets[set].groups.insert(group)
      groups[group].nameSet = set
    }
    note(form, in: group)
  }

  private mutating func note(_ form: Int, in group: Int) {
    let page = forms[form].page
    if groups[group].formOnPage[page] == nil {
      groups[group].formOnPage[page] = form
      groupsOnPage[page, default: []].append(group)
    }
    for office in forms[form].offices where groups[group].offices.insert(office).inserted {
      groupsOfOffice[office, default: []].append(group)
      groupsOfCore[office.core, default: []].append(group)
    }
  }

  private mutating func nameSet(rest: Int?, adding name: Int) -> Int {
    let members = ((rest.map { namesOfSet[$0] } ?? []) + [name]).sorted()
    if let known = setOfNames[members] { return known }
    setOfNames[members] = sets.count
    sets.append(NameSet(rest: rest, added: name))
    namesOfSet.append(members)
    return sets.count - 1
  }

  // MARK: Asking

  /// The form of a group that explains best why one of `page` joins it: one on the same page, else
  /// the one that opened the group.
  func spokesman(of group: Int, page: Int) -> Int {
    groups[group].formOnPage[page] ?? groups[group].first
  }

  /// The one group that the name fits, or `nil` when there are none or several.
  mutating func onlyGroup(fitting name: Int) -> Int? {
    decide(name)
    var found: Int?
    for set in fitting[name] where !sets[set].groups.isEmpty {
      guard found == nil, sets[set].groups.count == 1 else { return nil }
      found = sets[set].groups.first
    }
    return found
  }

  /// The groups of a page that the name fits.
  mutating func groups(fitting name: Int, page: Int) -> [Int] {
    decide(name)
    return (groupsOnPage[page] ?? []).filter { fits[name][groups[$0].nameSet] }
  }

  /// The groups that the name fits and that have one of the offices, at most two.
  mutating func groups(fitting name: Int, sharing offices: [OfficeName]) -> Set<Int> {
    decide(name)
    var found: Set<Int> = []
    for office in offices {
      let lists =
        office.bodies.isEmpty
        ? [groupsOfCore[office.core]]
        : [groupsOfOffice[office], groupsOfOffice[OfficeName(core: office.core, bodies: [])]]
      for group in lists.lazy.compactMap({ $0 }).joined()
      where fits[name][groups[group].nameSet] {
        found.insert(group)
        if found.count == 2 { return found }
      }
    }
    return found
  }

  /// Whether the group has offices and none of these.
  func contradicts(_ group: Int, _ offices: [OfficeName]) -> Bool {
    let known = groups[group].offices
    return !offices.isEmpty && !known.isEmpty
      && !offices.contains { office in known.contains { $0.agrees(with: office) } }
  }

  /// Brings what is known of a name up to the newest set of names.
  private mutating func decide(_ name: Int) {
    for set in fits[name].count..<sets.count {
      let fitsRest = sets[set].rest.map { fits[name][$0] } ?? true
      let isFitting = fitsRest && names[sets[set].added].isCompatible(with: names[name])
      fits[name].append(isFitting)
      if isFitting { fitting[name].append(set) }
    }
  }
}
