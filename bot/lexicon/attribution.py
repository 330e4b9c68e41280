"""Words of attribution: verbs that report speech, roles and titles of people, marks of organisations.

Each table is data: to teach a verb, role, title or house, add one word to its table. Verbs are listed with the forms
that newspapers print; roles and organisation words in the singular or plural as they occur.
"""

SPEECH_VERBS: frozenset[str] = frozenset(
    """
    point points pointed repeat repeats repeated say says said tell tells told add adds added note notes noted write
    writes wrote explain explains explained warn warns warned argue argues argued comment comments commented state
    states stated declare declares declared acknowledge acknowledges acknowledged admit admits admitted insist
    insists insisted recall recalls recalled remark remarks remarked signals observe observes observed caution
    cautions cautioned claim claims claimed conclude concludes concluded continue continues continued reply replies
    replied respond responds responded answer answers answered reiterate reiterates reiterated stress stresses
    stressed emphasise emphasised emphasize emphasizes emphasized tip tips tipped tweet tweets tweeted post posted
    quip quips quipped joke jokes joked lament laments lamented complain complains complained testify testifies
    testified exclaim exclaimed confirm confirms confirmed concede concedes conceded counter counters countered
    opine opines opined agree agrees agreed highlight highlights highlighted underline underlined reaffirm
    reaffirmed reassert reasserted assert asserts asserted elaborate elaborates elaborated confess confessed
    announce announces announced contend contends contended maintain maintains maintained allege alleges alleged
    reveal reveals revealed shout shouted yell yelled chant chanted read reads ask asks asked wonder wonders
    wondered promise promised vow vowed pledge pledged urge urges urged deny denied demand demanded charged barked
    boomed mused offered interjected retorted fumed mocked advise advises advised inform informed indicate indicates
    indicated signal signalled signaled
    """.split()
)
"""Verbs whose object is what was said or written."""

OPINION_VERBS: frozenset[str] = frozenset(
    """
    think thinks thought believe believes believed expect expects expected reckon reckons reckoned see sees saw
    forecast forecasts predict predicts predicted estimate estimates estimated anticipate anticipates anticipated
    suggest suggests suggested project projects projected suspect suspects suspected hope hopes hoped view views
    viewed consider considers considered favour favours favor favors assume assumes assumed find finds found
    describe describes described call calls called recommend recommends recommended
    """.split()
)
"""Verbs whose object is what somebody holds; read as attribution only where the subject is a person or a house."""

PARTICIPLES: frozenset[str] = frozenset(
    """
    saying adding noting pointing telling writing warning arguing explaining citing calling claiming asking stating
    insisting declaring observing remarking stressing suggesting concluding responding replying tweeting describing
    terming labelling labeling dubbing
    """.split()
)
"""Participles that go on with the words of the subject: "..., adding that demand was firm"."""

ROLE_HEADS: frozenset[str] = frozenset(
    """
    analyst analysts strategist strategists economist economists trader traders broker brokers dealer dealers
    manager managers director directors president presidents officer officers head heads chairman chairwoman
    chairperson chair vice-chair partner partners founder founders co-founder cofounder co-head co-heads co-editor
    editor principal executive executives CEO CFO CIO COO CTO co-CEO CEOs minister ministers governor governors
    secretary secretaries spokesman spokeswoman spokesperson spokespeople spokesmen professor professors adviser
    advisers advisor advisors consultant consultants researcher researchers economist-in-chief official officials
    policymaker policymakers lawyer lawyers attorney attorneys investor investors specialist specialists expert
    experts commissioner member members senator senators congressman congresswoman lawmaker lawmakers representative
    treasurer counsel lead leader leaders owner owners meteorologist agronomist fellow scholar scientist engineer
    pollster forecaster forecasters vice-president chief chiefs boss bosses mayor ambassador pastor activist author
    correspondent columnist reporter host candidate nominee student teacher farmer grower retiree resident
    commentator banker bankers financier actuary geologist physician doctor historian veteran organizer organiser
    coordinator co-ordinator commander judge justice prosecutor deputy delegate superdelegate rancher planner
    technician chartist controller comptroller undersecretary chancellor premier
    """.split()
)
"""The head noun of a role: the last word of "chief equity strategist"."""

TITLES: frozenset[str] = frozenset(
    """
    Mr Mrs Ms Miss Dr Prof Professor Sir Dame Lord Lady Sen Senator Rep Representative Gov Governor President
    Chairman Chairwoman Chair Minister Secretary Chancellor Premier Commissioner Judge Justice Congressman
    Congresswoman Ambassador General Gen Mayor Speaker Attorney Director Chief Officer Treasurer Analyst Economist
    Strategist Councilman Councilwoman Sheriff Detective Captain Colonel Rev Reverend Pastor Father Bishop Pope King
    Queen Prince
    """.split()
)
"""Words printed in capitals before a name that are no part of it."""

