import Archive
import Glibc
import ViewModels

/// The reader's own editor: `$VISUAL`, else `$EDITOR`, else `vi`.
enum ExternalEditor {
  /// Lets the reader edit a text; the terminal must be free.
  static func edit(_ text: String) -> Result<String, StatusMessage> {
    let variables = ReaderFiles.environment
    let names = [variables["VISUAL"], variables["EDITOR"], "vi"].compactMap(\.self)
    let editor = names.first { !$0.isEmpty } ?? "vi"
    let folder = variables["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    let file = AtomicFile(path: "\(folder)/dateline-note-\(getpid()).md")
    defer { unlink(file.path) }
    do {
      try file.write(text.isEmpty ? "" : text + "\n")
      // The shell reads the variable as others do: it may hold options.
      let status = ShellCommand.run(editor + " \"$1\"", arguments: [file.path])
      guard status == 0 else {
        return .failure(
          StatusMessage("\(editor) did not end well; the note is as it was", .warning))
      }
      return .success(try file.read() ?? "")
    } catch {
      return .failure(StatusMessage(Failure(error)?.message ?? "\(error)", .error))
    }
  }
}
