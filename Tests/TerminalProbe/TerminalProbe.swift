import CursesTerminal
import Glibc
import TerminalUI
import ViewModels

/// Shows what the terminal says, and fails in every way that a test asks for:
/// `q` quits, `E` writes to standard error, `P` posts from another thread, `F` is a fatal error,
/// `X` a bad access, `A` an abort, `C` shows the cursor.
@main
enum TerminalProbe {
  static func main() {
    let terminal: CursesTerminal
    do {
      terminal = try CursesTerminal(environment: environment)
    } catch {
      print("\(error)")
      exit(3)
    }
    var probe = Probe(size: terminal.size, capabilities: terminal.capabilities)
    let mailbox = Mailbox<String>(waker: terminal.waker)
    while !probe.hasEnded {
      terminal.present(probe.frame, cursor: probe.cursor)
      for event in terminal.nextEvents(TerminalWait(isIdle: true)) {
        if event == .key(KeyStroke("z", control: true)) { terminal.suspend() }
        if event == .key(KeyStroke("l", control: true)) { terminal.repaint() }
        probe.note(event, mailbox: mailbox)
      }
    }
    terminal.stop()
    print("ended: \(probe.lines.last ?? "")")
  }

  private static var environment: [String: String] {
    var result: [String: String] = [:]
    for name in ["TERM", "NO_COLOR", "DATELINE_IDLE_FD"] {
      if let value = getenv(name) { result[name] = String(cString: value) }
    }
    return result
  }
}

private struct Probe {
  var size: CellSize
  let capabilities: TerminalCapabilities
  var lines: [String] = []
  var showsCursor = false
  var hasEnded = false

  init(size: CellSize, capabilities: TerminalCapabilities) {
    self.size = size
    self.capabilities = capabilities
  }

  var cursor: ScreenCursor {
    ScreenCursor(CellPoint(column: 3, row: size.height - 1), isVisible: showsCursor)
  }

  var frame: Surface {
    let theme = Theme(for: capabilities)
    var surface = Surface(size: size)
    surface.draw("probe \(size) “é” 日本 e\u{301} \u{1B}[31m╭╮", at: CellPoint(column: 0, row: 0))
    surface.draw("selected", at: CellPoint(column: 2, row: 1), style: theme[chrome: .selection])
    surface.draw("person", at: CellPoint(column: 12, row: 1), style: theme[.person])
    for (index, line) in lines.suffix(max(0, size.height - 2)).enumerated() {
      surface.draw(line, at: CellPoint(column: 0, row: index + 2))
    }
    return surface
  }

  mutating func note(_ event: TerminalEvent, mailbox: Mailbox<String>) {
    switch event {
    case .key(let stroke):
      lines.append("key \(stroke)")
      act(on: stroke, mailbox: mailbox)
    case .mouse(let mouse): lines.append("mouse \(mouse.kind) \(mouse.point.column)")
    case .line(let line): lines.append("line \(line)")
    case .paste(let text): lines.append("paste \(text)")
    case .resized(let size):
      self.size = size
      lines.append("size \(size)")
    case .woken: lines += mailbox.take()
    case .ended(let reason):
      lines.append("\(reason)")
      hasEnded = true
    }
  }

  private mutating func act(on stroke: KeyStroke, mailbox: Mailbox<String>) {
    switch stroke.typed {
    case "q": hasEnded = true
    case "C": showsCursor.toggle()
    case "E": _ = write(2, "complaint\n", 10)
    case "P":
      _ = Task.detached { mailbox.post("posted") }
    case "F": fatalError("a bug")
    case "X": UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1
    case "A": abort()
    default: break
    }
  }

}
