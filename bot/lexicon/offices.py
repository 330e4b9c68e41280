"""Offices: roles and titles of people, as they are printed beside a name; to teach one, add a word."""

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
    coordinator co-ordinator envoy envoys commander judge justice prosecutor deputy delegate superdelegate rancher
    planner technician chartist controller comptroller undersecretary chancellor premier counterpart rate-setter
    rate-setters VP AVP SVP EVP
    """.split()
)
"""The head noun of a role: the last word of "chief equity strategist"."""

PLURAL_SPEAKERS: frozenset[str] = frozenset(
    "Analysts Economists Strategists Traders Officials Executives Researchers Policymakers Dealers Brokers".split()
)
"""Roles in the plural that may open a sentence: "Analysts at Northgate said"."""

ROLE_QUALIFIERS: frozenset[str] = frozenset(
    """
    chief senior junior executive vice deputy managing general assistant associate global regional group lead
    leading head principal former ex-chief then acting interim market markets equity equities investment investments
    financial economic portfolio fund research technical currency forex rates bond fixed income fixed-income credit
    commodity commodities energy oil gold metals precious-metals derivatives sales trading macro quantitative
    strategic aviation hedge industry local independent veteran longtime top technology corporate affairs press
    national international political public bank sector retail grain wealth asset multi-asset mutual
    pension private weather operating marketing
    legal policy product law campaign communications non-executive founding co-founding prime foreign finance trade
    """.split()
)
"""Words in small letters that stand before a role's head."""

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
    lawmaker ambassador envoy mayor prime ministry candidate nominee attorney judge premier prince representative lawyer
    """.split()
)
"""Heads of roles whose holders announce acts rather than hold views."""

OFFICES_OF_PLACES: frozenset[str] = frozenset(
    """
    Senator senator Congressman Congresswoman Representative Mayor mayor Governor governor lawmaker legislator
    resident voter delegate Republican Democrat Rep Sen Gov Sheriff Delegate Attorney
    """.split()
)
"""Offices before which a capital word is a place: "Wyoming Senator"."""

FIELDS: frozenset[str] = frozenset(
    """
    Equity Equities Research Retail Institutional Technical Derivatives Commodities Commodity Currency Currencies Forex
    FX Rates Credit Fixed Income Markets Market Strategy Strategies Investments Investment Trading Wealth Asset
    Management Sales Global Investor Relations Media Public Corporate Affairs Communications Operations Technology
    Economics Economic Analysis Fundamental Macro Products Marketing Risk Portfolio Advisory Broking Metals Energy
    """.split()
)
"""Words with capitals that name a field after "Head of", and no employer when there is no other word beside them."""

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
