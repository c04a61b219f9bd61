/// What the mouse did.
public struct MouseEvent: Hashable, Sendable {
  /// What happened.
  public enum Kind: Hashable, Sendable {
    /// The left button went down.
    case press
    /// The mouse moved with the left button down.
    case drag
    /// The left button went up.
    case release
    /// The wheel turned away from the reader.
    case wheelUp
    /// The wheel turned towards the reader.
    case wheelDown
  }

  /// What happened.
  public var kind: Kind
  /// Over which cell.
  public var point: CellPoint

  /// Makes an event.
  public init(_ kind: Kind, at point: CellPoint) {
    self.kind = kind
    self.point = point
  }
}
