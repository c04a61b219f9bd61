import Testing

@testable import Entities

struct BodyLinkerTests {
  @Test(arguments: [
    // acronyms
    (
      ["The Nordic Defence Organisation (NDO) met. The NDO left."],
      [["NDO", "Nordic Defence Organisation"]]
    ),
    (
      ["The Shanghai Trade Organization met. The STO left.", "The STO came."],
      [["STO", "Shanghai Trade Organization"]]
    ),
    // a state by its acronym, a court without what it is of, a company by syllables of its name
    (
      ["The PNG Defence Force came.", "The Papua New Guinea Defence Force came."],
      [["PNG Defence Force", "Papua New Guinea Defence Force"]]
    ),
    (
      ["The ECOWAS Court of Justice met.", "The ECOWAS Court met."],
      [["ECOWAS Court", "ECOWAS Court of Justice"]]
    ),
    (
      ["The firm Petroleo Brasileiro SA grew.", "The firm Petrobras grew."],
      [["Petrobras", "Petroleo Brasileiro SA"]]
    ),
    (
      ["The firm Petroleo Brasileiro SA (Petrobras) grew.", "The firm Petrobras grew."],
      [["Petrobras", "Petroleo Brasileiro SA"]]
    ),
    // spelling
    (
      ["The Council of Defence Ministers met.", "The Council of Defense Ministers met."],
      [["Council of Defence Ministers", "Council of Defense Ministers"]]
    ),
    (
      ["The Council for Economic Co-operation met.", "The Council for Economic Cooperation met."],
      [["Council for Economic Co-operation", "Council for Economic Cooperation"]]
    ),
    (
      ["The Counter-Terrorism Committee met.", "The Counterterrorism Committee met."],
      [["Counter-Terrorism Committee", "Counterterrorism Committee"]]
    ),
    // a body and its parent
    (
      [
        "The Nordic Defence Organisation (NDO) met.",
        "The NDO Joint Staff met the Joint Staff of the Nordic Defence Organisation.",
      ],
      [
        ["Joint Staff of the Nordic Defence Organisation", "NDO Joint Staff"],
        ["NDO", "Nordic Defence Organisation"],
      ]
    ),
    (
      [
        "The Russian Foreign Ministry met.",
        "The Ministry of Foreign Affairs of the Russian Federation met.",
      ],
      [["Ministry of Foreign Affairs of the Russian Federation", "Russian Foreign Ministry"]]
    ),
    // a company and its legal form
    (
      ["Yanso Inc. opened a plant. The company Yanso grew.", "The company Yanso closed a plant."],
      [["Yanso", "Yanso Inc."]]
    ),
    (
      ["Yanso Inc. opened a plant.", "The company Yanso closed a plant."],
      [["Yanso", "Yanso Inc."]]
    ),
    (
      [
        "Yanso Inc. opened a plant. The company Yanso grew.",
        "Yanso Ltd. closed a plant. The company Yanso shrank.",
      ],
      [["Yanso", "Yanso Inc."], ["Yanso", "Yanso Ltd."]]
    ),
    (
      [
        "Yanso Group opened a plant. The company Yanso grew.",
        "Yanso LLC closed a plant. The company Yanso shrank.",
      ],
      [["Yanso", "Yanso Group", "Yanso LLC"]]
    ),
    // several bodies in one breath are each of them
    (
      [
        "The Department of State met. The Departments of State and Commerce agreed.",
        "The Department of Commerce met. The Departments of State and Commerce agreed.",
      ],
      [["Department of Commerce"], ["Department of State"]]
    ),
    // two explanations that only a legal form parts
    (
      [
        "Yanso Motors (YM) met.", "Yanso Motors Corporation (YM) paid.",
        "Yanso Motors won. Later YM said so.",
      ],
      [["YM", "Yanso Motors", "Yanso Motors Corporation"]]
    ),
    // a word of a shouted name is no acronym
    (
      [
        "The Norwegian State Department met. The State Department left.",
        "Officials of the State Department came.\n\nSTATE DEPARTMENT OFFICIAL: Yes.",
      ],
      [["Norwegian State Department", "STATE DEPARTMENT", "State Department"]]
    ),
    // every state has one, and each page tells of one state
    (
      [
        "The Ministry of Health of Kenya met. The Ministry of Health left.",
        "In Norway, the Ministry of Health met.", "In Kenya, the Ministry of Health met.",
        "The Ministry of Health met in Norway again.",
      ],
      [["Ministry of Health"], ["Ministry of Health", "Ministry of Health of Kenya"]]
    ),
    (
      ["In Norway, the Ministry of Health met.", "In Kenya, the Ministry of Health met."],
      [["Ministry of Health"], ["Ministry of Health"]]
    ),
    // the dateline is a city of the state
    (
      ["OSLO — The Central Bank raised its rate.", "NAIROBI — The Central Bank cut its rate."],
      [["Central Bank"], ["Central Bank"]]
    ),
    (
      ["OSLO — The Central Bank met.", "In Norway, the Central Bank cut its rate."],
      [["Central Bank"]]
    ),
    // only an office tells of the state
    (
      [
        "Norwegian President Ann Berg met the Labour Party.",
        "Jan Novak, President of Kenya, met the Labour Party.",
        "Kenyan President Jan Novak left the Labour Party.",
      ],
      [["Labour Party"], ["Labour Party"]]
    ),
    // all pages tell of one state, or of none
    (
      ["In Norway, the Ministry of Health met.", "The Ministry of Health met."],
      [["Ministry of Health"]]
    ),
    // one bare name, two parents
    (
      ["The NDO Joint Staff met.", "The OAU Joint Staff met."],
      [["NDO Joint Staff"], ["OAU Joint Staff"]]
    ),
    (
      [
        "The NDO Joint Staff met; the Joint Staff left.",
        "The OAU Joint Staff met; the Joint Staff left.", "The Joint Staff met.",
      ],
      [["Joint Staff"], ["Joint Staff", "NDO Joint Staff"], ["Joint Staff", "OAU Joint Staff"]]
    ),
    (["The OAU Joint Staff met; the Joint Staff left."], [["Joint Staff", "OAU Joint Staff"]]),
    // a body of many states and one of each state
    (
      [
        "The UN Trade Council met. The Trade Council agreed.",
        "The Trade Council of Norway met. The Trade Council agreed.",
        "The United Nations Trade Council met on Norway.", "The Trade Council met in Norway.",
      ],
      [
        ["Trade Council"], ["Trade Council", "Trade Council of Norway"],
        ["Trade Council", "UN Trade Council", "United Nations Trade Council"],
      ]
    ),
    // a department that is called by its trade alone
    (
      [
        "The U.S. Department of the Treasury met.", "The US Treasury met.",
        "The U.S. Treasury Department met in Oslo.", "The Norwegian Treasury met.",
      ],
      [
        ["Norwegian Treasury"],
        ["U.S. Department of the Treasury", "U.S. Treasury Department", "US Treasury"],
      ]
    ),
    // two companies of one first word: which is meant is not told
    (
      ["Yanso Holdings Ltd. sold shares of Yanso Kovel Ltd. Shares in the company Yanso fell."],
      [["Yanso"], ["Yanso Holdings Ltd."], ["Yanso Kovel Ltd."]]
    ),
    // what a company makes
    (
      ["Yanso Electronics Inc. grew. The company Yanso makes chips."],
      [["Yanso", "Yanso Electronics Inc."]]
    ),
    // a company beside another is no part of it
    (
      [
        "The company Olen Group and Kovel Corp. met. Kovel Corp. grew.",
        "Taal Inc. and Kovel Corp. met. Kovel Corp. shrank.", "Kovel Corp. met.",
      ],
      [["Kovel Corp."], ["Olen Group"], ["Taal Inc."]]
    ),
    // an acronym that one page explains twice
    (
      [
        "The Central Bank of Kenya (CBK) met. The Commercial Bank of Kuwait (CBK) met too. The CBK "
          + "said rates rise."
      ],
      [["CBK"], ["Central Bank of Kenya"], ["Commercial Bank of Kuwait"]]
    ),
  ])
  func joins(_ texts: [String], _ expected: [[String]]) {
    #expect(groups(.organisation, in: texts) == expected)
  }
}