HONORIFICS: frozenset[str] = frozenset("Mr Mrs Ms Miss Dr Prof Sir Dame Lord Lady Sen Rep Gov Gen Rev".split())
"""Titles that only a person bears."""

ROLE_QUALIFIERS: frozenset[str] = frozenset(
    """
    chief senior junior executive vice deputy managing general assistant associate global regional group lead
    leading head principal former ex-chief then acting interim market markets equity equities investment investments
    financial economic portfolio fund research technical currency forex rates bond fixed income fixed-income credit
    commodity commodities energy oil gold metals precious-metals derivatives sales trading macro quantitative
    strategic aviation hedge industry local independent veteran longtime top technology corporate affairs press
    national international political public bank sector retail grain wealth asset multi-asset operating marketing
    legal policy product law campaign communications non-executive founding co-founding prime foreign finance trade
    """.split()
)
"""Words in small letters that stand before a role's head."""

ORGANISATION_WORDS: frozenset[str] = frozenset(
    """
    Bank Bankers Banking Banque Banco Banca Securities Capital Capitals Group Holdings Holding Partners Partner
    Management Research Economics Advisors Advisers Advisory Associates Investments Investment Investors Markets
    Market Asset Assets Wealth Financial Finance Finances Funds Fund Futures Trading Trust Company Co Corp
    Corporation Inc Ltd Limited LLC LLP PLC Plc AG SA SE NV ASA Pte Pty GmbH Oyj Insurance Brokerage Brokers Broking
    Equities Equity Analytics Strategies Strategy Services Systems Technologies Technology Energy Petroleum
    Industries International Global Institute Institution University College School Council Commission Committee
    Ministry Department Agency Administration Authority Bureau Office Federation Union Association Organization
    Organisation Foundation Fed Reserve Treasury Exchange House Congress Senate Court Government Pentagon Board
    Center Centre Consulting Consultancy Consultants Solutions Networks Motors Airlines Airways Pharmaceuticals
    Therapeutics Laboratories Labs Biosciences Resources Mining Steel Commodities Metals Exploration Oil Gas Power
    Times Post Journal News Press Tribune Chamber Club Society Alliance League Party Campaign Ventures Intelligence
    Analysis Insights Insight Monitor Report Reports Index Survey Network Agricultural Cooperative Logistics
    Brothers Bros Sons Street FX Forex Media Studios Entertainment Software Semiconductor Electronics Electric
    Automotive Motor Foods Relations Opera Brands Stores Retail Healthcare Health Medical Sciences Bancorp
    Bancshares Financials Treasuries Advisor Adviser Police Army Navy Forces Force Team Service Action Project
    Initiative Coalition
    """.split()
)
"""Words of which one makes a name an organisation's."""

HOUSES: frozenset[str] = frozenset(
    """
    ABN-Amro Allianz Amundi Barclays BBVA Berenberg Bernstein BlackRock Bloomberg BMO BNP-Paribas BNY Canaccord CBA
    CIBC CICC Citi Citigroup Citic CLSA Commerzbank Cowen Credit-Suisse Daiwa Danske DBS Deutsche-Bank DZ-Bank Ebury
    Eurasia-Group Evercore Evercore-ISI Exane Fidelity Fitch Gartner Goldman Goldman-Sachs Haitong Handelsbanken
    Hargreaves-Lansdown HSBC IG ING Intesa Invesco Investec Jefferies JPMorgan J.P.-Morgan JP-Morgan Julius-Baer
    Kepler-Cheuvreux Lazard Liberum Lloyds Macquarie Maybank Mizuho Moody's Morgan-Stanley Morningstar MUFG NAB
    NatWest Needham Nomura Nordea Numis OANDA OCBC Oddo Oppenheimer Panmure-Gordon Peel-Hunt Pictet Pimco PIMCO
    Piper-Sandler Rabobank Raiffeisen Raymond-James RBC Refinitiv LSEG Roth-MKM Rystad Santander Schroders
    Scotiabank SEB Shore-Capital Societe-Generale Standard-Chartered State-Street Stifel Stephens StoneX Swissquote
    TD-Cowen TD Truist UBS UniCredit UOB Vanguard Vontobel Wedbush Wells-Fargo Westpac William-Blair Wolfe-Research
    Wood-Mackenzie Zacks Charles-Schwab Saxo Spreadex Kotak ANZ Thomson-Reuters Berkshire-Hathaway BoC BOJ ECB BOE
    BoE BoJ Fed FOMC OPEC OPEC+ IEA EIA IMF OECD SEC FDA USDA PBOC PBoC RBA RBNZ SNB RBI SEBI Reuters CNBC AFP
    Xinhua MarketWatch
    """.split()
)
"""Houses and institutions whose names bear no organisation word; a hyphen stands for the space between two words."""

