import Testing

@testable import Entities

struct RoleGrouperTests {
  @Test func datesACareer() throws {
    let catalog = link([
      ("Taal Yansov, the NDO Deputy Secretary General, met them.", "2024-12-11"),
      ("The NDO was led by the Deputy Secretary General Taal Yansov.", "2025-12-05"),
      (
        "The NDO Council appointed Taal Yansov to the position of Secretary-General for a term – "
          + "from January 1, 2026 to December 31, 2028.", "2025-11-27"
      ),
      ("NDO Secretary General Taal Yansov took part.", "2026-01-27"),
    ])
    let roles = try #require(catalog.entities.first { $0.kind == .person }).roles
    #expect(roles.map(\.title) == ["NDO Deputy Secretary General", "NDO Secretary General"])
    #expect(
      roles.map {
        "\($0.attested?.lowerBound.description ?? "")…\($0.attested?.upperBound.description ?? "")"
      }
        == ["2024-12-11…2025-12-05", "2026-01-27…2026-01-27"])
    #expect(roles[0].from == nil)
    #expect(roles[1].from?.description == "2026-01-01")
    #expect(roles[1].until?.description == "2028-12-31")
    #expect(roles[1].evidence.map(\.page) == [2, 3])
  }

  @Test(arguments: [
    ("Ann Berg, Mayor of Oslo from 1998 until 2006, died.", "none 1998…2006"),
    ("Ann Berg resigned as Mayor of Oslo on 3 March 2025.", "none …2025-03-03 former"),
    ("Ann Berg was Mayor of Oslo from 2019 to 2025.", "none 2019…2025 former"),
    ("Ann Berg will become Mayor of Oslo.", "none …"),
    ("Ann Berg will become Mayor of Oslo on 1 September 2025.", "none 2025-09-01…"),
    ("Ann Berg resigns as Mayor of Oslo on 1 September 2025.", "2025-06-12 …2025-09-01"),
    ("Ann Berg became Mayor of Oslo on 3 March 2021.", "2025-06-12 2021-03-03…"),
  ])
  func anOfficeIsAttestedWhileItIsHeld(_ text: String, _ expected: String) throws {
    let catalog = link([(text, "2025-06-12")])
    let role = try #require(catalog.entities.first { $0.kind == .person }?.roles.first)
    let attested = role.attested?.lowerBound.description ?? "none"
    let (from, until) = (role.from?.description ?? "", role.until?.description ?? "")
    let former = role.formerSince == nil ? "" : " former"
    #expect("\(attested) \(from)…\(until)\(former)" == expected)
  }

  @Test(arguments: [
    (["since 1 May 2021", "since 1 March 2022"], ["2022-03-01"]),
    // The year tells no other start than the day in it.
    (["since 1 May 2021", "since 2021"], []),
    // What ended in between began anew.
    (["from 2004 to 2008", "since 2012"], []),
  ])
  func startsThatDisagreeAreKept(_ terms: [String], _ expected: [String]) throws {
    let catalog = link(terms.map { ("Ann Berg has been Mayor of Oslo \($0).", "2025-06-12") })
    let role = try #require(catalog.entities.first { $0.kind == .person }?.roles.first)
    #expect(role.otherStarts.map(\.description) == expected)
  }

  @Test(arguments: [
    (["until May 2021", "until March 2022"], ["2021-05"]),
    // The year tells no other end than the month in it.
    (["until May 2021", "until 2021"], []),
    // What began in between ended anew.
    (["from 2004 to 2008", "from 2012 to 2016"], []),
  ])
  func endsThatDisagreeAreKept(_ terms: [String], _ expected: [String]) throws {
    let catalog = link(terms.map { ("Ann Berg was Mayor of Oslo \($0).", "2025-06-12") })
    let role = try #require(catalog.entities.first { $0.kind == .person }?.roles.first)
    #expect(role.otherEnds.map(\.description) == expected)
  }

  @Test func aPlannedEndContradictsNoEndThatCame() throws {
    let catalog = link([
      ("Ann Berg is Mayor of Oslo until 31 December 2024.", "2023-06-12"),
      ("Ann Berg resigned as Mayor of Oslo on 3 May 2024.", "2024-05-04"),
    ])
    let role = try #require(catalog.entities.first { $0.kind == .person }?.roles.first)
    #expect(role.until?.description == "2024-05-03")
    #expect(role.otherEnds.isEmpty)
  }

  @Test(arguments: [
    (
      ["Ann Berg was Mayor of Oslo from 2013 to 2017 and again from 2021."], ["2013…2017", "2021…"]
    ),
    (
      ["Ann Berg was Mayor of Oslo from 2006 to 2010 and from 2014 to 2018."],
      ["2006…2010", "2014…2018"]
    ),
    (
      [
        "Ann Berg resigned as Mayor of Oslo on 3 May 2016.",
        "Ann Berg became Mayor of Oslo on 1 May 2023.",
      ],
      ["…2016-05-03", "2023-05-01…"]
    ),
    // one term
    (["Ann Berg was Mayor of Oslo from 2013 to 2017."], ["2013…2017"]),
    (
      [
        "Ann Berg has been Mayor of Oslo since 2013.",
        "Ann Berg was elected Mayor of Oslo in 2017.",
      ], ["2013…"]
    ),
  ])
  func anOfficeHeldTwiceHasTwoTerms(_ texts: [String], _ expected: [String]) throws {
    let catalog = link(texts.map { ($0, "2025-06-12") })
    let roles = try #require(catalog.entities.first { $0.kind == .person }?.roles)
    let terms = roles.map { role in
      "\(role.from?.description ?? "")…\(role.until?.description ?? "")"
    }
    #expect(terms == expected)
  }

  @Test func aShortTitleBelongsToTheOnlyOfficeThatItAbridges() throws {
    let catalog = link([
      ("Secretary of State Ann Vale arrived in Oslo.", "2024-03-01"),
      ("SECRETARY VALE: Thank you. Secretary of State Ann Vale then left.", "2024-03-02"),
      ("Secretary Ann Vale met her hosts.", "2024-03-04"),
    ])
    let roles = try #require(catalog.entities.first { $0.kind == .person }).roles
    #expect(roles.map(\.title) == ["Secretary of State"])
    #expect(roles[0].attested?.upperBound.description == "2024-03-04")
  }

  @Test func aShortTitleThatFitsTwoOfficesStandsByItself() throws {
    let catalog = link([
      ("Defence Minister Ann Vale arrived in Oslo.", "2023-03-01"),
      ("Finance Minister Ann Vale arrived in Oslo.", "2024-03-01"),
      ("Minister Ann Vale met her hosts.", "2024-03-04"),
    ])
    let roles = try #require(catalog.entities.first { $0.kind == .person }).roles
    #expect(roles.map(\.title) == ["Defence Minister", "Finance Minister", "Minister"])
  }

  @Test func aDeputyIsNotTheOneDeputisedFor() throws {
    let catalog = link([
      ("Vice President Ann Vale arrived in Oslo.", "2023-03-01"),
      ("President Ann Vale met her hosts.", "2024-03-04"),
    ])
    let roles = try #require(catalog.entities.first { $0.kind == .person }).roles
    #expect(roles.map(\.title) == ["Vice President", "President"])
  }

  @Test func anOfficeIsShownInSmallLettersWhereSomebodyWroteItSo() throws {
    let catalog = link([
      ("Mayor of Oslo Ann Vale came.", "2023-03-01"),
      ("MAYOR OF OSLO ANN VALE RESIGNS", "2024-03-04"),
    ])
    let roles = try #require(catalog.entities.first { $0.kind == .person }).roles
    #expect(roles.map(\.title) == ["Mayor of Oslo"])
  }
}
