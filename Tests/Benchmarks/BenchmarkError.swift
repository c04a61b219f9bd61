/// Why there are no figures.
enum BenchmarkError: Error, CustomStringConvertible {
  /// A measured program did not end well.
  case failed([String], status: Int32?)
  /// A program to compare with is not installed.
  case missing(String)
  /// A program for the terminal did not come to rest.
  case noScreen
  /// A variable of the environment should hold a number above zero.
  case noNumber(String, String)

  var description: String {
    switch self {
    case .failed(let arguments, let status):
      "\(arguments.joined(separator: " ")) ended with \(status.map(String.init) ?? "a signal")"
    case .missing(let name): "\(name) is not installed"
    case .noScreen: "a program on the terminal did not come to rest"
    case .noNumber(let name, let text): "\(name)=\(text) is no number above 0"
    }
  }
}
