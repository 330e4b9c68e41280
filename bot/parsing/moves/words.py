"""The words that hold sentences together, by kind, and the nouns that can or cannot be traded.

A kind is one letter, so that the kinds of a sentence are a string:

    N name   n other noun or adjective   d determiner   g its, their   j it, they   ' possessive mark
    p preposition   o of   t to   a at   c and, or   k clause conjunction   r which, that   w whose
    x be, have   m would, could   v other verb   i other verb in -ing   b adverb   q about, more than
    V direction verb   I its -ing form   L causative verb   H hit, reach   A direction adjective   S direction noun
    Y steady
    F figure   T phrase of time   C printed code   and , ; : ( ) - " for themselves
"""


def _kinds(table: dict[str, str]) -> dict[str, str]:
    """Return each word of a kind's list with its kind."""
    return {word: kind for kind, words in table.items() for word in words.split()}


KINDS = _kinds(
    {
        "d": "the a an this these those another each-of both-of",
        "g": "its their his her our my your",
        "j": "it they he she we i you them him us",
        "p": "in on for from by with against versus vs into onto over under per after-all amid among amongst across "
        "outside inside within without during through throughout towards toward despite near behind beside besides "
        "beyond between past via tracking excluding including like unlike following around below above upon "
        "alongside ex due than",
        "o": "of",
        "t": "to",
        "a": "at",
        "c": "and or & plus nor",
        "k": "while whereas as after before when but though although because since if unless until so that's once "
        "whilst even-as yet where",
        "r": "which that who",
        "w": "whose",
        "x": "was were is are be been being am has have had having 's-been",
        "m": "would could may might should will shall can cannot must won't wouldn't couldn't can't",
        "b": "also further again slightly sharply only just even still however meanwhile now then already modestly "
        "marginally fractionally broadly largely mostly mainly almost-all later later-on earlier last too once-more "
        "respectively each both all apiece together briefly some-what somewhat initially currently recently soon "
        "instead well back overall alone ever never strongly steeply quickly comfortably "
        "elsewhere separately similarly likewise there here additionally conversely though",
        "q": "about around nearly almost roughly approximately some over circa ~ early-on as-much-as",
    }
)
APPROXIMATE = (
    r"on\saverage|the\s(?:most|least)|past(?=\s\d+(?:\.\d+)?\s?(?:%|per|pct))|in\sexcess\sof|(?:by\s)?as\s(?:much|low|high)\sas|more\sthan|less\sthan|fewer\sthan|at\sleast|at\smost|just\s(?:over|under|above|below|shy\sof|short\sof)"
    r"|close\sto|(?:a|an)\s(?:total|further|combined|modest|sharp|mere|hefty|massive|huge|solid|steep|measly|tiny|small|slight|marginal|additional|extra|even"
    r"|[a-z]{3,12}ing(?=\s\d))(?:\sof)?|no\s(?:less|more|fewer)\sthan|upwards?\sof|up\s?to"
    r"|(?:a\s)?(?:little|bit|touch|shade)\s(?:more|over|under|less)(?:\sthan)?|well\sover|north\sof"
    r"|(?:by\s)?(?:about|around|nearly|almost|roughly|approximately|over|some)"
)
NEUTRAL = frozenset(
    "trade trades traded trading close closes closed closing end ends ended ending finish finishes "
    "finished finishing settle settles settled settling open opens opened opening edge edges edged edging "
    "tick ticks ticked ticking inch inches inched inching nudge nudges nudged nudging creep creeps crept "
    "creeping stand stands stood standing hover hovers hovered hovering remain remains remained remaining "
    "move moves moved moving go goes went gone going turn turns turned turning swing swings swung "
    "swinging come comes came coming stay stays stayed quote quotes quoted change changed hands quoting "
    "bid seen held hold holds holding start starts started starting drift drifts drifted drifting head "
    "heads headed heading push pushes pushed pushing pull pulled pulls pulling shoot shot shooting march "
    "marched charged charge put puts putting give gives gave giving do did does get gets got getting set "
    "last begin began run ran running logged indicated called marked priced fix fixed fixes pegged "
    "continued continue continues finally lurched wobbled wobbling steadied steadying ground creeped sit sits sat "
    "sitting tack tacked tacks tacking stretched powered pared trended trending chalked racked sprang spring "
    "galloped nosed crawled clawed scraped leaped barrelled".split()
)
"""Verbs that take their direction from a particle: edged up, closed lower, traded flat, put on."""

