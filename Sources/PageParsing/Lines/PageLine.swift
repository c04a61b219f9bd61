import Chronology
import TextCore

/// One line of a page that is not blank, with what it looks like.
struct PageLine {
  /// What a line looks like by itself; what it is depends on the lines around it.
  enum Shape {
    /// Nothing but a date of publication and its furniture.
    case stamp(Stamp)
    /// A date of publication before or behind a text: `21.05.2020On May 26 …`.
    case stamped(Stamp, rest: ByteSpan, isBefore: Bool)
    /// Prose that opens with place and date: `LONDON, March 5, 2024 –`.
    case dateline(Stamp)
    /// `11:40` alone.
    case clock
    /// A few words without an end mark: a title, a heading, a kicker, a signature.
    case short
    /// Sentences.
    case prose
    /// One entry of a bulleted list.
    case listItem
    /// `Read also:`
    case section
    /// Links of the page itself, share bars, notices.
    case navigation
    /// `____`, `* * *`
    case rule
    /// A telephone number or mail address.
    case contact
    /// The name above a contact.
    case signature
  }

  /// The line without surrounding white space.
  var span: ByteSpan
  /// Its tokens.
  var tokens: Range<Int>
  /// How many blank lines stand before it.
  var gap: Int
  /// The date expressions in it.
  var expressions: [TimeExpression] = []
  /// What it looks like.
  var shape: Shape = .prose
  /// The language that its dates are read in; `nil` for English, which has rules of its own.
  var foreign: Language?
  /// How many of its tokens are words.
  var wordCount = 0

  /// Whether it is text that belongs to some item, or may.
  var isContent: Bool {
    switch shape {
    case .short, .prose, .listItem, .stamped, .dateline: true
    case .stamp, .clock, .section, .navigation, .rule, .contact, .signature: false
    }
  }

  /// Whether it belongs to no item wherever it stands.
  var isFurniture: Bool {
    switch shape {
    case .section, .navigation, .rule, .contact, .signature: true
    case .short, .prose, .listItem, .stamped, .dateline, .stamp, .clock: false
    }
  }

  var isShort: Bool { if case .short = shape { true } else { false } }
  var isProse: Bool {
    switch shape {
    case .prose, .dateline: true
    default: false
    }
  }
  var isWeakStamp: Bool { if case .stamp(let stamp) = shape { stamp.isWeak } else { false } }
  var isRule: Bool { if case .rule = shape { true } else { false } }
  var isContact: Bool { if case .contact = shape { true } else { false } }
  var isSection: Bool { if case .section = shape { true } else { false } }

  /// Whether it can be the title of an item. Kickers of one or two words cannot.
  var isTitle: Bool { isShort && wordCount >= 3 }

  /// The date of publication that it carries.
  var stamp: Stamp? {
    switch shape {
    case .stamp(let stamp), .stamped(let stamp, _, _), .dateline(let stamp): stamp
    default: nil
    }
  }
}

/// A date of publication as a line carries it.
struct Stamp {
  /// What it says; `nil` for an age such as "2 hours ago".
  var form: TimeForm?
  /// The words that say it.
  var span: ByteSpan
  /// Whether the line says that it is the date of a change.
  var isUpdate = false
  /// Whether it dates an item only where nothing on the page does so better: a day without a year,
  /// a month, a labelled "Date:" that may be that of an event.
  var isWeak = false
}
