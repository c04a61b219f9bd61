import Entities

/// How entities of a kind are called and drawn.
extension EntityKind {
  /// The kind in a word.
  public var noun: String { rawValue }

  /// The kind as a heading over its entities.
  public var heading: String {
    switch self {
    case .person: "People"
    case .organisation: "Organisations"
    case .place: "Places"
    case .event: "Events"
    case .document: "Documents"
    }
  }

  /// The field by which queries name the kind.
  var queryField: String {
    switch self {
    case .person: "person"
    case .organisation: "org"
    case .place: "place"
    case .event: "event"
    case .document: "doc"
    }
  }

  /// The role in which names of the kind are drawn.
  public var role: TextRole {
    switch self {
    case .person: .person
    case .organisation: .organisation
    case .place: .place
    case .event: .event
    case .document: .document
    }
  }
}
