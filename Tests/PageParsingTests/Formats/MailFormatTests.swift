import Testing

@testable import PageParsing

struct MailFormatTests {
  private func pages(_ text: String) -> [Page] {
    PageParser().pages(Array(text.utf8), in: "a")
  }

  @Test func aMailIsAPage() {
    let pages = pages(
      """
      Return-Path: <press@example.org>\r
      From: Press office <press@example.org>\r
      Date: Tue, 5 Mar 2024 23:10:00 -0500\r
      Subject: =?utf-8?Q?Caf=C3=A9_at_the?=\r
       =?utf-8?B?IGhhcmJvdXI=?= reopens\r
      Content-Type: text/plain; charset=iso-8859-1\r
      Content-Transfer-Encoding: quoted-printable\r
      \r
      The caf=E9 at the harbour was opened on 4 March by the may=\r
      or.\r
      """)
    #expect(
      pages.flatMap(summary) == [
        "main | Café at the harbour reopens | 2024-03-05 stated | 1 | on 4 March=2024-03-04"
      ])
    #expect(pages[0].items[0].published.rule == "the mail's Date")
    #expect(
      pages[0].items[0].paragraphs.map { pages[0].text[$0] } == [
        "The café at the harbour was opened on 4 March by the mayor."
      ])
  }

  @Test func plainTextIsReadBeforeHTML() {
    func mail(_ parts: String) -> String {
      "MIME-Version: 1.0\nFrom: a@b\nSubject: Ferry runs aground\n"
        + "Content-Type: multipart/alternative; boundary=\"x\"\n\n--x\n\(parts)--x--\n"
    }
    let html = "Content-Type: text/html\n\n<p>A <b>ferry</b>.</p><p>It ran aground.</p>\n"
    let plain = "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nQSBmZXJyeS4=\n"
    func paragraphs(_ mail: String) -> [String] {
      pages(mail).flatMap { page in
        page.items.flatMap { $0.paragraphs.map { page.text[$0] } }
      }
    }
    #expect(paragraphs(mail(html + "--x\n" + plain)) == ["A ferry."])
    #expect(paragraphs(mail(html)) == ["A ferry.", "It ran aground."])
  }

  @Test func everyMailOfAMailboxIsAPage() {
    func mail(_ day: Int) -> String {
      "From press@example.org Tue Mar  5 10:00:00 2024\nMessage-ID: <\(day)>\nFrom: a@b\n"
        + "Subject: News of day \(day) here\nDate: \(day) Mar 2024 10:00:00 +0000\n\n"
        + "From the harbour comes news.\n\n"
    }
    let pages = pages(mail(5) + mail(6))
    #expect(pages.map(\.location.index) == [0, 1])
    #expect(
      pages.flatMap(\.items).map { $0.published.value?.description } == [
        "2024-03-05", "2024-03-06",
      ])
  }

  @Test(arguments: [
    "Subject: a talk\nDate: 5 March 2024\n\nA press release may begin so.",
    "From here to there\nis a long way.",
    "Message: hello\n\nText.",
  ])
  func textThatLooksLikeAMailIsText(text: String) {
    #expect(!MailFormat().recognizes(FormatSource(Array(text.utf8))))
  }

  @Test func partsThatHoldNoTextAreReported() {
    let nested = (0..<60).map { "Content-Type: multipart/mixed; boundary=\"b\($0)\"\n\n--b\($0)\n" }
    let mails = [
      "Message-ID: <1>\nFrom: a@b\nContent-Type: image/png\n\nxx",
      "Message-ID: <1>\nFrom: a@b\n" + nested.joined(),
      "Message-ID: <1>\nFrom: a@b\nContent-Type: multipart/mixed; boundary=\"x\"\n\n--x",
    ]
    for mail in mails {
      let page = pages(mail)
      #expect(page.count == 1)
      #expect(page[0].items.isEmpty && !page[0].issues.isEmpty || !page[0].items.isEmpty)
    }
    #expect(pages(mails[0])[0].issues.map(\.problem) == [.binary])
  }
}
