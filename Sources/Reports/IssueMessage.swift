import Glibc
import PageParsing

extension ParseIssue {
  /// What happened, in a sentence for people, without file and place.
  public var message: String {
    switch problem {
    case .invalidEncoding(let count):
      count == 1
        ? "1 byte that is not UTF-8 was replaced"
        : "\(count) bytes that are not UTF-8 were replaced"
    case .binary: "this is not text"
    case .empty: "nothing to read"
    case .truncated(let limit): "only the first \(limit >> 20) MB were read"
    case .tooDeep: "elements stand too deep in each other; what follows was not read"
    case .damaged: "the file is damaged or incomplete; what could be read was"
    case .impossibleDate(let text): "no calendar has the date “\(text)”"
    case .unreadable(let code): String(cString: strerror(code)).lowercasedFirst
    }
  }
}

extension String {
  fileprivate var lowercasedFirst: String {
    prefix(1).lowercased() + dropFirst()
  }
}
