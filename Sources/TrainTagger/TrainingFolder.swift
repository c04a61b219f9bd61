import Entities
import Foundation
import TextCore

/// The marked texts of a folder: `names/SET/*.txt` with inline marks, `iob/*` in columns.
struct TrainingFolder {
  var documents: [MarkedDocument] = []

  init(path: String) throws {
    let names = path + "/names"
    for set in try folders(in: names) {
      for file in try files(in: names + "/" + set, ending: ".txt") {
        let bytes = try read(file)
        for part in parts(of: bytes) {
          var document = MarkedDocument(set: "names/" + set, inlineMarks: part)
          document.isComposed = set == "composed"
          documents.append(document)
        }
      }
    }
    let columns: [(String, ColumnSet)] = [
      ("en_ewt-ud-train.iob2", .universal), ("en_ewt-ud-dev.iob2", .universal),
      ("en_ewt-ud-test.iob2", .universal), ("wikigold.conllu", .wikigold),
      ("wnut17train.conll", .emerging),
    ]
    for (file, set) in columns {
      let file = path + "/iob/" + file
      guard FileManager.default.fileExists(atPath: file) else { continue }
      var set = set
      if file.hasSuffix("test.iob2") { set.name = TrainingFolder.heldOutSet }
      documents += set.documents(in: String(decoding: try read(file), as: UTF8.self))
    }
  }

  /// The set that no weights are trained on.
  static let heldOutSet = "ewt-test"

  private func parts(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = 0
    var offset = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.elementsEqual("===".utf8) {
        parts.append(bytes[start..<offset])
        start = offset + line.count + 1
      }
      offset += line.count + 1
    }
    parts.append(bytes[min(start, bytes.count)...])
    return parts.filter { !$0.isEmpty }
  }
}

private func folders(in path: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: path).filter { name in
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder)
      && isFolder.boolValue
  }.sorted()
}

private func files(in path: String, ending: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(ending) }
    .sorted().map { path + "/" + $0 }
}

private func read(_ path: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
}
