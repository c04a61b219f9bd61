/// Everything a reader can do in the browser.
///
/// Each action is named once, here; its help sentence and its keys stand in ``ActionTable``. The
/// raw value is the name by which configuration and documentation call it.
public enum BrowserAction: String, Hashable, Sendable, CaseIterable {
  case moveDown = "move-down"
  case moveUp = "move-up"
  case pageDown = "page-down"
  case pageUp = "page-up"
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case goToFirst = "go-to-first"
  case goToLast = "go-to-last"
  case nextMonth = "next-month"
  case previousMonth = "previous-month"
  case nextYear = "next-year"
  case previousYear = "previous-year"
  case flipAxis = "flip-axis"

  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case paneLeft = "pane-left"
  case paneRight = "pane-right"
  case zoom = "zoom"

  case readOn = "read-on"
  case readBack = "read-back"
  case nextUnread = "next-unread"
  case toggleRead = "toggle-read"
  case nextMentionHere = "next-mention-here"
  case previousMentionHere = "previous-mention-here"

  case open = "open"
  case exclude = "exclude"
  case search = "search"
  case clearNarrowing = "clear-narrowing"
  case nextMention = "next-mention"
  case previousMention = "previous-mention"

  case explain = "explain"
  case card = "card"
  case story = "story"
  case suggestions = "doubtful-names"
  case answerSame = "answer-same"
  case answerApart = "answer-apart"
  case help = "help"

  case close = "close"
  case reload = "reload"
  case redraw = "redraw"
  case suspend = "suspend"
  case quit = "quit"
}