SUPPORT = frozenset(
    "weigh weighs weighed weighing lag lags lagged lagging trail trailed trailing outperform outperformed "
    "underperform underperformed top topped post posts posted posting log logs logged logging record "
    "records recorded recording see sees saw seen seeing mark marks marked marking clock clocks clocked "
    "clocking register registers registered registering notch notches notched notching show shows showed "
    "showing make makes made making suffer suffers suffered suffering book books booked booking snap "
    "snaps snapped snapping extend extends extended extending pare pares pared paring trim trims trimmed "
    "trimming erase erases erased erasing reverse reverses reversed reversing track tracks tracked lead "
    "leads led leading enjoy enjoyed score scored scoring take takes took taking bring brings brought "
    "bringing deliver delivered deepen deepened follow follows followed following stage staged staging "
    "endure endured hold held holding keep kept keeping cap caps capped capping experience experienced "
    "face faced sustain sustained curb curbed limit limited head headed end ended wipe wiped buck bucks "
    "bucked bucking experiencing".split()
)
"""Verbs that carry a direction noun: posted a gain, pared losses."""

VERBS = frozenset(
    "say says said saying tell tells told report reports reported reporting expect expects expected "
    "expecting see sees lead leads led leading top tops topped topping trail trails trailed miss missed "
    "beat beats raise raises raised raising cut cuts cutting lower lowers lowered lowering buy buys "
    "bought sell sells sold selling boosted announce announces announced announcing send sends sent "
    "sending drive drives drove driven driving bring brings brought keep keeps kept keeping leave leaves "
    "left leaving help helps helped helping make makes made making take takes took taken taking hurt "
    "hurts weigh weighs weighed weighing snap snapped extend extends extended extending outperform "
    "outperformed outperforming underperform underperformed lag lags lagged lagging buck bucks bucked "
    "bucking follow follows followed show shows showed shown showing mark marks marked post posts posted "
    "posting log logs logged logging clock clocked clocking offer offers offered launch launches launched "
    "sign signs signed seek seeks sought plan plans planned want wants know think thinks thought believe "
    "believes believed become becomes became becoming grow grows grew grown growing use used uses support "
    "supports supported need needs let lets forecast forecasts forecasting predict predicts predicted "
    "project projects projected estimate estimated estimates anticipate anticipated anticipates pare "
    "pared paring trim trimmed trimming erase erased erasing reverse reversed reversing narrow narrowed "
    "narrowing widen widened widening break breaks broke broken breaking begin begins began begun suffer "
    "suffered face faces faced prompt prompted prompting force forced trigger triggered spark sparked "
    "sparking fuel fuelled fueled fuelling fueling stoke stoked stoking dent dented ease-off pressure "
    "pressured outpace outpaced lost-ground retain retained recommend rate rates-it pay pays paid invest "
    "invests invested hold holds held holding account accounts accounted comprise track tracked mirror "
    "mirrored mirroring hover hovered find finds found call calls called wrote write writes add-on note "
    "noted notes point points-out include includes included respond responded react reacted price priced "
    "rise-in warned warn warns continue continued continues record-ed recorded seem seems seemed appear "
    "appeared appears look looks looked struggle struggled fail failed try tried manage managed manages "
    "agree agreed acquire acquired merge happened happen propelled-by met meet meets swung compare "
    "compared compares consider resume resumed resumes reflect reflects reflected outweigh offset offsets "
    "shrugged shrug digest digested await awaits awaited ask asked".split()
)

