import Chronology
import Glibc
import PageParsing
import TextCore
import Testing

/// The five pages that the project started from, item by item.
@Suite struct SeedPagesTests {
  private func seed(_ prefix: String) throws -> Page {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let folder = "/\(root)/seeds"
    let directory = try #require(opendir(folder))
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasPrefix(prefix) else { continue }
      let file = try #require(fopen("\(folder)/\(name)", "rb"))
      defer { fclose(file) }
      var bytes = [UInt8](repeating: 0, count: 1 << 20)
      let count = fread(&bytes, 1, bytes.count, file)
      return PageParser().parse(Array(bytes[..<count]), at: PageLocation(file: name))
    }
    throw MissingSeed(prefix: prefix)
  }

  private struct MissingSeed: Error {
    var prefix: String
  }

  /// Role, publication and basis of each item.
  private func dates(_ page: Page) -> [String] {
    page.items.map {
      "\($0.role.rawValue) \($0.published.value?.description ?? "?") \($0.published.basis.rawValue)"
    }
  }

  @Test func teasersAboveATitledArticle() throws {
    let page = try seed("000_")
    #expect(
      dates(page) == [
        "teaser 2026-02 inferred-from-page", "teaser 2026-02 inferred-from-page",
        "teaser 2026-02 inferred-from-page", "teaser 2026-02 inferred-from-text",
        "main 2026-01-27 stated",
      ])
    #expect(page.items.map(\.paragraphs.count) == [1, 1, 1, 1, 2])
    #expect(page.items[1].published.low?.description == "2026-02-12")
    #expect(page.items[1].published.high?.description == "2026-02-20")
    #expect(page.boilerplate.isEmpty)
  }

  @Test func datesAboveTheItems() throws {
    let page = try seed("001_")
    #expect(
      dates(page) == [
        "teaser 2025-12-05 stated", "teaser 2025-12-05 stated", "teaser 2025-12-05 stated",
        "main 2025-11-24 stated",
      ])
    #expect(boilerplate(page) == ["Go back", "Back to the section", "Back to the all news"])
    #expect(page.items[2].events.map(\.value?.description) == ["2025-12-01/2025-12-05"])
  }

  @Test func neighboursOutrankYearsThatATextPlansFor() throws {
    let page = try seed("002_")
    #expect(
      dates(page) == [
        "teaser 2024-12 inferred-from-page", "teaser 2024-12 inferred-from-page",
        "teaser 2024-12 inferred-from-text", "teaser 2024-12 inferred-from-text",
        "main 2020-05-21 stated",
      ])
    #expect(page.items[1].published.low?.description == "2024-12-11")
    #expect(page.boilerplate.count == 4)
    #expect(
      page.items[4].events.map(\.value?.description) == [
        "2020-05-26", "2020-05-26", "2020-07/2021-06",
      ])
  }

  @Test func dateAfterTheRepeatedTitle() throws {
    let page = try seed("003_")
    #expect(
      dates(page).suffix(3) == [
        "teaser 2024-02 inferred-from-page", "teaser 2024-02 inferred-from-page",
        "main 2023-11-23 stated",
      ])
    #expect(page.items[5].paragraphs.count == 5)
    #expect(page.items[5].events.first?.value?.description == "2022-11")
  }

  @Test func aPageWithoutDateIsDatedFromItsPlans() throws {
    let page = try seed("004_")
    #expect(dates(page) == ["main 2025-11 inferred-from-text"])
    #expect(
      page.items[0].events.map(\.value?.description) == [
        "2025-11-27", "2026/2030", "2026/2030", "2026", "2026", "2026-01-01/2028-12-31",
      ])
  }
}
