/// What the program says of each action: its group, its help sentence, a word for the hint line and
/// the keys that it has unless the reader binds others.
///
/// Keys, `?` help, hints and the guide are made from this one table.
public struct ActionDefinition: Sendable {
  /// The action.
  public var action: BrowserAction
  /// Under which heading the help lists it.
  public var group: ActionGroup
  /// What it does, in one sentence without a full stop.
  public var help: String
  /// What it does, in a word or two for the hint line.
  public var hint: String
  /// Its keys by default, each a sequence in the notation of ``KeyStroke``.
  public var keys: [String]

  init(
    _ action: BrowserAction, _ group: ActionGroup, _ keys: [String], hint: String, _ help: String
  ) {
    self.action = action
    self.group = group
    self.keys = keys
    self.hint = hint
    self.help = help
  }
}

/// The headings of the help, in its order.
public enum ActionGroup: String, Sendable, CaseIterable {
  /// Within a pane and along time.
  case moving = "Moving"
  /// Between panes.
  case panes = "Panes"
  /// The text.
  case reading = "Reading"
  /// What the reader says of articles.
  case marking = "Marking and undoing"
  /// What is shown.
  case narrowing = "Narrowing"
  /// Who is who, and when, against the rules.
  case correcting = "Setting right"
  /// Why and who.
  case asking = "Asking"
  /// The program.
  case program = "Program"
}

