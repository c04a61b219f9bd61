import Testing

@testable import Entities

/// More ways in which texts tell that an office begins or ends.
struct OfficesChangingHandsTests {
  @Test(arguments: [
    // Whoever appoints is the subject.
    (
      "President Bo Yanso named Ann Berg Prime Minister on 3 February 2025.",
      ["Bo Yanso: President", "Ann Berg: Prime Minister from 2025-02-03"]
    ),
    (
      "The council appointed Ann Berg as Mayor of Oslo on 1 February 2025.",
      ["Ann Berg: Mayor of Oslo from 2025-02-01"]
    ),
    (
      "On 1 February 2025 the council appointed Ann Berg as Mayor of Oslo.",
      ["Ann Berg: Mayor of Oslo from 2025-02-01"]
    ),
    // The office stands before the one who takes it.
    (
      "Defence Minister Ann Berg succeeded Jan Novak on 10 January 2025.",
      [
        "Ann Berg: Defence Minister from 2025-01-10",
        "Jan Novak: Defence Minister until 2025-01-10 former",
      ]
    ),
    (
      "Defence Minister Ann Berg replaced Jan Novak.",
      ["Ann Berg: Defence Minister", "Jan Novak: Defence Minister former"]
    ),
    // What ends is told in other words than `until`.
    (
      "Finance Minister Ann Berg will retire at the end of June 2025.",
      ["Ann Berg: Finance Minister until 2025-06"]
    ),
    (
      "Finance Minister Ann Berg will step down on 3 June 2025.",
      ["Ann Berg: Finance Minister until 2025-06-03"]
    ),
    // An end that came before the one that was planned.
    (
      "Finance Minister Ann Berg, whose term runs until 31 December 2026, resigned on 15 February 2025.",
      ["Ann Berg: Finance Minister until 2025-02-15 former"]
    ),
    (
      "Finance Minister Ann Berg resigned on 15 February 2025.",
      ["Ann Berg: Finance Minister until 2025-02-15 former"]
    ),
    (
      "Finance Minister Ann Berg said Jan Novak resigned on 15 February 2025.",
      ["Ann Berg: Finance Minister"]
    ),
    // A body that somebody headed for a time.
    (
      "Ann Berg headed the Central Bank of Kenya until December 2024.",
      ["Ann Berg: head of the Central Bank of Kenya until 2024-12 former"]
    ),
    (
      "Ann Berg, who has chaired the Oslo Council since 2019, spoke.",
      ["Ann Berg: chair of the Oslo Council from 2019"]
    ),
    ("Ann Berg headed the Central Bank of Kenya well.", []),
  ])
  func anOfficeBeginsAndEnds(_ text: String, _ expected: [String]) {
    #expect(holdings(text) == expected)
  }

  @Test func anEndThatCameOutweighsOneThatWasPlanned() throws {
    let catalog = link([
      ("Norwegian Finance Minister Ann Berg resigned on 15 February 2025.", "2025-02-16"),
      (
        "Ann Berg was Finance Minister of Norway for a term ending on 31 December 2026.",
        "2025-03-01"
      ),
    ])
    let person = try #require(catalog.entities.first { $0.kind == .person })
    #expect(person.roles.compactMap { $0.until.map { "\($0)" } } == ["2025-02-15"])
  }

  @Test(arguments: [
    (
      "Manuela Arosemena follows Rubén Batista as Ombudsman of Panama.",
      ["Manuela Arosemena: Ombudsman of Panama", "Rubén Batista: Ombudsman of Panama former"]
    ),
    (
      "Ms. Ann Berg followed Mr. Jan Novak as Governor of Svalbard in January 2024.",
      [
        "Ann Berg: Governor of Svalbard from 2024-01",
        "Jan Novak: Governor of Svalbard until 2024-01 former",
      ]
    ),
    (
      "Sergio Valdés was followed by Carmen Lobos as rector of Temuco University.",
      [
        "Carmen Lobos: rector of Temuco University",
        "Sergio Valdés: rector of Temuco University former",
      ]
    ),
    (
      "Kwabena Asante took over from Efua Mensimah as head of the Ghana Cocoa Board on 1 February 2025.",
      [
        "Efua Mensimah: head of the Ghana Cocoa Board until 2025-02-01 former",
        "Kwabena Asante: head of the Ghana Cocoa Board from 2025-02-01",
      ]
    ),
    (
      "Ngozi Eze handed over as chairwoman of the Lagos Bar Council to Tunde Alabi on 28 February 2025.",
      [
        "Ngozi Eze: chairwoman of the Lagos Bar Council until 2025-02-28 former",
        "Tunde Alabi: chairwoman of the Lagos Bar Council from 2025-02-28",
      ]
    ),
    (
      "Ann Berg, former head of the Kovel Railways, replaces Jan Novak, who led the council until 2025.",
      ["Ann Berg: head of the Kovel Railways former"]
    ),
    (
      "The board elected Lindiwe Nxumalo chairperson of the Cape Grain Exchange in succession to "
        + "Gert Oosthuizen.",
      [
        "Lindiwe Nxumalo: chairperson of the Cape Grain Exchange",
        "Gert Oosthuizen: chairperson of the Cape Grain Exchange former",
      ]
    ),
  ])
  func whoFollowsAnotherHasTheOffice(_ text: String, _ expected: [String]) {
    #expect(shippedHoldings(text).sorted() == expected.sorted())
  }

  @Test(arguments: [
    "Police followed Arturo Bellini as far as the border.",
    "Fans follow Kiran Desai as she tours.",
  ])
  func whoIsFollowedElsewhereHasNone(_ text: String) {
    #expect(shippedHoldings(text) == [])
  }
}