/// Bodies of states on pages that name several.
struct BodiesOfStatesTests {
  @Test(arguments: [
    // the dateline's state, whoever else is named
    (
      [
        "ABUJA — The Supreme Court met. China protested.",
        "NAIROBI, Kenya, July 3 (AP) – The Supreme Court met. Germany and Uganda protested.",
        "In Kenya, the Supreme Court left.",
      ], [["Supreme Court"], ["Supreme Court"]]
    ),
    // whoever is first makes no difference
    (
      [
        "Buenos Aires — The Senate met. Brazil and Chile paid.",
        "BRASILIA — The Senate left. Argentina and Peru paid.",
      ], [["Senate"], ["Senate"]]
    ),
    // a town that no list has
    (
      [
        "Bolivia waits.\nVILLA YANSO (AP) — The Senate met. Chile and Peru paid.",
        "In Peru, the Senate left.",
      ], [["Senate"], ["Senate"]]
    ),
    // a correspondent's
    (
      [
        "In Kenya, the Supreme Court met.", "In Norway, the Supreme Court met.",
        "OSLO — The Supreme Court of Kenya met. Kenya left Kenya. The Supreme Court went.",
        "OSLO — Kenya votes. The Supreme Court of the day met in Kenya.",
      ], [["Supreme Court"], ["Supreme Court", "Supreme Court of Kenya"]]
    ),
    // one that is named far more than others
    (
      [
        "In Norway, the Supreme Court met.",
        "Kenya votes. Kenya hoped. Uganda left Kenya. The Supreme Court met.",
        "The Supreme Court of Kenya met.",
      ], [["Supreme Court"], ["Supreme Court", "Supreme Court of Kenya"]]
    ),
  ])
  func theStateIsWhatThePageIsAbout(_ texts: [String], _ expected: [[String]]) {
    #expect(
      groups(.organisation, in: texts).filter { !$0.contains("AP") } == expected)
  }
}

