"""Words of attribution: verbs that report speech, nouns for who and what speaks, words that open no name.

Each table is data: to teach a verb, add its printed forms to its table.
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
    wondered promise promised vow vowed pledge pledged urge urges urged deny denied demanded charged barked
    boomed mused offered interjected retorted fumed mocked advise advises advised inform informed indicate indicates
    indicated signal signalled signaled echo echoes echoed cite cites cited
    """.split()
)
"""Verbs whose object is what was said or written."""

OPINION_VERBS: frozenset[str] = frozenset(
    """
    think thinks thought believe believes believed expect expects expected reckon reckons reckoned see sees saw
    forecast forecasts predict predicts predicted estimate estimates estimated anticipate anticipates anticipated
    suggest suggests suggested project projects projected suspect suspects suspected hope hopes hoped view views
    viewed consider considers considered favour favours favor favors assume assumes assumed find finds found
    describe describes described call calls called recommend recommends recommended peg pegs pegged
    attribute attributes attributed doubt doubts doubted blame blames blamed foresee foresees foresaw envisage envisages
    envisaged prefer prefers appreciates likes contends puts advise
    advises advised
    """.split()
)
"""Verbs whose object is what somebody holds; read as attribution only where the subject is a person or a house."""

PARTICIPLES: frozenset[str] = frozenset(
    """
    saying adding noting pointing telling writing warning arguing explaining citing calling claiming asking stating
    insisting declaring observing remarking stressing suggesting concluding responding replying tweeting describing
    terming labelling labeling dubbing attributing estimating forecasting predicting projecting
    """.split()
)
"""Participles that go on with the words of the subject: "..., adding that demand was firm"."""

INSTITUTION_NOUNS: frozenset[str] = frozenset(
    """
    company bank brokerage firm group agency ministry government department lender retailer automaker carmaker
    chipmaker drugmaker miner producer maker operator airline insurer regulator exchange institute fund organization
    organisation association body manufacturer developer conglomerate house cartel union council party campaign
    committee administration university think-tank thinktank watchdog startup start-up unit bourse broker team desk tank
    consultancy provider
    """.split()
)
"""Nouns that stand for an institution named elsewhere: "the company said"."""

RESEARCHING: frozenset[str] = frozenset(
    """
    research rating ratings consultancy brokerage broker data analytics intelligence advisory think-tank thinktank
    analysis forecasting pricing consulting investment
    """.split()
)
"""What tells, before a house's name, that it publishes views: "market research firm Northgate"."""

DOCUMENT_NOUNS: frozenset[str] = frozenset(
    """
    note notes report statement minutes survey filing newsletter memo letter release bulletin commentary outlook
    blog presentation update review email ad advertisement document study poll article editorial paper
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
    Editing Graphic Several Few Numerous
    """.split()
)
"""Words that open a sentence with a capital, days and months: never the first word of a name."""

PARTICLES: frozenset[str] = frozenset("de da di del della der den van von bin al el la le ter ten dos du ibn".split())
"""Small words inside a person's name."""

TITLE_CONTEXT: frozenset[str] = frozenset(
    """
    titled entitled headlined song film movie book album novel series documentary hashtag headline motto slogan
    banner label program programme podcast episode column column's editorial essay reading marked
    """.split()
)
"""Words before a quotation that make it the title of something."""
