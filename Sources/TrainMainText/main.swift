import Foundation
import PageParsing

// Measures the blocks of pages, for the program that fits the model of the main text; see
// Sources/CMainTextModel/data/README.md.
//
//     TrainMainText ROWS [SCORES] <FILES
//
// reads one path a line, writes a line of JSON for each page (the first names the columns), and into
// ROWS the values of all blocks, 32-bit floats in row order. SCORES holds what the first look says of
// each block, in the same order and form.

struct PageBlocks: Encodable {
  var file: String
  var blocks: [String]
}

func write(_ value: some Encodable) throws {
  var line = try JSONEncoder().encode(value)
  line.append(UInt8(ascii: "\n"))
  try FileHandle.standardOutput.write(contentsOf: line)
}

let arguments = CommandLine.arguments
guard arguments.count >= 2 else {
  try FileHandle.standardError.write(
    contentsOf: Data("TrainMainText: expected ROWS [SCORES] and paths on standard input\n".utf8))
  exit(2)
}
let scores: [Float]? = try arguments.dropFirst(2).first.map { path in
  let data = try Data(contentsOf: URL(fileURLWithPath: path))
  return data.withUnsafeBytes { Array($0.bindMemory(to: Float.self)) }
}
_ = FileManager.default.createFile(atPath: arguments[1], contents: nil)
let rows = try FileHandle(forWritingTo: URL(fileURLWithPath: arguments[1]))
try write(MainTextTraining.featureNames)
var place = 0
while let file = readLine() {
  let html = try Data(contentsOf: URL(fileURLWithPath: file))
  let page = MainTextTraining.rows(html: Array(html)) { count in
    defer { place += count }
    return scores.map { Array($0[place..<place + count]) }
  }
  try page.values.withUnsafeBytes { try rows.write(contentsOf: Data($0)) }
  try write(PageBlocks(file: file, blocks: page.texts.map { String(decoding: $0, as: UTF8.self) }))
}
