import Chronology

/// Articles as a calendar after RFC 5545 (iCalendar): one event of whole days an article, from the
/// first to the last day on which it may have appeared. The undated are left out.
///
/// What the calendar has no field for stands in `X-DATELINE-…` properties. `DTSTAMP` must be there;
/// so that one query always writes the same file, it is midnight of the article's day.
enum CalendarExport {
  static func lines(_ articles: some Sequence<ExportedArticle>, title: String) -> [String] {
    let events = articles.flatMap(event)
    let lines =
      [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dateline//Dateline//EN",
        "X-WR-CALNAME:" + escaped(title),
      ] + events + ["END:VCALENDAR"]
    return lines.flatMap(folded).map { $0 + "\r" }
  }

  private static func event(_ article: ExportedArticle) -> [String] {
    guard let low = article.claim.low, let high = article.claim.high else { return [] }
    let claim = article.claim
    var lines = [
      "BEGIN:VEVENT", "UID:\(article.id)@dateline", "DTSTAMP:\(basic(low))T000000Z",
      "DTSTART;VALUE=DATE:\(basic(low))",
      // The end is the first day that no longer belongs to it.
      "DTEND;VALUE=DATE:\(basic(high + 1))", "SUMMARY:" + escaped(article.title),
      "DESCRIPTION:"
        + escaped((article.paragraphs + [article.source]).joined(separator: "\n")),
      "TRANSP:TRANSPARENT",
    ]
    if !article.marks.tags.isEmpty {
      lines.append("CATEGORIES:" + article.marks.tags.sorted().map(escaped).joined(separator: ","))
    }
    if let precision = claim.precision {
      lines.append("X-DATELINE-PRECISION:" + precision.rawValue)
    }
    lines += [
      "X-DATELINE-BASIS:" + claim.basisName, "X-DATELINE-RULE:" + escaped(claim.rule),
      "X-DATELINE-SOURCE:" + escaped(article.file),
      "X-DATELINE-SPAN:\(article.span.start)-\(article.span.end)", "END:VEVENT",
    ]
    return lines
  }

  private static func basic(_ day: Day) -> String { day.description.filter { $0 != "-" } }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\" + String(scalar)
      case "\n": escaped += "\\n"
      case "\r": break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Lines of at most 75 bytes; what follows begins with a blank. No character is cut.
  private static func folded(_ line: String) -> [String] {
    var lines: [String] = []
    var current = ""
    for character in line {
      if current.utf8.count + character.utf8.count > 75 {
        lines.append(current)
        current = " "
      }
      current.append(character)
    }
    return lines + [current]
  }
}