HEADS = frozenset(
    "share shares stock stocks index indexes indices averages sub-index subindex benchmark benchmarks gauge gauges "
    "barometer measure basket futures future e-mini e-minis emini eminis contract contracts yield yields "
    "bond bonds note notes gilt gilts bund bunds treasury treasuries currency currencies sector sectors "
    "equity equities etf etfs fund crude oil brent wti gold silver copper platinum palladium aluminium "
    "aluminum zinc nickel tin lead iron ore steel rebar coil rod coal coke wheat corn maize soybean "
    "soybeans soyoil soymeal soy canola rapeseed rice oats cocoa coffee arabica robusta sugar cotton "
    "rubber gas gasoline petrol diesel gasoil naphtha ethanol lithium cobalt uranium bullion metal metals "
    "commodity commodities bitcoin ether ethereum crypto cryptocurrency cryptocurrencies token coin "
    "dogecoin xrp solana dollar euro yen pound sterling yuan renminbi rupee won peso real rand lira "
    "rouble ruble rupiah ringgit baht dong forint zloty crown krona krone franc shekel hryvnia leu lev "
    "dinar dirham riyal naira cedi shilling sol greenback loonie kiwi aussie unit tokens small-caps "
    "mid-caps midcaps smallcaps large-caps blue-chips smallcap midcap adr adrs receipts warrants lumber "
    "hogs cattle olein butter milk orange juice potash urea price prices market markets bourse bourses "
    "counterpart counterparts component rate rates trust reit reits banks miners financials industrials "
    "utilities materials healthcare energy technology tech staples discretionary automakers chipmakers "
    "carmakers lenders retailers insurers airlines producers exporters techs majors industry developers "
    "property estate companies names firms exchange-traded trusts swap swaps bellwether heavyweight spot average "
    "composite segment tracker linkers issue issues maturity tenor debt paper dai pair cross cable sukuk "
    "resources constructors homebuilders housebuilders brokerages semiconductors autos pharma telecoms "
    "banking media nasdaq dow s&p ftse dax nikkei kospi topix sensex nifty stoxx giants makers "
    "manufacturers heavyweights plays bellwethers operators suppliers platforms brokers growers carriers "
    "drugmakers steelmakers crack cracks".split()
)
"""Head words of noun phrases without a name that can be traded: `the yield`, `consumer staples stocks`."""

PROPER = frozenset("nasdaq dow s&p ftse dax nikkei kospi topix sensex nifty stoxx brent wti".split())
"""Heads that are names, at the start of a sentence too."""

COMMODITIES = frozenset(
    "oil crude gold silver copper platinum palladium aluminium aluminum zinc nickel tin lead iron ore "
    "wheat corn soybean soybeans cocoa coffee sugar cotton rubber gas gasoline diesel coal lithium "
    "uranium bitcoin ether bullion metal metals share stock bond bonds brent wti steel palm soyoil canola "
    "power carbon futures gasoil lng milk rice diamond jet fuel lumber cattle hog hogs spot ethereum "
    "crypto token treasury treasuries euro dollar commodity electricity rebar coke potash urea naphtha "
    "petrol eurobond loan".split()
)
"""Words that make `price` or `rate` a tradeable's: share prices are, house prices are not."""

UNTRADED = frozenset(
    "sales sale profit profits revenue revenues earnings income ebitda ebit eps turnover volume volumes "
    "export exports import imports inflation cpi ppi pce gdp growth economy output production inventories "
    "inventory stockpiles supplies supply demand orders payrolls jobs employment unemployment jobless "
    "claims wage wages spending consumption deposits loans lending margin margins stake stakes holding "
    "holdings forecast forecasts estimate estimates target targets guidance outlook dividend dividends "
    "payout tariff tariffs tax taxes chance chances odds probability bets reading survey pmi confidence "
    "sentiment deliveries shipments registrations users subscribers subscriptions visits traffic bookings "
    "rents rent home homes house houses housing starts permits deficit surplus debt-to-gdp capex "
    "expenditure expenditures costs cost expense expenses cash losses-per-share loss-per-share capacity "
    "reserves reserve premium premiums discount flows inflows outflows inflow outflow participation "
    "approval poll ratio multiple valuation valuations assets liabilities aum capitalisation "
    "capitalization cap value values ratings rating employees workforce headcount staff spread spreads "
    "gap hike hikes cuts contribution activity productivity births population trips arrivals passengers "
    "load factor orderbook backlog pipeline results result decliners advancers gainers losers trades "
    "people families investors households respondents consumers volatility-adjusted weighting "
    "ownership interest bonus salary compensation fee fees commissions royalties consensus median "
    "expectations expectation product products operations operation ffo traders trader analysts banking "
    "economists processors farmers growers prior officials policymakers buyers sellers managers "
    "funds-rate move moves applications refinancings".split()
)
"""Head words that are never an instrument, whatever moved them."""

