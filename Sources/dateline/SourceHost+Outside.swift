import Archive
import Corpus
import Glibc
import Reports
import TerminalUI
import ViewModels

/// What the browser asks of other programs and of the file system; nothing where no marks are kept,
/// since there nobody sits before the screen.
extension SourceHost {
  func edit(_ text: String) -> Result<String, StatusMessage> {
    guard store != nil else { return .failure(StatusMessage("Nothing is kept here", .warning)) }
    return ExternalEditor.edit(text)
  }

  func pipe(_ text: String, to command: String) -> StatusMessage {
    guard store != nil else { return StatusMessage("No commands are run here", .warning) }
    return ShellCommand.pipe(text, to: command, waiting: hasScreen)
  }

  func openOutside(_ address: String) -> StatusMessage {
    guard store != nil else { return StatusMessage("No commands are run here", .warning) }
    // A browser that runs already has another folder, and takes a bare name for an address.
    let whole = realpath(address, nil)
    defer { free(whole) }
    return WebBrowsers(ReaderFiles.environment["BROWSER"])
      .show(whole.map { String(cString: $0) } ?? address)
  }

  func export(
    _ export: Export, of snapshot: CorpusSnapshot, title: String, mailbox: Mailbox<BrowserNews>
  ) -> ExportOutcome {
    guard let format = ExportFormat(rawValue: export.format), let store else {
      return .told(StatusMessage("Nothing is written here", .warning))
    }
    let home = ReaderFiles.environment["HOME"] ?? ""
    let path = export.file.hasPrefix("~/") ? home + export.file.dropFirst() : export.file
    switch OutputFile(path: path).standing {
    case .isFree: break
    case .isTaken where export.replaces: break
    case .isTaken: return .exists
    case .isFolder: return .told(StatusMessage("\(path) is a folder; nothing was written", .error))
    case .isDevice:
      return .told(StatusMessage("\(path) is no ordinary file; nothing was written", .error))
    case .lacksFolder(let folder):
      return .told(
        StatusMessage("There is no folder \(folder); nothing was written", .error))
    }
    begin(
      ExportRun(
        export: export, format: format, path: path, snapshot: snapshot, title: title, store: store),
      into: mailbox)
    return .begun
  }
}
