/// Companies that pages call by a part of their name: without the legal form, or what they make.
extension BodyLinker {
  /// `Yanso` for the company of a page that is called `Yanso` and a legal form.
  mutating func findCompanies(
    among names: [PageName], page: Int, in linkage: inout Linkage
  ) {
    var companies: [UInt32: [PageName]] = [:]
    for name in names {
      guard let plain = readings[name.reading].withoutLegalForm else { continue }
      companies[plain, default: []].append(name)
      for short in readings[name.reading].shorterNames {
        companies[short, default: []].append(name)
      }
    }
    if companies.isEmpty { return }
    for short in names where pages.spellings.kind(short.spelling) == .organisation {
      let called = companies[readings[short.reading].whole] ?? []
      if called.isEmpty { continue }
      if called.count(where: { readings[$0.reading].hasLegalForm }) > 1 { continue }
      if !called.contains(where: { readings[$0.reading].isPlainlyLegal }),
        isOfSeveral(short, called, among: names)
      {
        continue
      }
      for long in called {
        shortenings.append(
          Shortening(
            page: page, short: short.spelling, node: linkage.node(of: short.spelling, page: page),
            long: long.spelling, longNode: linkage.node(of: long.spelling, page: page),
            wordCount: readings[short.reading].words.count,
            isVague: !readings[long.reading].hasLegalForm, isCompany: true))
      }
    }
  }

  /// Whether a page names a company beside those whose name begins like a short one: `Yanso` on a page on
  /// Yanso Shipping and Yanso Holdings may be either.
  private func isOfSeveral(
    _ short: PageName, _ called: [PageName], among names: [PageName]
  ) -> Bool {
    let opening = folded(pages.spellings.text(short.spelling)) + [UInt8(ascii: " ")]
    return names.contains { name in
      name.spelling != short.spelling
        && readings[name.reading].withoutLegalForm != readings[short.reading].whole
        && !called.contains { $0.spelling == name.spelling }
        && folded(pages.spellings.text(name.spelling)).starts(with: opening)
    }
  }

  /// `Yanso` for `Yanso Electronics` or `Banco Yanso` on a page that has introduced it so, and names no
  /// other body with that word.
  mutating func findTrades(among names: [PageName], page: Int, in linkage: inout Linkage) {
    for (place, long) in names.enumerated().dropLast() {
      guard let word = readings[long.reading].tradedWord,
        let short = names[(place + 1)...].first(where: { readings[$0.reading].whole == word }),
        pages.spellings.kind(short.spelling) == .organisation,
        !readings[short.reading].isAcronym,
        names.allSatisfy({ name in
          name.spelling == short.spelling || isSame(name, long)
            || !readings[name.reading].beginsOrEnds(with: word)
        })
      else { continue }
      shortenings.append(
        Shortening(
          page: page, short: short.spelling, node: linkage.node(of: short.spelling, page: page),
          long: long.spelling, longNode: linkage.node(of: long.spelling, page: page),
          wordCount: 1, isVague: true, isCompany: true))
    }
  }

  /// Whether two names are of one company but for their legal forms.
  private func isSame(_ name: PageName, _ other: PageName) -> Bool {
    func plain(_ name: PageName) -> UInt32 {
      readings[name.reading].withoutLegalForm ?? readings[name.reading].whole
    }
    return plain(name) == plain(other)
  }

  /// Joins the names of a company that differ in how its legal form is written (`Yanso Ltd`, `Yanso
  /// Limited`), and names with those of one company that have a legal form more, wherever they stand:
  /// `Yanso` and `Yanso SA`, unless several companies are called so.
  mutating func joinLegalForms(in linkage: inout Linkage) {
    var written: [UInt32: Int] = [:]
    for spelling in 0..<pages.spellings.count where hasReading(spelling) {
      guard let form = reading(ofSpelling: spelling).written else { continue }
      guard let known = written[form] else {
        written[form] = spelling
        continue
      }
      join(known, spelling, from: spelling, to: known, .names, isCompany: true, in: &linkage)
    }
    var companies: [UInt32: (node: Int, spelling: Int)?] = [:]
    for spelling in 0..<pages.spellings.count
    where hasReading(spelling) {
      guard let plain = reading(ofSpelling: spelling).withoutLegalEnd else { continue }
      if let known = companies[plain] {
        let isSame = known.map { linkage.root(of: $0.node) == linkage.root(of: spelling) } ?? false
        if !isSame { companies[plain] = .some(nil) }
      } else {
        companies[plain] = (spelling, spelling)
      }
    }
    if companies.isEmpty { return }
    placeFirms(companies.compactMapValues { $0?.spelling }, in: &linkage)
    for spelling in 0..<pages.spellings.count
    where hasReading(spelling) && pages.spellings.kind(spelling) == .organisation {
      let reading = reading(ofSpelling: spelling)
      guard let company = companies[reading.whole] ?? nil, !reading.isOfAState, !reading.isAcronym
      else { continue }
      join(
        company.node, spelling, from: spelling, to: company.spelling, .names, isCompany: true,
        in: &linkage)
    }
  }
}