/// All actions with their help and keys.
public enum ActionTable {
  /// One definition an action, in the order of the help.
  public static let definitions: [ActionDefinition] = [
    .init(
      .moveDown, .moving, ["j", "<Down>"], hint: "down", "Move down; a count before it repeats"),
    .init(.moveUp, .moving, ["k", "<Up>"], hint: "up", "Move up"),
    .init(.pageDown, .moving, ["<PageDown>", "<C-f>"], hint: "page down", "Move down a page"),
    .init(.pageUp, .moving, ["<PageUp>", "<C-b>"], hint: "page up", "Move up a page"),
    .init(.halfPageDown, .moving, ["<C-d>"], hint: "half page down", "Move down half a page"),
    .init(.halfPageUp, .moving, ["<C-u>"], hint: "half page up", "Move up half a page"),
    .init(
      .scrollDown, .moving, ["<C-e>"], hint: "scroll down",
      "Scroll the text by a line; what you read stays in sight"),
    .init(.scrollUp, .moving, ["<C-y>"], hint: "scroll up", "Scroll the text back by a line"),
    .init(
      .goToFirst, .moving, ["g g", "<Home>"], hint: "first",
      "Go to the first row; with a count, to that row"),
    .init(
      .goToLast, .moving, ["G", "<End>"], hint: "last",
      "Go to the last row; with a count, to that row"),
    .init(.nextDay, .moving, ["J"], hint: "next day", "Step to the next day that has news"),
    .init(
      .previousDay, .moving, ["K"], hint: "previous day", "Step to the previous day that has news"),
    .init(.nextWeek, .moving, ["W"], hint: "next week", "Step to the next week that has news"),
    .init(
      .previousWeek, .moving, ["B"], hint: "previous week",
      "Step to the previous week that has news"),
    .init(.nextMonth, .moving, ["]"], hint: "next month", "Step to the next month that has news"),
    .init(
      .previousMonth, .moving, ["["], hint: "previous month",
      "Step to the previous month that has news"),
    .init(.nextYear, .moving, ["}"], hint: "next year", "Step to the next year that has news"),
    .init(
      .previousYear, .moving, ["{"], hint: "previous year",
      "Step to the previous year that has news"),
    .init(
      .nextSilence, .moving, [">"], hint: "next thing",
      "Go to the next row after a silence: days without news, over four times the usual distance"),
    .init(
      .previousSilence, .moving, ["<lt>"], hint: "last thing",
      "Go back to the row after the last silence"),
    .init(
      .zoomTimeIn, .moving, ["+"], hint: "finer",
      "Let the strip show less of time: the decade, year, month, week of the row"),
    .init(
      .zoomTimeOut, .moving, ["_"], hint: "coarser", "Let the strip show more of time, up to all"),
    .init(
      .flipAxis, .moving, ["a"], hint: "axis",
      "Flip the timeline between when things were published and when they happened"),

    .init(
      .goToDate, .moving, ["d"], hint: "date",
      "Go to a date in plain words: March 2024, 3 weeks before, 2 months ago"),

    .init(
      .calendar, .moving, ["C"], hint: "calendar",
      "Show the year of the row by days; arrows go by days and months, Enter to the day"),
    .init(
      .setPlace, .moving, ["m"], hint: "keep place",
      "Call this place and its narrowing by the letter that follows"),
    .init(
      .goToPlace, .moving, ["'"], hint: "go to place",
      "Go to the place of the letter that follows; ' goes to where you were"),

    .init(.nextPane, .panes, ["<Tab>"], hint: "next pane", "Go to the next pane"),
    .init(.previousPane, .panes, ["<S-Tab>"], hint: "previous pane", "Go to the previous pane"),
    .init(.paneLeft, .panes, ["h", "<Left>"], hint: "left", "Go to the pane on the left"),
    .init(.paneRight, .panes, ["l", "<Right>"], hint: "right", "Go to the pane on the right"),
    .init(.zoom, .panes, ["z"], hint: "zoom", "Give the whole screen to this pane, and back"),

    .init(
      .readOn, .reading, ["<Space>"], hint: "read on",
      "Page down in the article and, at its end, mark it read and go on to the next in time"),
    .init(
      .readBack, .reading, ["b", "<BS>"], hint: "read back",
      "Page up in the article and, at its start, go back to the one before"),
    .init(
      .nextUnread, .reading, ["U"], hint: "next unread", "Go to the next unread article in view"),
    .init(
      .previousUnread, .reading, ["P"], hint: "last unread",
      "Go to the previous unread article in view"),
    .init(.toggleRead, .reading, ["M"], hint: "mark", "Mark the article read, or unread again"),
    .init(.readAll, .reading, ["A"], hint: "read all", "Mark every article in view read"),
    .init(
      .nextMentionHere, .reading, [")"], hint: "next name", "Step to the next name in the article"),
    .init(
      .previousMentionHere, .reading, ["("], hint: "previous name",
      "Step to the previous name in the article"),
    .init(
      .hints, .reading, ["f"], hint: "letters",
      "Put letters on the names and links in sight; typing one stands on it"),
    .init(
      .findHere, .reading, ["g /"], hint: "find here",
      "Find words in the article, or in a text over it; n and N step through them"),
    .init(
      .nextLink, .reading, ["<C-n>"], hint: "next link",
      "Step to the next link in the article; Enter opens it in $BROWSER"),
    .init(
      .previousLink, .reading, ["<C-p>"], hint: "previous link",
      "Step to the previous link in the article"),
    .init(
      .openLink, .reading, ["g f"], hint: "open a link",
      "Put letters on the links in sight; typing one opens it in $BROWSER"),

    .init(.star, .marking, ["s"], hint: "star", "Give the article a star, or take it away"),
    .init(
      .tag, .marking, ["t"], hint: "tags", "Give the article tags: words with blanks between them"),
    .init(.note, .marking, ["i"], hint: "note", "Write a note on the article in $EDITOR"),
    .init(
      .undo, .marking, ["u"], hint: "undo",
      "Take back the last change of marks, tags, notes, corrections or the narrowing"),
    .init(.redo, .marking, ["<C-r>"], hint: "redo", "Make again what was taken back"),
    .init(
      .history, .marking, ["g h"], hint: "history",
      "List what was changed; Enter goes back, or forward, to any of it"),

    .init(
      .goBack, .moving, ["<C-o>", "H"], hint: "back",
      "Go back to the place and the narrowing before the last jump"),
    .init(.goForward, .moving, ["L"], hint: "forward", "Go forward again"),

    .init(
      .open, .narrowing, ["<Enter>"], hint: "open",
      "On an entity or a name: narrow the timeline to it, and back; on a row: read it"),
    .init(
      .exclude, .narrowing, ["x"], hint: "exclude",
      "Leave out the articles that name the chosen entity, and back"),
    .init(
      .orElse, .narrowing, ["o"], hint: "or",
      "Add the articles that name the chosen entity to those in view, and back"),
    .init(
      .narrowNames, .narrowing, ["F"], hint: "find a name",
      "Narrow the entity list to names that begin so, as you type"),
    .init(
      .sortEntities, .narrowing, ["S"], hint: "sort",
      "Order the entity list by count, name, recency or significance, in turn"),
    .init(
      .fold, .narrowing, ["-"], hint: "fold", "Fold a kind of the entity list away, or unfold it"),
    .init(
      .search, .narrowing, ["/"], hint: "search",
      "Narrow the timeline to what a query finds, as you type"),
    .init(
      .clearNarrowing, .narrowing, ["c"], hint: "clear", "Clear the narrowing: show everything"),
    .init(
      .nextMention, .narrowing, ["n"], hint: "next mention",
      "Go to the next mention of the chosen entity, or the next match of the search, through time"),
    .init(
      .previousMention, .narrowing, ["N"], hint: "previous mention",
      "Go to the previous mention or match"),

    .init(
      .explain, .asking, ["w"], hint: "why",
      "Say why a date was decided or why spellings were joined"),
    .init(
      .card, .asking, ["e"], hint: "card",
      "Open the card of the chosen entity: forms, career or offices, first and last seen, companions"
    ),
    .init(
      .compare, .asking, ["="], hint: "compare",
      "Choose the entity and, on another, see both side by side in time"),
    .init(
      .story, .asking, ["T"], hint: "story",
      "Open the story of the article: what was announced, reported and followed up"),
    .init(
      .suggestions, .asking, ["D"], hint: "doubtful names",
      "List the names that may be one person's or one body's, and ask"),
    .init(
      .answerSame, .asking, ["y"], hint: "one",
      "In the list of doubtful names: both are one and the same; of a proposed correction: do it"),
    .init(
      .answerApart, .asking, ["!"], hint: "two",
      "In the list of doubtful names: they are two; n says the same there"),
    .init(
      .mergeEntity, .correcting, ["g m"], hint: "merge",
      "Make the chosen entity a spelling of another; the one chosen with compare becomes one of it"),
    .init(
      .splitEntity, .correcting, ["g s"], hint: "split",
      "Make a spelling of the chosen entity an entity of its own"),
    .init(
      .renameEntity, .correcting, ["g r"], hint: "rename",
      "Show the chosen entity under another name"),
    .init(
      .retypeEntity, .correcting, ["g k"], hint: "kind",
      "Make the chosen entity one of another kind"),
    .init(
      .ignoreEntity, .correcting, ["g x"], hint: "ignore", "Say that the chosen entity is none"),
    .init(
      .setDate, .correcting, ["g d"], hint: "date", "Set right when the article appeared"),
    .init(.help, .asking, ["?"], hint: "help", "Show this help"),

    .init(
      .command, .program, [":"], hint: "command",
      "Type a command or the name of any action; Tab completes"),
    .init(
      .recordKeys, .program, ["Q"], hint: "record",
      "Record keys under the letter that follows; again, end it"),
    .init(
      .playKeys, .program, ["@"], hint: "play",
      "Play the keys recorded under the letter that follows; a count before it repeats"),
    .init(
      .copyLine, .program, ["Y y"], hint: "copy line",
      "Copy headline, date and file to the clipboard (OSC 52)"),
    .init(.copyText, .program, ["Y t"], hint: "copy text", "Copy the text of the article"),
    .init(.copyID, .program, ["Y i"], hint: "copy ID", "Copy the lasting ID of the article"),
    .init(
      .copyLink, .program, ["Y l"], hint: "copy link",
      "Copy the address of the link that you stand on, or of the first in the article"),
    .init(
      .copyPermalink, .program, ["Y p"], hint: "copy permalink",
      "Copy the command that opens this article in this narrowing again"),
    .init(
      .openOutside, .program, ["O"], hint: "web browser",
      "Show the page of the article in $BROWSER"),
    .init(
      .export, .program, ["g e"], hint: "export",
      "Write the articles in view to a file: jsonl, csv, md, ics, timelinejs or graphml"),
    .init(
      .pipe, .program, ["|"], hint: "pipe",
      "Give the text of the article to a shell command"),
    .init(
      .close, .program, ["<Esc>"], hint: "close", "Close what is open, drop a count or a choice"),
    .init(.reload, .program, ["R"], hint: "reload", "Read the pages again"),
    .init(.redraw, .program, ["<C-l>"], hint: "redraw", "Draw the screen anew"),
    .init(.suspend, .program, ["<C-z>"], hint: "suspend", "Suspend the program; fg brings it back"),
    .init(.quit, .program, ["q", "<C-c>"], hint: "quit", "Close what is open, else quit"),
  ]

  /// The definition of an action.
  public static func definition(of action: BrowserAction) -> ActionDefinition {
    guard let definition = byAction[action] else {
      preconditionFailure("the action table lacks \(action.rawValue)")
    }
    return definition
  }

  private static let byAction = Dictionary(
    uniqueKeysWithValues: definitions.map { ($0.action, $0) })
}
