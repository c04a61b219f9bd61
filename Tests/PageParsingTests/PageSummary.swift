import Chronology
import PageParsing
import TextCore

/// What a test wants to see of a page: one line an item.
///
///     main | Serdyukov briefs the press | 2026-01-27 stated | 2 | On 13 January=2026-01-13
///
/// Role, title (`-` for none), publication with basis, number of paragraphs, event dates.
func summary(_ page: Page) -> [String] {
  page.items.map { item in
    let title = item.title.map { page.text[$0] } ?? "-"
    let published = item.published.value?.description ?? "?"
    let events = item.events.map { event in
      let words = event.evidence.map { page.text[$0] } ?? "?"
      return "\(words)=\(event.value?.description ?? "?")"
    }
    return [
      item.role.rawValue, title, "\(published) \(item.published.basis.rawValue)",
      String(item.paragraphs.count), events.joined(separator: ", "),
    ].joined(separator: " | ")
  }
}

/// The page of a text.
func parsed(_ text: String) -> Page {
  PageParser().parse(Array(text.utf8), at: PageLocation(file: "test.txt"))
}

/// The texts of the boilerplate lines.
func boilerplate(_ page: Page) -> [String] {
  page.boilerplate.map { page.text[$0] }
}