struct CompaniesInShortTests {
  @Test(arguments: [
    (
      ["Kovel Airlines Group met. Kovel Airlines left."],
      [["Kovel Airlines", "Kovel Airlines Group"]]
    ),
    (
      ["Yanso Steel & Marine Co. met. Yanso Steel Inc. left."],
      [["Yanso Steel & Marine Co."], ["Yanso Steel Inc."]]
    ),
    // one legal form, however it is written
    (
      [
        "The firm Kovel Mining Ltd grew.", "Kovel Mining Limited grew.",
        "The firm Kovel Mining left.",
      ],
      [["Kovel Mining", "Kovel Mining Limited", "Kovel Mining Ltd"]]
    ),
    (
      [
        "The firm Kovel Yarn Pvt. Ltd. grew.", "Kovel Yarn Private Limited grew.",
        "The firm Kovel Yarn left.",
      ], [["Kovel Yarn", "Kovel Yarn Private Limited", "Kovel Yarn Pvt. Ltd."]]
    ),
    (
      ["The firm Kovel Motion Inc. grew.", "The firm Kovel Motion, Inc. left."],
      [["Kovel Motion Inc.", "Kovel Motion, Inc."]]
    ),
    (
      ["The firm Kovel Rail Corp. grew.", "Kovel Rail Corporation left."],
      [["Kovel Rail Corp.", "Kovel Rail Corporation"]]
    ),
    // others are others'
    (
      ["Kovel Pumps AG grew.", "The firm Kovel Pumps Ltd left.", "The firm Kovel Pumps went."],
      [["Kovel Pumps"], ["Kovel Pumps AG"], ["Kovel Pumps Ltd"]]
    ),
    // the first word, where no list has it and nobody else is called so
    (
      ["Fjordlak Fisk AS grew. The firm Fjordlak left."], [["Fjordlak", "Fjordlak Fisk AS"]]
    ),
    (
      ["Fjordlak Fisk AS grew. Fjordlak Havn AS grew. The firm Fjordlak left."],
      [["Fjordlak"], ["Fjordlak Fisk AS"], ["Fjordlak Havn AS"]]
    ),
  ])
  func areTheirCompanies(_ texts: [String], _ expected: [[String]]) {
    #expect(groups(.organisation, in: texts) == expected)
  }
}
