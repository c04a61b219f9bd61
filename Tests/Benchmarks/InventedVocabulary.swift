/// The words of which ``InventedNews`` makes its pages. No person, body or event among them is
/// real.
enum InventedVocabulary {
  static let givenNames = words(
    """
    Anna Peter Maria John Elena David Ingrid Thomas Sofia Karim Lucía Henrik Olga Samuel Nadia
    Victor Irene Paul Amina Robert Clara Daniel Yuki Martin Zofia Andrew Fatima Oscar Laura Georg
    """)
  static let surnameBeginnings = words(
    """
    Bar Cor Dal Fen Gar Hal Jor Kel Lan Mor Nor Per Ros Sel Tor Ull Var Wes Yar Zel Brand Holm
    Castel Dunn Eker Frost Grim Ister Kar Lind
    """)
  static let surnameEndings = words(
    """
    avik ström ić edal berg man ston ford ova ez ini sen ley wood ard ier qvist escu oğlu enko
    """)
  static let posts = lines(
    """
    Minister of Transport
    Minister of Fisheries
    Deputy Minister of Health
    Minister of Energy
    Prime Minister
    Deputy Prime Minister
    Minister of Education
    Ambassador of {country}
    President of {country}
    Mayor of {city}
    Director General of the {body}
    Secretary General of the {body}
    Deputy Director of the {body}
    Chairman of the {body}
    """)
  static let bodyAdjectives = words(
    "Northern Eastern Atlantic Central Coastal United International Regional National Alpine")
  static let domains = words(
    "Fisheries Railway Energy Health Water Trade Forest Harbour Climate Education Transport Research"
  )
  static let bodyHeads = words(
    "Union Council Organization Agency Commission Authority Institute Federation Fund Association")
  static let eventHeads = words("Forum Summit Conference Congress Assembly Festival")
  static let documentHeads = words("Charter Treaty Agreement Convention Protocol")
  static let ordinals = words("First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth")
  static let cities = words(
    """
    Lisbon Oslo Nairobi Santiago Ottawa Warsaw Accra Lima Dublin Rotterdam Halmouth Corvane
    Lundhaven Estermark Port-Aldin Varesco Brightwater Kelmsford Tarrow Ostermoor
    """)
  static let countries = words(
    "Norway Portugal Canada Kenya Chile Japan Poland Ghana Peru Ireland Finland Uruguay")
  static let adjectives = words(
    """
    closer regional coastal joint annual new public practical technical legal economic cultural
    humanitarian shared safer cleaner long-term cross-border digital scientific affordable modern
    local independent seasonal urgent preliminary wider rural urban mutual open reliable careful
    """)
  static let nouns = words(
    """
    cooperation shipping training planning research funding dialogue transport security forecasting
    investment education maintenance trade monitoring inspection logistics navigation insurance
    recruitment rescue exchange energy tourism storage accounting reconstruction irrigation mapping
    """)
  static let plurals = words(
    """
    ports railways schools ferries hospitals forests archives standards inspections volunteers
    fisheries exercises experts laboratories delegations statistics bridges budgets islands farmers
    museums students vessels engineers reservoirs pipelines vaccines harvests libraries workshops
    """)

  /// What opens an article, after its date.
  static let leads = lines(
    """
    {official} met with {official} in {city} to discuss {topic}.
    the {body} opened the {event} in {city}, which was devoted to {topic}.
    {official} arrived in {city} on a working visit, at the centre of which stood {topic}.
    a meeting of the {body} on {topic} was held in {city} under the chairmanship of {official}.
    {official} and {official} signed the {document} in {city}.
    delegations from {country}, {country} and {country} took part in a briefing of the {body} on \
    {topic}.
    """)

  /// The titles of articles.
  static let titles = lines(
    """
    {name} and {name} discuss {topic}
    {body} opens the {event} in {city}
    {official} visits {city}
    Meeting of the {body} on {topic} held in {city}
    {document} signed in {city}
    {country} and {country} agree on {topic}
    """)

  /// What follows.
  static let sentences = lines(
    """
    The parties exchanged views on {topic} and reviewed the results of {topic} in {year}.
    Special attention was paid to {topic}, as well as to {topic}.
    {surname} noted that “{topic} remains the most important task for {country}”.
    According to {official}, the {body} will send {number} experts to {city} before the end of the \
    year.
    The next meeting will take place in {city} on {day}.
    On {day}, the {body} approved the plan for {topic}.
    The agreement, which was signed in {city} in {month}, provides for {topic} and for {topic}.
    {surname} thanked {official} for the support of {topic}.
    Representatives of {country} and {country} also took part in the work of the {event}.
    It is planned to adopt the {document} at the {event}.
    In addition, {number} students and engineers visited the laboratories of the {body}.
    Last year the {body} spent {number} million on {topic}.
    “We consider this an important step,” said {surname}, who has worked on {topic} since {year}.
    The work was begun in {year}, but {topic} took longer than anybody had expected.
    The event was attended by {name}, {name} and {name}.
    Two weeks earlier, {surname} had spoken about {topic} at the {event} in {city}.
    The agenda includes {topic}, {topic} and {topic}.
    Since {day}, more than {number} vessels have been inspected in the ports of {country}.
    Experts of the {body} expect that {topic} will be completed by {month} {year}.
    As a result, the participants agreed on {topic} and on the exchange of experts.
    """)

  private static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }
}
