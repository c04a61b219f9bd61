/// The fields of the query language, in the order in which they are offered.
public enum QueryField: String, Hashable, Sendable, CaseIterable {
  case person
  case org
  case place
  case event
  case doc
  case entity
  case role
  case date
  case since
  case until
  case happened
  case `is`
  case tag
  case note
  case source
  case sort

  /// What it finds, in a few words.
  public var help: String {
    switch self {
    case .person: "naming someone, by any spelling"
    case .org: "naming an organisation"
    case .place: "naming a place"
    case .event: "naming an event"
    case .doc: "naming a document"
    case .entity: "naming anybody or anything"
    case .role: "naming someone in an office"
    case .date: "published then: 2024-02..2024-05"
    case .since: "published from then on"
    case .until: "published up to then"
    case .happened: "telling of those days"
    case .is: "in a state"
    case .tag: "with a tag"
    case .note: "with words in your note"
    case .source: "seen in a file"
    case .sort: "the order of the result"
    }
  }
}

extension ArticleState {
  /// What it asks for, in a few words.
  public var help: String {
    switch self {
    case .read: "what was read"
    case .unread: "what was not read yet"
    case .new: "what came since the last session"
    case .starred: "with a star"
    case .tagged: "with any tag"
    case .noted: "with a note"
    case .undated: "without a date"
    case .inferred: "with a date that was inferred"
    case .stated: "with a stated date"
    case .main: "read as a page's own article"
    case .teaser: "read as a teaser"
    }
  }
}
