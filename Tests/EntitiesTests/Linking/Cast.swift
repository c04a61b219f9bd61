import Chronology
import TextCore

@testable import Entities

/// Pages told by who is named on them, so that no recogniser has to find it: each line is a name,
/// perhaps with an office (`Anna Berg: Mayor of Oslo`) or with what somebody does for a living
/// (`Anna Berg ~ Norwegian skier`), a place (`in Oslo`), an age (`Anna Berg, 24`), or somebody who is
/// called like one before (`another Anna Berg`); the first may be the day of the page (`2024-03-01`).
struct Cast {
  private(set) var catalog: EntityCatalog

  init(_ pages: [[String]], corrections: EntityCorrections = .none) {
    var linker = EntityLinker(corrections: corrections)
    for lines in pages { linker.add(Cast.page(lines)) }
    catalog = linker.link()
  }

  /// `A = B` for the forms of each person, sorted.
  var persons: [String] {
    catalog.entities.filter { $0.kind == .person }
      .map { $0.forms.map(\.text).sorted().joined(separator: " = ") }.sorted()
  }

  /// `A = B` for each doubtful pair, sorted.
  var doubts: [String] {
    catalog.suggestions.map { pair in
      [pair.first, pair.second].map { catalog.name(of: $0) }.sorted().joined(separator: " = ")
    }.sorted()
  }

  /// Why the forms of the persons are theirs.
  var reasons: [String] {
    catalog.entities.flatMap(\.links).map { "\($0.form) = \($0.to): \($0.reason)" }.sorted()
  }

  private static func page(_ lines: [String]) -> EntityLinker.PageInput {
    var page = PageMentions()
    var day: Day?
    for line in lines {
      let numbers = line.split(separator: "-").compactMap { Int($0) }
      if numbers.count == 3 {
        day = Day(year: numbers[0], month: numbers[1], day: numbers[2])
        continue
      }
      let start = page.mentions.count * 100
      if line.hasPrefix("in ") {
        page.mentions.append(
          Mention(
            kind: .place, span: ByteSpan(start, start + 1), form: String(line.dropFirst(3)),
            item: 0,
            rule: "-"))
        continue
      }
      let isNamesake = line.hasPrefix("another ")
      if isNamesake { page.namesakes.append(page.mentions.count) }
      let told = isNamesake ? String(line.dropFirst(8)) : line
      let age = told.split(separator: ", ").last.flatMap { Int($0) }
      if let age { page.ages.append(Age(person: page.mentions.count, years: age)) }
      let line = age == nil ? told : String(told.prefix { $0 != "," })
      let parts = line.split(separator: #/: | ~ /#).map(String.init)
      page.mentions.append(
        Mention(
          kind: .person, span: ByteSpan(start, start + 1), form: parts[0], item: 0, rule: "-"))
      guard parts.count > 1 else { continue }
      let (person, span) = (page.mentions.count - 1, ByteSpan(start + 10, start + 11))
      if line.contains(" ~ ") {
        page.callings.append(Calling(title: parts[1], span: span, person: person, item: 0))
      } else {
        let isFormer = parts[1].hasPrefix("former ")
        let title = isFormer ? String(parts[1].dropFirst(7)) : parts[1]
        page.roles.append(
          RoleMention(title: title, span: span, person: person, item: 0, isFormer: isFormer))
      }
    }
    let published = day.map {
      DateClaim(kind: .published, value: .day($0), basis: .stated, rule: "the test says so")
    }
    let scope = TextScope(span: ByteSpan(0, lines.count * 100), item: 0, published: published)
    return EntityLinker.PageInput(mentions: page, scopes: [scope])
  }
}
