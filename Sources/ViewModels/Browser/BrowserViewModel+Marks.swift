import Corpus

/// What the reader says of articles: read, stars, tags, notes.
extension BrowserViewModel {
  /// Changes the marks of articles in one step that can be taken back.
  mutating func changeMarks(
    of numbers: [ArticleNumber], _ title: String, _ edit: (inout ArticleMarks) -> Void
  ) -> [Effect] {
    var made: [MarkChange] = []
    for number in numbers {
      let article = snapshot[number]
      var wanted = marks.of(article)
      edit(&wanted)
      let needed = marks.changes(to: wanted, of: article)
      marks.apply(needed)
      made += needed
    }
    guard !made.isEmpty else { return [] }
    if numbers.count == 1 { stay() }
    changes.record(
      ReaderChange(title: title, marks: made, place: timeline.place(in: snapshot)))
    marksChanged(made)
    return [.keep(made)]
  }

  /// The headline of an article as messages and the history quote it.
  func quoted(_ number: ArticleNumber) -> String {
    quoted(snapshot[number].headline)
  }

  func quoted(_ headline: String) -> String {
    "“" + (headline.count > 48 ? headline.prefix(47) + "…" : headline[...]) + "”"
  }

  // MARK: Read

  mutating func mark(_ number: ArticleNumber, isRead: Bool) -> [Effect] {
    changeMarks(of: [number], (isRead ? "Read " : "Unread ") + quoted(number)) {
      $0.isRead = isRead
    }
  }

  mutating func toggleRead() -> [Effect] {
    guard let number = currentOrTell() else { return [] }
    let isRead = !marks.of(snapshot[number]).isRead
    let effects = mark(number, isRead: isRead)
    message = StatusMessage(
      "Marked \(isRead ? "read" : "unread"); \(key(of: .undo)) takes it back")
    return effects
  }

  /// Marks everything in view as read.
  mutating func readAll() -> [Effect] {
    guard currentOrTell() != nil else { return [] }
    let numbers = visible.subtracting(readArticles).map { ArticleNumber($0) }
    let effects = changeMarks(of: numbers, "Read all in view: \(describe(narrowing))") {
      $0.isRead = true
    }
    message = StatusMessage(
      effects.isEmpty
        ? "Everything in view is read"
        : "All \(visible.count) in view are read; \(key(of: .undo)) takes it back")
    return effects
  }

  /// Goes to the next or previous unread article in view, round the ends.
  mutating func goToUnread(by step: Int) {
    guard currentOrTell() != nil else { return }
    let entries = timeline.entries
    var unread = visible.subtracting(readArticles)
    if let here = current { unread = unread.setting(here.index, isIn: false) }
    let ahead = entries.article(after: timeline.selection?.article, step: step, among: unread)
    let next = ahead ?? entries.article(after: nil, step: step, among: unread)
    guard let index = next.flatMap({ entries.firstPlace(of: $0) }) else {
      message = StatusMessage("Everything in view is read")
      return
    }
    leaveHere()
    timeline.select(index: index)
    arrive()
    if ahead == nil {
      message = StatusMessage(
        step > 0
          ? "Nothing later is unread; this is the first of all"
          : "Nothing earlier is unread; this is the last of all")
    }
  }

  // MARK: Stars, tags, notes

  mutating func toggleStar() -> [Effect] {
    guard let number = currentOrTell() else { return [] }
    let isStarred = !marks.of(snapshot[number]).isStarred
    message = StatusMessage(isStarred ? "Starred; /is:starred finds it again" : "No star any more")
    return changeMarks(
      of: [number], (isStarred ? "Starred " : "Took the star of ") + quoted(number)
    ) {
      $0.isStarred = isStarred
    }
  }

  /// Gives the article the tags that an edit leaves it, and says which it had before and has no more.
  mutating func setTags(_ edit: TagEdit) -> [Effect] {
    guard let number = currentOrTell() else { return [] }
    let before = marks.of(snapshot[number]).tags
    let tags = edit.tags(of: before)
    func words(_ tags: Set<String>) -> String {
      tags.sorted().map { "#" + $0 }.joined(separator: " ")
    }
    let line = words(tags)
    let gone = before.subtracting(tags)
    message = StatusMessage(
      (tags.isEmpty ? "No tags any more" : line)
        + (gone.isEmpty ? "" : "; gone: \(words(gone)); \(key(of: .undo)) takes it back"))
    let title = tags.isEmpty ? "Took the tags of " : "Tagged \(line) "
    return changeMarks(of: [number], title + quoted(number)) { $0.tags = tags }
  }

  /// Asks for an editor with the article's note in it.
  mutating func editNote() -> [Effect] {
    guard let number = currentOrTell() else { return [] }
    let article = snapshot[number]
    return [.edit(note: marks.of(article).note ?? "", of: article.id)]
  }

  /// Takes the note that the reader has written; an empty one takes the note away.
  /// - Parameter given: the note that they were given to write on. Where there is another by now, from
  ///   another copy of the program, both are kept, what was written here above it.
  public mutating func receive(
    note: String, of id: ArticleID, over given: String? = nil
  ) -> [Effect] {
    guard let number = snapshot.number(of: id) else { return [] }
    var text = note.filter { $0 != "\r" }[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    let now = marks.of(snapshot[number]).note ?? ""
    let hasOther = given.map { $0 != now } == true && !now.isEmpty && text != now
    if hasOther {
      let isUntouched = text.isEmpty || given.map { text == $0 } == true
      text = isUntouched ? now[...] : "\(text)\n\n\(now)"
    }
    let effects = changeMarks(
      of: [number], (text.isEmpty ? "Took the note of " : "Noted on ") + quoted(number)
    ) { $0.note = text.isEmpty ? nil : String(text) }
    if hasOther {
      message = StatusMessage("A note was written elsewhere meanwhile, and is kept", .warning)
    } else if effects.isEmpty {
      message = StatusMessage("The note is as it was")
    } else {
      message = StatusMessage(
        text.isEmpty ? "No note any more" : "Noted; /is:noted finds it again")
    }
    return effects
  }

  // MARK: How much is left

  /// Counts anew after marks have changed, and shows them on the article.
  mutating func marksChanged(_ made: [MarkChange]) {
    noteRead(made)
    looking.cache.dropWhatDependsOnMarks()
    countRead()
    if let number = article.number {
      article.annotate(marks.of(snapshot[number]), in: snapshot)
    }
  }

  /// Brings the set of what was read up to date.
  private mutating func noteRead(_ made: [MarkChange]) {
    let changed = made.filter { $0.before.isRead != $0.after.isRead }
    var builder = NumberSetBuilder(readArticles)
    for number in changed.compactMap({ snapshot.number(of: $0.id) }) {
      if marks.of(snapshot[number]).isRead {
        builder.insert(number.index)
      } else {
        builder.remove(number.index)
      }
    }
    if !changed.isEmpty { readArticles = builder.set() }
  }
}
