import Corpus
import Entities
import ViewModels

/// What a key asks of the world outside the browser.
extension BrowserSession {
  func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .quit: ending = .quit
      case .suspend: terminal.suspend()
      case .redraw:
        terminal.repaint()
        linear?.forget()
      case .pipe(let text, let command):
        browser.tell(terminal.lent { host.pipe(text, to: command) })
      case .setMouse(let isOn):
        terminal.setMouse(isOn)
        browser.tell(StatusMessage("The mouse belongs to the \(isOn ? "browser" : "terminal")"))
      case .copy(let text, let what): copy(text, what)
      case .openOutside(let address):
        browser.tell(terminal.lent { host.openOutside(address) })
      case .export(let export): begin(export)
      case .stopExport: host.stopExport()
      case .setTheme(let name):
        guard let name = Theme.Name(rawValue: name) else { break }
        theme = name
        dress()
        if renderer.theme.name != name {
          browser.tell(
            StatusMessage("No colours are shown here (NO_COLOR or the terminal): it stays mono"))
        }
      case .reload: startLoading()
      case .keep(let changes):
        host.keep(changes, mailbox: mailbox)
      case .edit(let note, let id):
        switch terminal.lent({ host.edit(note) }) {
        case .success(let edited):
          // Another copy may have written one while the editor was open.
          mailbox.take().forEach(take)
          perform(browser.receive(note: edited, of: id, over: note))
        case .failure(let message): browser.tell(message)
        }
      case .keepView(let name, let query):
        host.keep(view: name, query: query, mailbox: mailbox)
      case .correct(let change):
        host.correct(change, mailbox: mailbox)
      }
    }
  }

  private func copy(_ text: String, _ what: String) {
    guard terminal.capabilities.hasClipboard else {
      browser.tell(StatusMessage("This terminal has no clipboard for programs", .warning))
      return
    }
    terminal.copy(text)
    browser.tell(StatusMessage("Copied \(what)"))
  }

  private func begin(_ export: Export) {
    if let file = browser.exporting?.file {
      browser.tell(StatusMessage("\(file) is still being written", .warning))
      return
    }
    let outcome = host.export(
      export, of: browser.snapshot, title: browser.name, mailbox: mailbox)
    switch outcome {
    case .begun:
      browser.receive(
        ExportProgress(file: export.file, count: 0, total: export.articles.count))
    case .told(let message): browser.tell(message)
    case .exists: browser.askToReplace(export)
    }
  }
}
