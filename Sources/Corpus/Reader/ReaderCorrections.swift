import Chronology
import Entities

/// Something that a reader has set right: who is who, or when an article appeared.
public enum ReaderCorrection: Hashable, Sendable {
  /// Who or what is named.
  case entity(EntityCorrection)
  /// When the article of a lasting name appeared; `nil` when that is not known.
  case date(ArticleID, DateValue?)
}

/// All that a reader has set right.
///
///     var corrections = ReaderCorrections()
///     let change = corrections.add(.date(id, .day(day)))
///     corrections.make(change.inverse)  // as before
public struct ReaderCorrections: Hashable, Sendable {
  /// What was said of entities.
  public private(set) var entities: EntityCorrections
  /// When articles appeared, by lasting names; `nil` for the undated.
  public private(set) var dates: [ArticleID: DateValue?]

  /// Makes them of what was said.
  public init(entities: EntityCorrections = .none, dates: [ArticleID: DateValue?] = [:]) {
    self.entities = entities
    self.dates = dates
  }

  /// The corrections in which a date holds under all names of its article. Of several dates that of the
  /// latest name holds where nothing is said.
  public func holding(under names: ArticleNames) -> ReaderCorrections {
    if names.isEmpty { return self }
    var all = self
    for id in dates.keys {
      let ids = names.names(of: id)
      guard let value = ids.reversed().lazy.compactMap({ dates[$0] }).first else { continue }
      for other in ids where dates[other] == nil { all.dates[other] = .some(value) }
    }
    return all
  }

  /// The reader has corrected nothing.
  public static let none = ReaderCorrections()

  /// All corrections.
  public var all: Set<ReaderCorrection> {
    Set(entities.all.map { .entity($0) } + dates.map { .date($0, $1) })
  }

  /// Adds a correction in place of whatever says otherwise.
  /// - Returns: what that changed.
  @discardableResult
  public mutating func add(_ correction: ReaderCorrection) -> CorrectionChange {
    let before = all
    switch correction {
    case .entity(let entity): entities.add(entity)
    case .date(let id, let value): dates[id] = .some(value)
    }
    return CorrectionChange(from: before, to: all)
  }

  /// Takes a correction back.
  /// - Returns: what that changed.
  @discardableResult
  public mutating func remove(_ correction: ReaderCorrection) -> CorrectionChange {
    make(CorrectionChange(from: [correction], to: []))
  }

  /// Makes a change, as far as it is not made already.
  /// - Returns: what that changed.
  @discardableResult
  public mutating func make(_ change: CorrectionChange) -> CorrectionChange {
    let before = all
    for correction in change.removed {
      switch correction {
      case .entity(let entity): entities.remove(entity)
      case .date(let id, let value): if dates[id] == .some(value) { dates[id] = nil }
      }
    }
    add(change.added)
    return CorrectionChange(from: before, to: all)
  }

  /// Adds corrections in place of whatever says otherwise, in an order of their own.
  /// - Returns: what that changed.
  @discardableResult
  public mutating func add(_ corrections: some Sequence<ReaderCorrection>) -> CorrectionChange {
    let before = all
    var said: [EntityCorrection] = []
    for correction in corrections {
      switch correction {
      case .entity(let entity): said.append(entity)
      case .date: add(correction)
      }
    }
    entities.add(said)
    return CorrectionChange(from: before, to: all)
  }
}

/// What changed in a reader's corrections; its inverse takes it back.
public struct CorrectionChange: Hashable, Sendable {
  /// What stands there no more.
  public var removed: Set<ReaderCorrection>
  /// What is new.
  public var added: Set<ReaderCorrection>

  /// The difference between two states.
  public init(from before: Set<ReaderCorrection>, to after: Set<ReaderCorrection>) {
    removed = before.subtracting(after)
    added = after.subtracting(before)
  }

  /// The change that takes this one back.
  public var inverse: CorrectionChange {
    CorrectionChange(from: added, to: removed)
  }

  /// Whether nothing changed.
  public var isEmpty: Bool { removed.isEmpty && added.isEmpty }
}

extension ReaderCorrections {
  /// A hash by which a snapshot knows the corrections that it was made with: 64-bit FNV-1a of their
  /// words in order, 0 for none.
  package var fingerprint: UInt64 {
    if self == .none { return 0 }
    var hash = FNV1a()
    let days = dates.sorted { $0.key.hash < $1.key.hash }
      .map { [$0.key.description, $0.value?.description ?? ""] }
    for word in (entities.sorted.map(\.words) + days).joined() {
      hash.mix(word.utf8)
      hash.mix(0)
    }
    return hash.value
  }
}