COMPANY_WORDS = frozenset(
    "company companies firm firms group lender lenders bank retailer retailers automaker carmaker "
    "drugmaker drugmakers chipmaker chipmakers miner insurer airline producer producers maker "
    "manufacturer developer broker brokerage conglomerate giant operator provider startup refiner "
    "business corporation bellwether heavyweight heavyweights peer peers rival rivals steelmaker "
    "planemaker shipbuilder brewer jeweller utility supplier contractor major financier builder "
    "homebuilder housebuilder telco explorer oil-major pharma co. co streamer owner miners stockbroker "
    "gambler seller servicer merchant platform-operator bottler jeweler grocer trucker broadcaster publisher "
    "distiller caterer outsourcer reinsurer toolmaker truckmaker toymaker watchmaker hotelier smelter "
    "fintech hoarder".split()
)
TRADES = frozenset(
    "fertilisers fertilizers chemicals petrochemicals paints dyes steel steels metals minerals alloys tubes pipes "
    "power energy oil gas ports shipping logistics textiles garments paper sugar sugars foods beverages breweries "
    "tobacco tea coffee spices salt cement ceramics glass plastics polymers rubber tyres pharmaceuticals drugs "
    "laboratories biotech hotels resorts infrastructure construction engineering electronics electricals motors "
    "tractors finance investment investments insurance trading exports housing properties media".split()
)
"""What companies make or do, in the names of some of them: Paints and Chemicals Alder."""

GENERIC = frozenset(
    "index benchmark gauge stock stocks share shares company it they its their price prices currency unit "
    "contract yield yields measure barometer market security metal one latter former bellwether "
    "benchmarks indexes indices both average securities equity pair note issue commodity future futures "
    "counter cryptocurrency token coin rate bond bonds scrip subindex sub-index fund etf".split()
)
"""Words that alone name nothing: the article's last name of that sort is meant."""

PLACES = frozenset(
    "u.s. us uk u.k. american british european asian chinese japanese indian korean german french italian "
    "spanish swiss dutch swedish norwegian danish finnish polish czech hungarian romanian russian turkish "
    "greek brazilian mexican chilean colombian peruvian argentine canadian australian indonesian "
    "malaysian thai philippine vietnamese taiwanese singapore hong kong shanghai shenzhen taiwan thailand "
    "israeli saudi qatari kuwaiti egyptian south african nigerian kenyan pakistani sri lankan bangladeshi "
    "portuguese irish austrian belgian ukrainian latin america asia europe africa japan china india korea "
    "germany france italy spain britain mainland london tokyo seoul sydney mumbai frankfurt paris milan "
    "global world emerging developed regional domestic foreign local onshore offshore euro zone gulf "
    "nordic kazakh north island taipei manila jakarta bangkok kuala lumpur new delhi beijing york toronto "
    "dubai abu dhabi riyadh doha cairo istanbul moscow warsaw prague budapest madrid zurich amsterdam "
    "brussels stockholm oslo helsinki copenhagen wellington karachi dhaka colombo hanoi".split()
)
"""Words that make `stocks` a market of its own: Australian stocks, global shares."""

MODIFIERS = frozenset(
    "the a an its their his benchmark blue-chip broader broad main key tech-heavy tech-focused broad-based "
    "technology-heavy large-cap mid-cap midcap small-cap smaller wider heavyweight heavyweights peer "
    "peers rival rivals fellow bellwether chipmaker chipmakers automaker carmaker drugmaker lender "
    "lenders miner miners retailer insurer airline chip sister parent state-owned state-run "
    "exporter-heavy export-heavy resource-heavy commodity-heavy so-called closely-watched closely watched "
    "pan-european all-share price-weighted market-bellwether most-active most-traded most actively traded "
    "liquid benchmark's startup start-up board trading-partner meanwhile overall among other also each "
    "heavy weight ordinary active underlying safe-haven".split()
)
"""Words before a name that describe it and are no part of it."""

FORECASTS = frozenset(
    "expected expects expect expecting forecast forecasts forecasting likely projected projects predicted "
    "predicts anticipate anticipates anticipated seen estimated estimates poised unlikely could would may "
    "might should will aims plan plans targets target potential potentially can cannot if hopes unless".split()
)
"""Words that make a statement a forecast."""
