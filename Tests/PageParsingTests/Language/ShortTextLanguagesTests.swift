import PageParsing
import Testing

/// Short texts of languages that share the letters of English, and English ones full of names of the countries
/// where those are spoken. All are invented.
struct ShortTextLanguagesTests {
  private func languages(_ text: String) -> [String] {
    PageParser().parse(Array(text.utf8), at: PageLocation(file: "a.txt")).items.map(\.language.code)
  }

  @Test(arguments: [
    "Kementerian umum langkah baharu kawal demam denggi",
    "Pemerintah bangun jembatan baru di wilayah timur",
    "Madaxweynaha oo booqday magaalada xeebta leh",
    "Poytaxtda yangi kasalxona ochildi",
    "Hallitus esittää uusia säästöjä terveydenhuoltoon",
    "Valitsus kiitis heaks uue eelarve",
    "Serikali yatangaza mpango mpya wa kilimo",
    "Pangulo bumisita sa mga nasalanta ng bagyo",
    "Gobernador mihatag og hinabang sa mga biktima",
    "Warga desa padha gotong royong ndandani dalan",
    "Warga ngabersihan walungan sanggeus caah",
    "Gwamnati ta amince da sabon kasafin kudi",
    "Gomina sọ pé ijọba yoo kọ ile-iwe tuntun",
    "Uhulumeni umemezela uhlelo olusha lwezindlu",
    "Urhulumente wakha izikolo ezitsha emaphandleni",
    "Mmuso o phatlalatsa leano le letjha la metsi",
    "Puso e itsise thulaganyo e ntšhwa ya temothuo",
    "Hurumende yozivisa chirongwa chitsva chezvikoro",
    "Boma lalengeza thandizo kwa alimi",
    "Leta igiye kubaka ibitaro bishya mu ntara",
    "Gavumenti egenda kuzimba amalwaliro amapya",
    "Perezida wa ekolo akutani na bakambi",
    "Nanambara fandaharanasa vaovao ny governemanta",
    "Mootummaan karoora haaraa misoomaa beeksise",
    "Regering kondig nuwe planne vir skole aan",
    "Fógraíonn an Rialtas scéim nua tithíochta",
    "Cyngor yn cyhoeddi cynllun newydd i ysgolion",
    "Riaghaltas ag ainmeachadh plana ùr airson sgoiltean",
    "Ar c'huzul-kêr a zegemer ar vugale er skol nevez",
    "Jaurlaritzak plan berria aurkeztu du ikastoletarako",
    "A Xunta presenta un novo plan para as escolas",
    "El govern presenta un nou pla per a les escoles",
    "Il-gvern iħabbar pjan ġdid għall-iskejjel",
    "Ríkisstjórnin kynnir nýja áætlun um skóla",
    "Landsstýrið leggur fram nýggja ætlan fyri skúlarnar",
    "D'Regierung stellt en neie Plang fir d'Schoulen vir",
    "Regear presintearret nij plan foar skoallen",
    "La registaro prezentas novan planon por lernejoj",
    "Gouvènman an prezante yon nouvo plan pou lekòl yo",
    "Hikûmetê planeke nû ji bo dibistanan ragihand",
    "Paýtagtda täze köpri açyldy",
    "Hökumət məktəblər üçün yeni plan təqdim etdi",
    "Qeveria paraqet planin e ri për shkollat",
    "Vlada predstavila novi plan za škole",
    "Valdība iepazīstina ar jaunu skolu plānu",
    "Vyriausybė pristatė naują mokyklų planą",
    "Új iskolákat épít a kormány vidéken",
    "Vlada predstavila nov načrt za šole",
    "Vláda predstavila nový plán pre školy",
    "Chính phủ công bố kế hoạch mới cho trường học",
    "Ka hangaia e te kāwanatanga ngā kura hou",
    "Ua faasilasila e le malo se fuafuaga fou mo aoga",
    "Sa kacivaka na matanitu na ituvatuva vou ni vuli",
    "Gavman i tokaut long nupela plen bilong ol skul",
    "Gavman i anaonsem wan niufala plan blong ol skul",
    "Governu hato'o planu foun ba eskola sira",
    "Nguur gi dina tabax daara yu bees",
    "Guvernema ekotonga biteyelo ya sika na bamboka",
    "Aban no bɛsi sukuu foforɔ wɔ nkuraase",
    "Dziɖuɖua atu suku yeyewo ɖe kɔƒewo me",
    "Gofɛrɛnaman bɛna kalanso kura jɔ duguw la",
    "Mama llaqtaq umalliqkuna musuq yachay wasikunata ruwanqa",
    "Magistratus novas scholas aedificare constituit",
    "Le governamento presenta un nove plano pro scholas",
    "Lo govèrn presenta un plan novèl per las escòlas",
    "El gobiernu presenta un plan nuevu pa les escueles",
    "Guvernul prezintă un plan nou pentru școli",
    "Regjeringa legg fram ny plan for skulane",
    "Regeringen fremlægger ny plan for skolerne",
    "Regeringen lägger fram en ny plan för skolorna",
    "Rząd przedstawia nowy plan dla szkół",
    "Vláda představila nový plán pro školy",
    "Vlada predstavila novi plan za škole",
    "Regering presenteert nieuw plan voor scholen",
    "Regierung stellt neuen Plan für Schulen vor",
    "Le gouvernement présente un nouveau plan pour les écoles",
    "El gobierno presenta un nuevo plan para escuelas",
    "Governo apresenta novo plano para escolas",
    "Il governo presenta un nuovo piano per le scuole",
    "Hükümet okullar için yeni plan açıkladı",
  ])
  func aHeadlineInAnotherLanguageIsNotEnglish(_ title: String) {
    #expect(languages(title).allSatisfy { $0 != "en" })
  }

