import Chronology
import Entities

/// Why an article belongs to a story, in words.
public enum StoryReason {
  /// The reason of a link as a sentence.
  ///
  ///     StoryReason.sentence(link, in: snapshot)
  ///     // "both tell of 2024-03-10; both name Anna Visser; 5 rare words in common"
  public static func sentence(_ link: StoryLink, in snapshot: CorpusSnapshot) -> String {
    var parts = [days(link.days)]
    let names = link.entities.map { snapshot.catalog.name(of: $0) }
    if !names.isEmpty { parts.append("both name " + names.joined(separator: ", ")) }
    if link.rareWordCount > 0 {
      let count = link.rareWordCount
      parts.append("\(count) rare word\(count == 1 ? "" : "s") in common")
    }
    return parts.joined(separator: "; ")
  }

  private static func days(_ days: StoryLink.Days) -> String {
    switch days {
    case .same(let day): "both tell of \(day)"
    case .announced(let day): "announced for \(day)"
    case .near(0): "published on one day"
    case .near(let days): "published \(days) day\(days == 1 ? "" : "s") apart"
    }
  }
}
