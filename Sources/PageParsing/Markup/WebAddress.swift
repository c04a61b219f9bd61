/// An absolute address of the web or of a mailbox.
///
///     let page = WebAddress("https://example.org/news/1.html")
///     WebAddress(reference: Array("../about".utf8)[...], base: page)?.text
///     // "https://example.org/news/../about": browsers take the dots out
struct WebAddress: Hashable {
  /// The whole address.
  let text: String

  private static let schemes = ["https://", "http://", "mailto:"]
  private static let longest = 2000

  /// An absolute address; `nil` for anything else, and for what no address may hold.
  init?(_ text: String) {
    let isAddress = WebAddress.schemes.contains { scheme in
      text.count > scheme.count && text.prefix(scheme.count).lowercased() == scheme
    }
    guard isAddress, text.utf8.count <= WebAddress.longest,
      text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E })
    else { return nil }
    self.text = text
  }

  /// What an `href` leads to; `nil` for scripts, for places within the page, and for relative
  /// addresses without a base.
  init?(reference: ArraySlice<UInt8>, base: WebAddress?) {
    let reference = String(decoding: foldingBlanks(reference), as: UTF8.self)
    if let absolute = WebAddress(reference) {
      self = absolute
      return
    }
    guard let base, let origin = base.origin, let first = reference.first, first != "#",
      !reference.prefix(while: { $0 != "/" && $0 != "?" }).contains(":")
    else { return nil }
    let head: Substring
    if reference.hasPrefix("//") {
      head = base.text.prefix { $0 != "/" }
    } else if first == "/" {
      head = origin
    } else if first == "?" {
      head = base.text.prefix { $0 != "?" && $0 != "#" }
    } else {
      head = base.folder(behind: origin)
    }
    self.init(head + reference)
  }

  /// `https://example.org`
  private var origin: Substring? {
    guard text.lowercased().hasPrefix("http"), let colon = text.firstIndex(of: ":") else {
      return nil
    }
    let host = text[text.index(colon, offsetBy: 3)...].prefix {
      $0 != "/" && $0 != "?" && $0 != "#"
    }
    return text[..<host.endIndex]
  }

  /// The address up to the last slash of its path.
  private func folder(behind origin: Substring) -> Substring {
    let path = text.dropFirst(origin.count).prefix { $0 != "?" && $0 != "#" }
    let end = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    return end == path.startIndex ? origin + "/" : text[..<end]
  }
}
