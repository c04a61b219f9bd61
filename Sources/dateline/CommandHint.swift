import ArgumentParser
import Glibc

/// Tells who has mistyped a command that it is none: without a command, words are paths.
enum CommandHint {
  /// Such a word; `nil` when it is a path that is there, or looks like one.
  static func failure(_ paths: [String]) -> Failure? {
    guard let word = paths.first, !word.contains("/"), !word.contains("."), access(word, F_OK) != 0
    else { return nil }
    let names = Dateline.configuration.subcommands.compactMap { $0.configuration.commandName }
    let near = names.map { (name: $0, distance: distance($0, word)) }
      .filter { $0.distance <= 2 }.min { $0.distance < $1.distance }
    let hint = near.map { "; did you mean \($0.name)?" } ?? ""
    return Failure("\(word): there is no such file, folder or command\(hint)", .mistake)
  }

  /// How many letters have to be put in, taken out or replaced.
  private static func distance(_ one: String, _ other: String) -> Int {
    let letters = Array(other)
    var row = Array(0...letters.count)
    for (index, letter) in one.enumerated() {
      var corner = row[0]
      row[0] = index + 1
      for column in letters.indices {
        let next = min(
          row[column] + 1, row[column + 1] + 1, corner + (letter == letters[column] ? 0 : 1))
        (corner, row[column + 1]) = (row[column + 1], next)
      }
    }
    return row[letters.count]
  }
}