OFFICES_OF_PLACES: frozenset[str] = frozenset(
    """
    Senator senator Congressman Congresswoman Representative Mayor mayor Governor governor lawmaker legislator
    resident voter delegate Republican Democrat Rep Sen Gov Sheriff Delegate Attorney
    """.split()
)
"""Offices before which a capital word is a place: "Wyoming Senator"."""

GOVERNMENT_SEATS: frozenset[str] = frozenset(
    "Kremlin Congress Parliament Beijing Washington Moscow Tehran Brussels London Downing Elysee Taipei Kyiv".split()
)
"""Places and bodies that stand for a government: "Beijing said"."""

INSTITUTION_NOUNS: frozenset[str] = frozenset(
    """
    company bank brokerage firm group agency ministry government department lender retailer automaker carmaker
    chipmaker drugmaker miner producer maker operator airline insurer regulator exchange institute fund organization
    organisation association body manufacturer developer conglomerate house cartel union council party campaign
    committee administration university think-tank thinktank watchdog startup start-up unit bourse broker
    """.split()
)
"""Nouns that stand for an institution named elsewhere: "the company said"."""

DOCUMENT_NOUNS: frozenset[str] = frozenset(
    """
    note notes report statement minutes survey filing newsletter memo letter release bulletin commentary outlook
    blog presentation update review email ad advertisement document study poll article editorial
    """.split()
)
"""Nouns for what a house wrote: "the Northgate note said"."""

NOT_A_SOURCE: frozenset[str] = frozenset(
    """
    data figures poll LSEG Refinitiv Bloomberg FactSet Datastream Kpler CoinGecko CoinMarketCap Dealogic Morningstar
    EPFR FedWatch Eikon CME Lipper Bursa IBES I/B/E/S Factset TradingView Vortexa CoinGlass Tradeweb
    """.split()
)
"""After "according to": whose numbers they are, not whose view."""

PLURAL_SPEAKERS: frozenset[str] = frozenset(
    "Analysts Economists Strategists Traders Officials Executives Researchers Policymakers Dealers Brokers".split()
)
"""Roles in the plural that may open a sentence: "Analysts at Northgate said"."""

ANALYST_ROLES: frozenset[str] = frozenset(
    """
    analyst analysts strategist strategists economist economists trader traders broker brokers dealer dealers
    forecaster forecasters investor manager managers technician chartist adviser advisor consultant banker
    researcher researchers specialist
    """.split()
)
"""Heads of roles whose holders speak about markets by trade."""

POLITICAL_ROLES: frozenset[str] = frozenset(
    """
    secretary minister senator congressman congresswoman spokesman spokeswoman spokesperson official officials
    lawmaker ambassador mayor prime ministry candidate nominee attorney judge premier prince representative lawyer
    """.split()
)
"""Heads of roles whose holders announce acts rather than hold views."""

FINANCE_WORDS: frozenset[str] = frozenset(
    """
    Bank Banking Banque Banco Securities Capital Partners Management Research Economics Advisors Advisers Advisory
    Investments Investment Investors Markets Asset Assets Wealth Financial Futures Trading Funds Brokerage Brokers
    Equities Analytics Reserve Fed Institute Agency Organization FX Consulting Insights Strategies Associates
    Commodities Forex Intelligence Global Bros
    """.split()
)
"""Words in the names of houses that publish views."""

NAMES_IN_S: frozenset[str] = frozenset(
    "Moody's Poor's Lloyd's Sotheby's Christie's McDonald's Macy's Kohl's Lowe's Wendy's Domino's Sainsbury's".split()
)
"""Names that end like a possessive."""

NATIONS: frozenset[str] = frozenset(
    """
    U.S. US USA U.K. UK European Europe Asian Asia LatAm American America Americas British Britain Chinese China
    Japanese Japan Indian India Korean Korea German Germany French Italian Italy Spanish Spain Canadian Canada
    Australian Australia Russian Russia Brazilian Brazil Mexican Mexico Turkish Turkey Swiss Dutch Malaysian
    Malaysia Indonesian Indonesia Thai Thailand Polish Czech Hungarian Iranian Iran Iraqi Saudi Ukrainian Ukraine
    Israeli Egyptian Greek Nordic African Africa Eurozone Middle Republican Democratic Democrat GOP Ten-year
    """.split()
)
"""Words that stand in no person's name."""

