/// One source of every format beside plain text, for ``Mutator``.
enum FormatSamples {
  static let all: [[UInt8]] = [html, rss, atom, records, mail, markdown].map { Array($0.utf8) }

  private static let html = """
    <!DOCTYPE html><html><head><meta charset="utf-8"><title>Ferry runs aground | Times</title>
    <meta property="article:published_time" content="2024-03-02T08:10:00+01:00">
    <script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-03-02"}
    </script></head><body><nav><a href="/">Home</a></nav><article class="post"><h1>Ferry runs
    aground</h1><p>A ferry ran aground off the coast on 1 March 2024, the harbour office said.</p>
    <ul><li>Nobody was hurt.<li>The sea was calm.</ul><div class="share">Share</div></article>
    <footer>All rights reserved</footer></body></html>
    """
  private static let rss = """
    <?xml version="1.0"?><rss version="2.0"><channel><title>Times</title><item><title>Ferry runs
    aground</title><pubDate>Sat, 02 Mar 2024 23:30:00 +0100</pubDate><description>&lt;p&gt;A ferry
    ran aground.&lt;/p&gt;</description></item><item><title><![CDATA[Mayor resigns]]></title>
    <description>She resigned on 1 March.</description></item></channel></rss>
    """
  private static let atom = """
    <feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">Ferry &lt;i&gt;runs</title>
    <updated>2024-03-05T10:00:00Z</updated><content type="xhtml"><div><p>A ferry ran aground.</p>
    </div></content></entry></feed>
    """
  private static let records = """
    {"title": "Ferry runs aground", "date": "2024-03-02", "text": "A ferry.\\nIt ran aground."}
    {"title": "Mayor \\u00e9 resigns", "date_publish": "2024-03-05", "maintext": "She resigned."}
    """
  private static let mail = """
    From press@example.org Tue Mar  5 10:00:00 2024
    Message-ID: <1>
    From: =?utf-8?Q?Caf=C3=A9?= <a@b>
    Subject: Ferry runs aground
    Date: Tue, 5 Mar 2024 23:10:00 -0500
    MIME-Version: 1.0
    Content-Type: multipart/alternative; boundary="x"

    --x
    Content-Type: text/plain; charset=iso-8859-1
    Content-Transfer-Encoding: quoted-printable

    A ferry ran aground near the caf=E9 on 4 Mar=
    ch.
    --x
    Content-Type: text/html

    <p>A <b>ferry</b> ran aground.</p>
    --x--
    """
  private static let markdown = """
    ---
    title: "Ferry runs aground"
    date: 2024-03-02
    ---

    # What is known

    A **ferry** ran [aground](https://example.org) on _1 March_.
    - Nobody was hurt.
    """
}
