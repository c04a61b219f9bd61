/// What the mouse does, for the help and the guide; ``BrowserViewModel/click(_:row:column:)`` and the
/// session's layout do it.
package enum MouseUse: CaseIterable {
  case click, clickAgain, clickStrip, clickBeside, wheel, drag

  /// What is done with the mouse.
  package var gesture: String {
    switch self {
    case .click: "click"
    case .clickAgain: "click again"
    case .clickStrip: "click on a bar"
    case .clickBeside: "click beside"
    case .wheel: "wheel"
    case .drag: "drag a border"
    }
  }

  /// What it does, in one sentence without a full stop.
  package var help: String {
    switch self {
    case .click: "Choose the row, name, link, line or day that lies under it"
    case .clickAgain: "Open what is chosen, as Enter does"
    case .clickStrip: "Go to the time of that bar of the strip"
    case .clickBeside: "Close what lies over the panes"
    case .wheel: "Move what lies under it, without going there"
    case .drag: "Make the panes beside it wider and narrower"
    }
  }
}