  @Test(arguments: [
    (
      "ms",
      "Menteri Kesihatan berkata kes denggi di negeri itu meningkat dua kali ganda "
        + "berbanding tahun lalu. Beliau meminta penduduk membersihkan kawasan rumah masing- "
        + "masing setiap minggu supaya nyamuk tidak membiak, manakala pihak berkuasa tempatan "
        + "akan menambah bilangan pegawai yang bertugas."
    ),
    (
      "so",
      "Madaxweynaha ayaa maanta gaaray magaalada isagoo ay la socdaan wasiiro iyo "
        + "xildhibaanno. Wuxuu sheegay in dowladdu ay dhisi doonto dekad cusub, waxaana soo "
        + "dhaweeyay boqolaal dadweyne ah oo taagnaa waddooyinka."
    ),
    (
      "uz",
      "Sog'liqni saqlash vazirligi ma'lum qilishicha, yangi kasalxona yuz ellik o'ringa "
        + "mo'ljallangan. Ochilish marosimida vazir va shahar hokimi ishtirok etdi. Shifokorlar "
        + "zamonaviy uskunalar bilan ta'minlangan, bemorlar esa endi uzoqqa bormaydi."
    ),
    (
      "fi",
      "Hallitus aikoo leikata menoja ensi vuonna, kertoo valtiovarainministeriö. Opposition "
        + "mukaan leikkaukset osuvat pahiten pieniin kuntiin. Ministeri lupasi tiistaina, että "
        + "palvelut turvataan kaikille asukkaille myös syrjäseuduilla."
    ),
    (
      "et",
      "Valitsus kiitis neljapäeval heaks järgmise aasta eelarve, mille järgi kulutused "
        + "kasvavad viis protsenti. Rahandusminister ütles, et maksud ei tõuse. Opositsioon "
        + "heitis valitsusele ette liigset optimismi."
    ),
    (
      "sw",
      "Waziri wa kilimo amesema mpango huo utawasaidia wakulima wadogo kupata mbegu bora. "
        + "Alisema hayo jana alipokutana na viongozi wa vyama vya ushirika. Wakulima wengi "
        + "wamelalamika kuhusu bei ya mbolea kupanda."
    ),
    (
      "jv",
      "Warga desa padha kumpul esuk iki kanggo ndandani dalan sing rusak amarga udan deres. "
        + "Lurah ngendika yen pamarentah bakal menehi bantuan semen, nanging kabeh tenaga saka "
        + "warga dhewe."
    ),
    (
      "ha",
      "Gwamnan jihar ya sanya hannu kan kasafin kudin bana a ranar Talata. Ya ce "
        + "gwamnatinsa za ta gina sabbin makarantu da asibitoci a yankunan karkara. 'Yan adawa "
        + "sun ce kudin ba zai isa ba."
    ),
    (
      "zu",
      "UNgqongqoshe uthe uhulumeni uzokwakha izindlu eziyinkulungwane esifundazweni "
        + "ngonyaka ozayo. Umphakathi ukhalaze ngokuthi sekuyisikhathi eside ulindile, kodwa "
        + "wathi uyathemba ukuthi kulokhu izithembiso zizofezeka."
    ),
    (
      "sn",
      "Gurukota redzidzo rakati hurumende ichavaka zvikoro zvitsva gumi kumaruwa gore rino. "
        + "Vabereki vakati vanofara nechirongwa ichi nekuti vana vavo vanga vachifamba mufambo "
        + "mureba zuva nezuva."
    ),
    (
      "rw",
      "Minisitiri w'ubuzima yavuze ko leta igiye kubaka ibitaro bitatu mu ntara "
        + "y'iburasirazuba. Yabivuze ku wa kabiri ubwo yasuraga abaturage, abasaba kwihangana "
        + "kuko imirimo izatangira umwaka utaha."
    ),
    (
      "mg",
      "Nilaza ny minisitra fa hanorina sekoly vaovao folo any ambanivohitra ny governemanta "
        + "amin'ity taona ity. Faly ny ray aman-dreny satria lavitra loatra ny sekoly amin'izao "
        + "fotoana izao ary ratsy ny lalana."
    ),
    (
      "ga",
      "Dúirt an tAire go gcuirfear míle teach nua ar fáil sa chontae an bhliain seo "
        + "chugainn. Tá na comharsana sásta leis an bplean ach deir an freasúra nach leor é "
        + "agus go bhfuil sé ródhéanach."
    ),
    (
      "cy",
      "Mae'r cyngor wedi cyhoeddi y bydd tair ysgol newydd yn cael eu codi yn y sir erbyn "
        + "diwedd y flwyddyn nesaf. Dywedodd rhieni eu bod yn falch iawn o'r newyddion ond eu "
        + "bod yn poeni am gost cludiant."
    ),
    (
      "eu",
      "Jaurlaritzak astelehenean aurkeztu zuen hezkuntza plan berria. Sailburuak esan zuen "
        + "hamar ikastetxe berri eraikiko direla datozen urteetan, baina sindikatuek uste dute "
        + "ez dela nahikoa izango."
    ),
    (
      "is",
      "Ráðherra sagði á fundi í gær að tíu nýir skólar yrðu byggðir á landsbyggðinni. "
        + "Foreldrar fagna tíðindunum en kennarar segja að fyrst þurfi að hækka laun svo fólk "
        + "fáist til starfa."
    ),
    (
      "ht",
      "Minis la di yè ke leta pral konstwi dis nouvo lekòl nan zòn andeyò yo. Paran yo "
        + "kontan anpil ak nouvèl sa a, men pwofesè yo fè konnen yo poko touche salè yo depi "
        + "plizyè mwa."
    ),
    (
      "tpi",
      "Minista i tok asde olsem gavman bai wokim tripela nupela skul long ol ples. Ol "
        + "papamama i amamas long dispela tok, tasol ol tisa i tok pe bilong ol i mas go antap "
        + "pastaim."
    ),
    (
      "qu",
      "Kamachiqmi qayna punchaw nirqa chunka musuq yachay wasikuna ruwasqa kananta. "
        + "Taytamamakuna kusikunku kay willakuymanta, ichaqa yachachiqkuna ninku puntata "
        + "qullqinku yapakunanta."
    ),
  ])
  func someSentencesTellTheirLanguage(_ code: String, _ text: String) {
    #expect(languages(text) == [code])
  }