NATIONAL_WORDS: frozenset[str] = frozenset(
    """
    U.S. US USA U.K. UK European Europe Asian Asia Asia-Pacific APAC EMEA LatAm American America Americas British
    Chinese China Japanese Japan Indian India Korean Korea German Germany French France Italian Italy Spanish Spain
    Canadian Canada Australian Australia Russian Russia Brazilian Brazil Mexican Mexico Turkish Turkey Swiss Dutch
    Singaporean Singapore Malaysian Malaysia Indonesian Indonesia Thai Thailand Philippine Vietnamese Taiwanese
    Taiwan Polish Czech Hungarian Iranian Iran Iraqi Saudi Ukrainian Ukraine Israeli Israel Egyptian Greek Nordic
    African Africa North South East West Northern Southern Eastern Western Central Hong Kong Tokyo London York New
    FX G10 EM ETF ESG AI IT IR PR HR M&A CEEMEA ASEAN MENA GCC Eurozone Senior Chief Head Global Republican
    Democratic Democrat GOP Deputy Vice Managing Executive Former Prime Foreign First
    """.split()
)
"""Capitalised words before a role that name a region or a field, not an employer: "FX strategist"."""

FULL_NAMES: dict[str, str] = {
    "Fed": "Federal Reserve",
    "U.S. Federal Reserve": "Federal Reserve",
    "ECB": "European Central Bank",
    "BoE": "Bank of England",
    "BOE": "Bank of England",
    "BoC": "Bank of Canada",
    "BOJ": "Bank of Japan",
    "BoJ": "Bank of Japan",
    "PBOC": "People's Bank of China",
    "RBA": "Reserve Bank of Australia",
    "RBI": "Reserve Bank of India",
    "RBNZ": "Reserve Bank of New Zealand",
    "SNB": "Swiss National Bank",
    "OPEC": "Organization of the Petroleum Exporting Countries",
    "IEA": "International Energy Agency",
    "EIA": "Energy Information Administration",
    "IMF": "International Monetary Fund",
}
"""Short names that an article may use for what it names in full elsewhere."""

NEVER_NAMES: frozenset[str] = frozenset(
    """
    But And Or While However Meanwhile Still In On As After Although Though Yet Last Earlier Separately Also Then
    When If Since Because Before At By For From With Under Over The A An This That These Those It He She They We You
    I There Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July
    August September October November December Yesterday Today Tomorrow Instead Moreover Furthermore Nevertheless
    Despite According Not No Yes So Once Later Both Some Many Most Other Another One Two Three Speaking Asked What
    Why How Where Who Which Whose During Until Now Here Our My His Her Its Their Your To Of Only Even Just All Any
    Each Every Is Are Was Were Be Been Do Does Did Has Have Had Will Would Could Should Can Overall Indeed Elsewhere
    Additionally Analysts Economists Traders Investors Officials Strategists Markets Shares Stocks Key Reporting
    Editing Graphic
    """.split()
)
"""Words that open a sentence with a capital, days and months: never the first word of a name."""

KNOWN_SURNAMES: frozenset[str] = frozenset(
    """
    Trump Biden Obama Clinton Bush Harris Vance Yellen Bessent Mnuchin Lutnick Powell Warsh Bernanke Greenspan
    Waller Bowman Jefferson Kashkari Goolsbee Bostic Daly Hammack Musalem Logan Barkin Bullard Mester Lagarde Draghi
    Schnabel Villeroy Nagel Weidmann Lane Bailey Carney Pill Mann Greene Ueda Kuroda Macklem Bullock Lowe Orr Das
    Malhotra Xi Putin Zelenskiy Zelensky Modi Macron Merz Scholz Merkel Starmer Sunak Truss Meloni Erdogan Netanyahu
    Kishida Ishiba Takaichi Abe Lula Bolsonaro Milei Musk Buffett Dimon Icahn Ackman Zuckerberg Bezos
    """.split()
)
"""Surnames that articles print alone: officials and others whom every reader knows."""

PARTICLES: frozenset[str] = frozenset("de da di del della der den van von bin al el la le ter ten dos du ibn".split())
"""Small words inside a person's name."""

LEGAL_FORMS: frozenset[str] = frozenset(
    "Inc Corp Co Ltd Limited LLC LLP PLC plc Plc AG SA SE NV Pte Pty GmbH Oyj ASA".split()
)
"""Forms of company at the end of a name."""

TITLE_CONTEXT: frozenset[str] = frozenset(
    """
    titled entitled headlined song film movie book album novel series documentary hashtag headline motto slogan
    banner label program programme podcast episode column column's editorial essay reading marked
    """.split()
)
"""Words before a quotation that make it the title of something."""
