"""Houses: words and names by which organisations are known, and places that are none; to teach one, add a word."""

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
    Initiative Coalition Ratings Information
    """.split()
)
"""Words of which one makes a name an organisation's."""

FINANCE_WORDS: frozenset[str] = frozenset(
    """
    Bank Banking Banque Banco Securities Capital Partners Management Research Economics Advisors Advisers Advisory
    Investments Investment Investors Markets Asset Assets Wealth Financial Futures Trading Funds Brokerage Brokers
    Equities Analytics Reserve Fed Institute Agency Organization FX Consulting Insights Strategies Associates
    Commodities Forex Intelligence Global Bros Ratings
    """.split()
)
"""Words in the names of houses that publish views."""

HOUSES: frozenset[str] = frozenset(
    """
    ABN-Amro Allianz Amundi Barclays BBVA Berenberg Bernstein BlackRock Bloomberg BMO BNP-Paribas BNY Canaccord CBA
    CIBC CICC Citi Citigroup Citic CLSA Commerzbank Cowen Credit-Suisse Daiwa Danske DBS Deutsche-Bank DZ-Bank Ebury
    Eurasia-Group Evercore Evercore-ISI Exane Fidelity Fitch Gartner Goldman Goldman-Sachs Haitong Handelsbanken
    Hargreaves-Lansdown HSBC IG ING Intesa Invesco Investec Jefferies JPMorgan JPM ICRA CRISIL
    J.P.-Morgan JP-Morgan Julius-Baer
    Kepler-Cheuvreux Lazard Liberum Lloyds Macquarie Maybank Mizuho Moody's Morgan-Stanley Morningstar MUFG NAB
    NatWest Needham Nomura Nordea Numis OANDA OCBC Oddo Oppenheimer Panmure-Gordon Peel-Hunt Pictet Pimco PIMCO
    Piper-Sandler Rabobank Raiffeisen Raymond-James RBC Refinitiv LSEG Roth-MKM Rystad Santander Schroders
    Scotiabank SEB Shore-Capital Societe-Generale Standard-Chartered State-Street Stifel Stephens StoneX Swissquote
    TD-Cowen TD Truist UBS UniCredit UOB Vanguard Vontobel Wedbush Wells-Fargo Westpac William-Blair Wolfe-Research
    Wood-Mackenzie Zacks Charles-Schwab Saxo Spreadex Kotak ANZ Thomson-Reuters Berkshire-Hathaway BoC BOJ ECB BOE
    BoE BoJ Fed FOMC OPEC OPEC+ IEA EIA IMF OECD SEC FDA USDA PBOC PBoC RBA RBNZ SNB RBI SEBI Reuters CNBC AFP
    Xinhua MarketWatch
    BofA BofAML Merrill Merrill-Lynch SocGen BNP Natixis Credit-Agricole Helaba LBBW Swedbank KBC Erste Redburn
    Kepler Keefe-Bruyette-&-Woods KBW BTIG Cantor-Fitzgerald D.A.-Davidson Guggenheim Rosenblatt Susquehanna
    CFRA Third-Bridge Argus MKM Craig-Hallum JMP H.C.-Wainwright Leerink Strategas Gavekal TS-Lombard Ned-Davis
    CreditSights Pantheon-Macroeconomics Nuvama Motilal-Oswal Emkay Elara Geojit Edelweiss Prabhudas-Lilladher
    Nirmal-Bang ICICI-Direct Kenanga RHB AmBank CIMB CGS PhillipCapital KGI Yuanta Huatai Guotai-Junan BOCOM
    BOCI Mirae Kiwoom Meritz Morgans Bell-Potter Jarden Barrenjoey Ord-Minnett eToro Pepperstone City-Index XTB
    ActivTrades CMC-Markets FXTM Capital.com KCM-Trade Tickmill Exness AvaTrade AJ-Bell Quilter PVM Marex Sucden
    Fastmarkets CRU FGE Energy-Aspects BNEF BloombergNEF S&P-Global DBRS Scope IDC Canalys Counterpoint
    TrendForce Omdia Forrester Euromonitor GMO AQR Bridgewater T.-Rowe-Price Nuveen Neuberger-Berman
    """.split()
)
"""Houses and institutions whose names bear no organisation word; a hyphen stands for the space between two words."""

NEWSROOMS: frozenset[str] = frozenset("Reuters CNBC AFP Xinhua MarketWatch Bloomberg CNN Journal Times".split())
"""Names in a report that tell who printed it: they stand for no bank that was meant."""

LEGAL_FORMS: frozenset[str] = frozenset(
    "Inc Corp Co Ltd Limited LLC LLP PLC plc Plc AG SA SE NV Pte Pty GmbH Oyj ASA".split()
)
"""Forms of company at the end of a name."""

NAMES_IN_S: frozenset[str] = frozenset(
    "Moody's Poor's Lloyd's Sotheby's Christie's McDonald's Macy's Kohl's Lowe's Wendy's Domino's Sainsbury's".split()
)
"""Names that end like a possessive."""

FULL_NAMES: dict[str, str] = {
    "Fed": "Federal Reserve",
    "U.S. Federal Reserve": "Federal Reserve",
    "ECB": "European Central Bank",
    "JPM": "J.P. Morgan",
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

GOVERNMENT_SEATS: frozenset[str] = frozenset(
    "Kremlin Congress Parliament Beijing Washington Moscow Tehran Brussels London Downing Elysee Taipei Kyiv".split()
)
"""Places and bodies that stand for a government: "Beijing said"."""

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
    Billionaire Veteran Activist Independent Hedge Legendary Private
    """.split()
)
"""Capitalised words before a role that name a region or a field, not an employer: "FX strategist"."""