  @Test(arguments: [
    "Prabowo Subianto inaugurates Tanjung Priok terminal in North Jakarta",
    "Barangay captains of Tacloban and Ormoc sue Pagcor over casinos",
    "Dato' Seri Anwar Ibrahim meets Tengku Hassanal Ibrahim Alam Shah in Kuala Terengganu",
    "Somali Jazeera: Madaxweyne Hassan Sheikh visits Dhusamareb, Guriel and Galkayo",
    "Samarkand, Bukhara and Namangan hokims sacked over cotton quotas",
    "Helsingin Sanomat: Orpo, Purra and Essayah agree on budget",
    "Tallinn beats Tartu; Kohtla-Järve, Narva and Pärnu draw",
    "Haile Selassie Gugsa Araya Hagos Yohannes",
    "Ruto, Gachagua and Odinga trade barbs at Nyayo stadium",
    "Rugby: Toa Samoa 14, Mate Ma'a Tonga 12; Flying Fijians 31, Manu Samoa 8",
    "Waikato iwi and hapū sign settlement with Crown at Tūrangawaewae",
    "Tenders: sago, nasi goreng, rendang and sambal for the Sultan Iskandar canteen",
    "Muftis of Osh, Jalal-Abad and Batken call for calm",
    "ADB approves Nam Ngum, Xe Kaman and Nam Theun loans",
  ])
  func englishFullOfNamesStaysEnglish(_ text: String) {
    #expect(languages(text) == ["en"])
  }

  @Test func aForeignHeadlineAmongEnglishOnesIsNotEnglish() {
    let text = """
      Ministers to meet over fishing in the lake
      7 March 2025
      Serikali yatangaza mpango mpya wa kilimo
      6 March 2025
      Traders in the port go back to work
      5 March 2025
      """
    #expect(languages(text).map { $0 == "en" } == [true, false, true])
  }

  @Test func aParagraphWithoutForeignLettersIsSeenInAnEnglishArticle() throws {
    let text = """
      Two languages in one statement
      7 March 2025

      The ministry said in the statement that it would open the road to all who live by the river, and \
      that it had been asked to do so by the villages.

      Kementerian berkata jalan itu akan dibuka kepada semua penduduk kampung yang tinggal di tepi \
      sungai selepas kerja pembaikan selesai.
      """
    let page = PageParser().parse(Array(text.utf8), at: PageLocation(file: "a.txt"))
    let item = try #require(page.items.first)
    #expect(item.language.code == "en")
    #expect(item.foreignParagraphs.count == 1)
  }
}
