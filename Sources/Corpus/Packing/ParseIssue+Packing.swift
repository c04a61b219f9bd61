import PageParsing
import TextCore

extension ByteWriter {
  mutating func write(_ issue: ParseIssue) {
    write(issue.severity == .error)
    write(issue.span)
    switch issue.problem {
    case .invalidEncoding(let byteCount):
      write(count: 0)
      write(count: byteCount)
    case .binary: write(count: 1)
    case .empty: write(count: 2)
    case .truncated(let limit):
      write(count: 3)
      write(count: limit)
    case .tooDeep: write(count: 4)
    case .damaged: write(count: 5)
    case .impossibleDate(let text):
      write(count: 6)
      write(text)
    case .unreadable(let code):
      write(count: 7)
      write(Int(code))
    }
  }
}

extension ByteReader {
  mutating func issue() throws(DamagedBytes) -> ParseIssue {
    let severity: ParseIssue.Severity = try bool() ? .error : .warning
    let span = try span()
    let problem: ParseIssue.Problem
    switch try count() {
    case 0: problem = .invalidEncoding(byteCount: try count())
    case 1: problem = .binary
    case 2: problem = .empty
    case 3: problem = .truncated(limit: try count())
    case 4: problem = .tooDeep
    case 5: problem = .damaged
    case 6: problem = .impossibleDate(try string())
    case 7: problem = .unreadable(code: Int32(truncatingIfNeeded: try number()))
    default: throw DamagedBytes()
    }
    return ParseIssue(severity, problem, at: span)
  }
}
