"""The words that carry a question but name nothing, in English."""

import re

MARKET = frozenset(
    "price prices priced quote quotes chart charts close closes closed closing open opens opened opening trade "
    "trades traded trading move moves moved moving fall falls fell falling fallen rise rises rose rising risen "
    "drop drops dropped dropping jump jumped surge surged surging plunge plunged plunging slump slumped sink sank "
    "tumble tumbled rally rallied rallying gain gains gained gaining lose loses lost losing loss losses climb "
    "climbed climbing slide slid soar soared crash crashed up down higher lower high low news headlines headline "
    "latest update updates performance perform performing performed stock stocks share shares market markets "
    "earnings results revenue profit profits dividend dividends sales guidance ceo analyst analysts rating "
    "ratings upgrade downgrade outlook forecast valuation shareholders premarket afterhours level levels "
    "value worth finish finished finishing end ended ending return returns ytd mtd volatility sell selling sold "
    "buy buying bought session futures yield yields index bullish bearish points percent pct green red".split()
)
"""Words that people use of prices: they show that a name beside them is meant as an instrument."""

GOVERNED = frozenset(
    "him her it them me us you this that these those my your his its our their myself yourself himself herself "
    "out off away into onto is are was were be".split()
)
"""Words that make a verb or a plain noun of the common word before them: "block him", "snap out of it"."""

FUNCTION = frozenset(
    "a an the of on in at for to from by with within about into over under as and or but if than then so too very "
    "much many more most less least some any all both each every other another own same just only also even still "
    "yet again ever never not no nor yes i me my mine we us our you your yours he him his she her it its they "
    "them their this that these those who whom whose which what whats when where why how hows is are was were be "
    "been being am do does did doing done don dont doesnt didnt has have had having can could will would shall "
    "should may might must let lets please pls plz now today todays tonight yesterday tomorrow right currently "
    "current recent recently morning afternoon evening "
    "last past next since until till ago far vs versus against compare compared comparing comparison "
    "between give gives get gets show shows tell tells see look find check checking pull want need know think "
    "thought thoughts opinion view views ask say says said happen happened happens happening going go goes went "
    "come comes came make made take keep put hear heard read explain summary summarize brief info information "
    "details data figures number numbers stats status story thing things someone anyone anything something there "
    "here out off because reason cause due behind after before during while whether like owner owners maker "
    "makers parent subsidiary company companies firm brand business producer operator".split()
)
"""Words that build sentences and questions."""

ASKING = frozenset(
    "how hows what whats why where when show tell thoughts opinion view check look pull give compare about".split()
)
"""Words that ask for something: beside them a common noun may be an instrument."""

CHAT = frozenset(
    "hi hello hey hiya yo thanks thank thx ty cheers ok okay okey cool great nice good fine sure yeah yep "
    "nope bye goodbye haha hahaha lol lmao rofl wow omg hmm hm oops sorry welcome sup morning night later "
    "maybe never mind help start stop menu settings joke undo reset cancel login logout log test testing ping "
    "hola gracias adios buenos buenas dias noches bonjour bonsoir salut merci beaucoup revoir danke bitte "
    "hallo guten tag morgen abend tschuss servus ciao grazie prego buongiorno buonasera obrigado obrigada ola "
    "bom dia spasibo privet namaste salaam shalom konnichiwa arigato sayonara annyeong nihao xiexie brb idk "
    "ya yup nah hooray congratulations congrats happy birthday".split()
)
"""Words of greeting, thanks and small talk: alone they are never a name."""

NOT_CODES = FUNCTION | CHAT | MARKET - {"cost"}
"""Lower-case words that are not read as codes, though some exchange lists them."""

# Times and amounts of time; "10 year" after a country is a maturity, so a year needs "last" or "past" before it.
_UNIT = r"(?:minute|min|hour|hr|day|session|week|wk|month|mo|quarter|year|yr)s?"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
TIMES = re.compile(
    rf"(?<![a-z])(?:(?:last|past|previous|next|this|coming|these)\s+(?:(?:\d+|few|couple\s+of|two|three|six|ten|twelve)\s+)?"
    rf"(?:{_UNIT}|night|{_DAY}|{_MONTH})"
    rf"|(?:since|on|by|until|from|before|after)\s+(?:{_DAY}|{_MONTH}|(?:19|20)\d\d)|(?:in|of)\s+(?:{_MONTH}|(?:19|20)\d\d)"
    rf"|(?:{_DAY}|ytd|mtd|wtd|qtd|1d|5d|1w|2w|1m|3m|6m|1h|24h|52\s*(?:week|wk|w)s?)|q[1-4](?:\s+20\d\d)?"
    rf"|quick\s+(?:check|look|question|update)|all\s+time|right\s+now|(?:year|month|week)\s+to\s+date)(?![a-z])"
)

SEPARATORS = frozenset("vs versus v against and or und et y with to between".split())
"""Words that may stand between two names."""
BREAKS = re.compile(r"[,;:|\n，、；：]|\s[-–—/]\s|(?<=\w{4})/(?=\w{4})")
