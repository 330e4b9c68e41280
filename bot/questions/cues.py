# ruff: noqa: E501 - a wording is read as a whole, on one line
"""The wordings by which people ask for each kind of answer, tried in this order.

A wording may name groups: `subject` (what it is about, to be resolved), `who` (a person or an institution),
`topic` (words to search for). Where it names none, what is left of the message around it is the subject.
"""

import re
from dataclasses import dataclass

from bot.model.question import Intent
from bot.questions.directions import DOWN, UP, ZH_VERBS
from bot.questions.scope import REGION


@dataclass(frozen=True, slots=True)
class Cue:
    """One wording: its intent, its pattern over folded text, and whether it must be the whole message."""

    intent: Intent
    pattern: re.Pattern[str]
    whole: bool = False


_SAY = (
    r"(?:say|says|said|saying|think|thinks|thinking|thought|comment(?:s|ed)?|write|writes|wrote|written|tell|told"
    r"|expects?|expected|sees?|predicts?|predicted|forecasts?|reckons?|warn(?:s|ed)?|make of|feel|argue[sd]?|mention(?:s|ed)?|note[sd]?)"
)
_ABOUT = r"(?:about|on|of|regarding|re|concerning)"
_ANALYSTS = (
    r"(?:analysts?|strategists?|economists?|traders?|experts?|brokers?|brokerages?|investors?|fund managers?|people|anyone|anybody"
    r"|someone|somebody|everyone|they|the street|the market)"
)
_QUOTE = r"(?:quotes?|quotations?|comments?|commentary|remarks?|views?|opinions?|statements?|takes?)"
_MOST = r"(?:top|biggest|largest|best|worst|main|major|big|steepest|strongest|weakest|highest|lowest)"
_MOVER = (
    r"(?:gain(?:er|ers|ing|s)?|los(?:er|ers|ing|es|s|ses)|winners?|movers?|fallers?|risers?|decliners?|advancers?|performers?|performing"
    r"|laggards?|leaders?|drops?|falls?|rises?|declines?|jumps?|moves?)"
)
_GROUP = r"(?:stocks?|shares?|sectors?|ind(?:ex|exes|ices)|currenc(?:y|ies)|commodit(?:y|ies)|cryptos?|coins?|metals?|bonds?|names?|compan(?:y|ies)|markets?|bourses?|etfs?|sub-?indexes|industries|\w*makers|banks|lenders|miners|insurers|retailers|airlines|developers)"
_MARKET = r"(?:markets?|stocks|shares|equities|bourses?|indices|indexes|stock markets?|wall street|wall st)"
_WRAP = r"(?:wrap(?:-?up)?|brief(?:ing)?|summary|recap|overview|round-?up|snapshot|digest|board)"
_NEWS = r"(?:news|headlines?|stories|story|articles?|reports?|developments?|info|information|coverage)"
_CORPORATE = (
    r"earnings|results|profits?|revenues?|dividends?|buy-?backs?|ipo|listing|merger|takeover|acquisition|deliveries|guidance"
    r"|lawsuit|layoffs|job cuts|recall|upgrade|downgrade|stake sale|spin-?off|bankruptcy|restructuring|probe|investigation"
)
"""What happens to a company besides a move."""

_HELLO = (
    r"(?:hi+|hey+|hello+|hallo|hola|yo|sup|greetings|howdy|gm|gn|g'day|good (?:morning|afternoon|evening|night|day))"
)
_THANKS = r"(?:thanks?|thank you|thx|ty|tks|cheers|great|nice|cool|ok(?:ay)?|perfect|awesome|(?:good|nice|great) (?:bot|job|one|work)|well done|alright|understood|noted|got it|lol|lmao|(?:ha){2,}|hehe+|wow|bye|goodbye|see you|cya|later)"

_WORDINGS: tuple[tuple[Intent, bool, tuple[str, ...]], ...] = (
    (Intent.HELP, True, (
        r"/?(?:help|commands?|usage|manual|instructions?)(?: me)?( please)?",
        r"(?:what|which) (?:can|do|could) (?:you|u|i|this bot) (?:do|ask|answer|know|help)(?: (?:you|me|here|with))?(?! (?:about|on|of)\b).*",
        r"(?:(?:show|give|send|tell|any|some|more)(?: me| us)? )*(?:some |a few |an? |more )?(?:examples?|sample questions?)(?: please| pls| of .*)?",
        r"how (?:do|does|can|should) (?:i|you|this|it|the bot)(?: (?:use|work|ask|start).*)?",
        r"(?:what|which) (?:questions|commands) .*",
        r"can i (?:trust|rely on|believe) (?:you|this|that|it|these(?: numbers)?)",
        r"帮助|怎么用|如何使用|你能做什么|你会什么|可以问什么|能问什么|功能|使用说明|点用|有什么功能|你可以做什么",
    )),
    (Intent.SMALL_TALK, True, (
        _HELLO + r"(?: there| bot| all| everyone| everybody| newstape| guys| team| friend)?",
        _THANKS + r"(?:,? (?:you|cool|ok|great|nice(?: one)?|good (?:one|job|bot)|thanks|thx|bro|so much|a lot|very much|bot|man|mate|again|that helps|a million|for .*|everyone))*",
        r"how (?:are|r) (?:you|u|ya)(?: doing| today)?|how's it going|how is it going|what's up|whats up|wassup|who are you|who r (?:u|you)|(?:are )?you (?:a |an )?(?:bot|human|real|ai|there|ok|alive|awake)\b.*|(?:any(?:one|body)|are you) (?:there|here|home)",
        r"what(?:'s| is) your name|who made you|tell me a joke|i love you|you(?:'re| are) (?:great|stupid|dumb|good|bad|useless|awesome|the best)|test(?:ing)?|ping|good luck|sorry|yes|no|nope|yep|sure|why not",
        r"你好(?:呀|啊|吗)?|您好|哈[喽啰罗]|嗨|早(?:上好|安|晨)?|晚上好|下午好|晚安|午安|谢谢(?:你|您)?|多谢(?:晒|你)?|不该|感谢|辛苦了|再见|拜拜|好的?|收到|明白了?|哈哈+|你是谁|你系边个|你叫什么(?:名字)?|在吗|厉害|不错",
    )),
    (Intent.WATCHLIST, False, (
        r"\bmy (?:stocks?|list|watch ?list|shares|portfolio|names|instruments|holdings|tickers|positions)\b",
        r"^watch ?list$|^my$|\bwatched (?:stocks|names|instruments)\b|\bwhat am i watching\b",
        r"我的(?:股票|自选股?|列表|关注|清单|持仓)|自选股?|^我的$",
    )),
    (Intent.COVERAGE, False, (
        r"\bwhat (?:do|have) (?:you|u|we) (?:have|got|know|store[d]?|hold|read)(?: stored| got| read)? (?:on|about|for|of)\b",
        r"^(?:where|how) (?:do|did) (?:you|u) get (?:your|the|this|these) (?:data|news|numbers|figures|info|information|prices)\W*$",
        r"\bdo (?:you|u|we) (?:have|hold|store) (?:anything|something|articles?|data)(?: stored| saved| there)?(?: (?:on|about|for))?\b",
        r"\b(?:when (?:was|is|did)|how (?:old|recent|fresh) (?:is|are|was)) (?:the |your |my )?(?:last|latest|newest|most recent|first|oldest|newest)? ?(?:article|report|story|stories|articles|data|update|news)\b(?: (?:on|about|for|of))?",
        r"\bhow (?:many|much) (?:articles?|stories|reports?|news|sources|data|coverage|moves|quotes)(?: (?:do|have|are|is)(?: (?:you|we|there))?(?: have| got| read| stored)?)?(?: (?:on|about|for|of|mention(?:ing)?|cover(?:ing)?))?\b",
        r"\b(?:which|what) (?:sources|outlets|agencies|articles) (?:do you have|have you(?: read| got)?|cover(?:ed|ing)?|mention(?:ed)?|report(?:ed)?(?: on)?|wrote about|are there)(?: (?:on|about|for|of))?\b",
        r"^(?:coverage|sources|stats|statistics|status)\b(?: (?:of|for|on))?|\bcoverage (?:of|for|on)\b|\bcoverage\??$",
        r"\bhave you (?:read|got|seen) anything (?:on|about)\b|\bdo you (?:cover|have anything on|know(?: about)?|have data on)\b",
        r"(?:你)?有(?:多少|几多)(?:篇|条|份)?(?:关于|有关)(?P<subject>.+?)的?(?:文章|报导|报道|新闻|资料)",
        r"有多少(?:篇)?(?:文章|报导|报道|新闻|资料)|有哪些(?:来源|报导|报道|文章|资料)|收录|覆盖(?:情况|范围)?|(?:你)?有(?:什么|咩|哪些|冇|没有|无)(?:(?:关于|有关)(?P<subject>.+?)的?)?(?:资料|数据|文章)|几多(?:篇)?(?:文章|报导|报道|新闻)|有几篇",
    )),
    (Intent.CHECK, False, (
        r"^(?:is|was) (?:it|that|this) (?:really |actually )?(?:true|right|correct|so|accurate|the case|a fact|real|confirmed)(?: that| what)?\b[:,]?",
        r"^(?:true or false|true|fact ?-?check|verify|check|confirm|real or fake|fake)\b(?: that| this| if| whether)?[:,]?",
        r"^(?:can|could|would) (?:you|u|someone) (?:confirm|verify|check|fact-?check)(?: that| if| whether)?\b",
        r"^(?:please |pls )?(?:confirm|verify|check)(?: that| if| whether)\b|,? (?:is (?:that|this|it) (?:true|right|correct|so)|true or false|right|correct|really|no|true)\?*$",
        r"^(?:i (?:heard|read|saw)|someone (?:said|told me)|they say|people say|rumou?r has it|apparently)(?: that)?\b",
        r"^is there (?:any )?(?:evidence|proof)(?: that)?\b",
        r"是真的吗|真的吗|是真的|是否属实|属实吗|对吗|是不是真的|核实(?:一下)?|查证|系咪真|真的假的|对不对|^听说",
    )),
    (Intent.MOVERS, False, (
        r"^what(?:'s|s| is| are) (?:moving|on the move|hot)(?: the most)?\W*$",
        rf"^(?:all |the |any )?{_GROUP} (?:that|which) (?:{UP}|{DOWN})(?: (?:by )?(?:more|less) than.*| (?:the )?most)?\W*$",
    )),
    (Intent.COMPARE, True, (
        r"(?:and |so )?(?:which|who)(?: of (?:them|these|those|the two))?(?: one)?(?:'s|s| is| was| did| does| has| went| fell| rose| gained| lost| dropped)?(?: (?:the|done|do|doing))? (?:better|best|worse|worst|more|stronger|weaker|ahead|winner|winning)",
        r"(?:哪个|哪只|边个|边只|谁)(?:涨|跌|升|表现)?(?:得|的)?(?:更|较|比较)?(?:多|好|强|弱|叻)",
    )),
    (Intent.COMPARE, False, (
        r"\b(?:vs|versus|v)\b\.?",
        r"^compar(?:e|ing|ison)(?: of| between)?\b|\bcompar(?:e|es|ed|ing) (?:to|with|against)\b|\bcomparison\b",
        r"\b(?:which|who|what) (?:did|does|has|have|is|was|of|one|performed|rose|fell|gained|lost|went|dropped|moved)\b(?: (?:done|did|doing))?(?: (?:better|worse|more|best|most|stronger|weaker|higher|lower|up|down|less))?[:,]?(?=.*\bor\b)",
        r"\bdid .+ (?:do|perform) (?:better|worse) than\b|\b(?:better|worse|more|less|stronger|weaker|higher|lower) than\b|\b(?:beat|outperform(?:ed)?|underperform(?:ed)?|lag(?:ged)? behind)\b",
        r"\bor\b.+,? which (?:one )?(?:did|does|has|is|was|went|performed|rose|fell|gained|lost|dropped)\b",
        r"\bdifference between\b|\brelative to\b|\bagainst (?:the )?(?=\w)",
        r"对比|相比|比较|比起来|(?:哪个|哪只|谁|边个|边只)(?:涨|跌|升|表现)(?:得|的)?(?:更|较|比较)?(?:多|好|差|强|弱|少)?|(?:哪个|哪只|边个|边只)(?:更|较|比较)?(?:好|强|牛|叻)|谁更强|跑赢|跑输|(?<=\S)(?:比(?![特亚亞较較])|同埋)(?=\S)",
    )),
    (Intent.WHY, False, (
        r"\b(?:why|how come|wherefore|y tho)\b(?:'s|s)?(?: (?:did|is|was|are|were|has|have|does|do))?",
        r"\bwhat(?:'s| is| was| are| were| has| have)?(?: been)? (?:behind|driving|moving|lifting|dragging|boosting|pushing|pulling|causing|weighing on|supporting|hurting|helping|propelling|sinking|hitting|fuel+ing|powering|responsible for)\b",
        r"\bwhat (?:drove|moved|lifted|dragged|boosted|pushed|pulled|caused|causes|weighed on|supported|hurt|helped|propelled|sank|hit|fuel+ed|made|makes|sent|drives|moves|triggered|sparked|led to|powered)\b",
        r"\bexplain\b(?: (?:to )?(?:me|us))?|^tell me about (?=.*\b(?:fall|drop|slump|slide|loss|rise|gain|rally|jump|surge|rebound|selloff|sell-off|crash|plunge|move)s?\W*$)",
        r"\b(?:the )?(?:reasons?|causes?|drivers?|catalysts?|explanation)(?: (?:for|of|behind|why))\b|\bfor what reason\b|\bwhat(?:'s| is| was| were| are) the (?:reasons?|causes?|drivers?|catalysts?)\b",
        r"\bwhat (?:happened|is happening|'s happening|went wrong|'s wrong|is wrong|'s up|is up|'s going on|is going on|happend)(?: (?:to|with|at)) (?!(?:the )?(?:markets?|world)\b)",
        r"\bwhat(?:'s|s| is) (?:up|wrong|going on|happening)(?: (?:with|to|at)) (?!(?:the )?(?:\w+ )?(?:markets?|world)\b)",
        r"\b(?:due to what|because of what|on what news)\b|\breasons?\??$",
        r"为什么|为何|何以|因何|点解|为乜|怎么会|怎么(?=(?:又|突然|一直|还在?|今天|会)*(?:大|暴|急|狂)?[涨跌升降])|咋|什么原因|原因(?:是什么|系咩)?|是什么(?:推动|带动|导致|拖累)|受什么(?:影响|带动|推动)|(?:什么|咩)(?:推动|带动|导致|拖累|令)|怎么回事|发生什么事|出了什么事|何故",
    )),
    (Intent.QUOTES, False, (
        rf"\bwhat (?:did|does|do|has|have|had|is|are|was|were)(?: the)? (?P<who>.+?) (?:had to |have to |having to |got to |to )?{_SAY}(?: (?:about|on|of|regarding|for|for about) (?P<topic>.+))?$",
        rf"\b(?:what|how) (?:do|does|did|are|is|have|has)(?: the)? (?P<who>{_ANALYSTS}) (?:.*?)\b(?:about|on|of|regarding) (?P<topic>.+)$",
        r"\b(?:did|has|have|does) (?P<who>.+?) (?:said |say |says |comment(?:ed)? |written |spoken |talk(?:ed)? )(?:anything |something |much )?(?:(?:about|on|of) (?P<topic>.+))?$",
        r"\b(?:did|has|have|does) (?P<who>.+?) (?:said|say|comment(?:ed)?|spoken|talk(?:ed)?)$",
        rf"\b(?:any |latest |recent |the |some |all )?{_QUOTE} (?:from|by|of) (?P<who>.+?)(?: {_ABOUT} (?P<topic>.+))?$",
        rf"\b(?:any |latest |recent |some |all |analysts?'? |expert )?{_QUOTE} (?:about|on|for|re|regarding|concerning) (?P<topic>.+)$",
        rf"^(?P<who>.+?)(?:'s|s')? (?:latest |recent )?{_QUOTE} {_ABOUT} (?P<topic>.+)$",
        r"\bwho(?:'s|s| is| are)? (?:so )?(?:bullish|bearish|optimistic|pessimistic|upbeat|cautious|positive|negative) (?:about|on) (?P<topic>.+)$",
        r"\b(?:anyone|anybody|who(?:'s| is| was| has been)?|who's been) (?:been )?quoted (?:about|on|regarding|saying) (?P<topic>.+)$",
        r"\bwho (?:said|says|wrote) ?[\"'](?P<words>[^\"]{3,}?)[\"']?$",
        rf"\bwho(?:'s| has| is)? (?:said|says|commented|comments|talked|talking|spoke|quoted|commenting|been quoted|saying)(?: (?:something|anything|what|that))?(?: {_ABOUT})? ?[\"']?(?P<topic>.*?)[\"']?$",
        rf"(?:^|\bwhat )(?P<who>(?:\S+ ){{0,3}}{_ANALYSTS}) (?:on|about) (?P<topic>.+)$",
        rf"\b(?P<who>{_ANALYSTS}) (?:on|about) (?P<topic>.+)$",
        r"\baccording to (?P<who>.+)$",
        rf"^(?:what|wht|wat) (?P<who>.+?) {_SAY}(?: (?:about|on|of) (?P<topic>.+))?$",
        r"^(?P<who>.+?) (?:says|said)(?: what)?(?: (?:about|on|of) (?P<topic>.+))?$",
        r"^(?!which |what |who )(?P<who>[^,]+?) (?:analysts?|strategists?|economists?)$",
        r"^(?!(?:any|some|the|all|more|latest|recent|new)\b)(?P<who>.+?)(?:'s|s')? (?:quotes?|quotations?|comments?|remarks?|views?|opinions?|statements?)$",
        r"\bwhat(?:'s|s) (?P<who>.+?) (?:saying|thinking|predicting|expecting)(?: (?:about|on|of) (?P<topic>.+))?$",
        rf"^(?:any |some |the |all )?(?:latest |recent |new )?{_QUOTE}$",
        r"^(?P<who>.+?)(?:对|怎么看|如何看|点睇)(?P<topic>.*?)(?:有什么看法|有何看法|的看法|怎么看|如何看|怎么说|说了什么|有什么说法|的观点|的评论|点睇|有咩睇法)?$(?<=看法|么看|何看|么说|什么|说法|观点|评论|点睇|睇法)",
        r"^(?:谁|边个|哪些人|有谁|有人)(?:说|评论|谈|提)(?:过|到|了)?(?:关于)?(?P<topic>.+)$",
        r"^(?P<who>.+?)(?:怎么看|如何看|点睇|怎么说|点讲|有什么看法)(?P<topic>.*)$",
        r"^(?P<who>.+?)(?:说了?(?:些)?(?:什么|啥|咩)|说过什么|说什么|怎么说|讲了?(?:咩|什么)|表示了?什么|有什么(?:看法|观点|评论)|的(?:话|言论|观点|看法|评论|发言|语录))$",
        r"^(?:有关|关于)?(?P<topic>.+?)的?(?:引述|引语|语录|评论|观点|看法)$",
    )),
    (Intent.HISTORY, False, (
        r"\b(?:(?:show|plot|draw|give)(?: me)?(?: a| the)? )?(?P<chart>chart|graph|plot|sparkline)(?: (?:of|for))?\b",
        r"\b(?:price |move |full |recent |trading |daily )?history(?: (?:of|for|on))?\b|\bhistorical(?:ly)?\b|\btrack record(?: of)?\b",
        r"\b(?:over time|day by day|daily moves?(?: (?:of|for|in))?|past moves?(?: (?:of|for|in))?|all (?:the )?moves?(?: (?:of|for|in))?|trend(?: (?:of|for|in))?|timeline(?: (?:of|for))?|time series(?: (?:of|for))?)\b",
        r"历史(?:走势|表现|数据|行情)?|(?P<chart2>走势图|图表|K线)|过往(?:表现|走势)?|每日(?:涨跌|表现)|历来",
    )),
    (Intent.MOVERS, False, (
        rf"\b{_MOST}(?: \w+)?(?: \w+)? {_MOVER}\b",
        r"^(?:the |any |today's )?(?:gainers?|losers?|movers?|winners?|laggards?|decliners?|risers?|fallers?|advancers?|leaders)(?: and (?:gainers?|losers?|laggards?|decliners?|risers?|fallers?|winners?))?\b",
        r"\b(?:gainers|losers|movers|winners|laggards|decliners|risers|fallers|advancers)\b",
        rf"\b{_MOST}[- ]?(?:performing )?(?:\w+ )?{_GROUP}\b",
        rf"\b(?:which|what|whose)(?: \w+)?(?: \w+)? {_GROUP}(?: (?:is|are|was|were|have|has|did|that))? (?:\w+ )?(?:{UP}|{DOWN})(?: (?:the )?most)?\b",
        rf"^(?:what|who|which)(?:'s|s| is| are| was| were| has| have)? (?:{UP}|{DOWN})(?: (?:the )?(?:most|best|worst))?(?= |$)(?! (?:with|by)\b)(?!\s*(?:the )?[a-z]+ (?:and|or)\b)",
        rf"\b(?:{UP}|{DOWN}) the most\b|\b(?:led|leading|lagging|leads?) (?:the )?(?:gains|losses|gainers|losers|decline|market)\b|\bwhat(?:'s| is| are| was)? moving(?: the most)?$",
        rf"涨幅榜|跌幅榜|升幅榜|升跌榜|(?:领|最)(?:涨|跌|升)|(?:涨|跌|升)(?:幅|得|最)?(?:最)(?:大|多|快|猛|惨|高)|最(?:强|弱|牛|惨)(?:的)?|(?:哪些|哪只|哪个|什么|边只|边个|边啲|边些)(?:个股|股票|板块|指数|行业|货币|商品)?(?:在)?{ZH_VERBS}|赢家|输家|涨跌榜|异动",
    )),
    (Intent.BRIEF, False, (
        rf"\b(?:{_MARKET}|global|world|asia|europe|us|morning|evening|daily|midday|closing|opening|close|weekly|fx|forex|currency|crypto|bonds?|metals?|commodit(?:y|ies)|market'?s?) {_WRAP}\b",
        r"\b(?:morning|evening|daily|midday|closing|noon|afternoon|opening) (?:report|note|update|call|news)\b|\bmarkets? (?:report|update|summary|today|now|news|close|open|check|situation|status|action|at a glance)\b",
        rf"^(?:(?:give|show|send|tell|get)(?: me| us)? )?(?:the |an? )?(?:quick |short )?(?:{_WRAP})\b(?: (?:of|for|on))?",
        rf"\bwhat(?:'s|s| is) (?:happening|going on|up) (?:in|with) (?:the )?(?=(?:{REGION})(?: (?:right now|now|these days))?\W*$)",
        rf"\b(?:how|hows|how's|what)(?:'s|s| is| are| were| was| did| do| have| has| about)?(?: (?:the|things|it|all))?(?: \w+)?(?: \w+)? {_MARKET}(?: (?:do|doing|look|looking|perform|performing|performed|close|closing|closed|end|ended|ending|open|opened|opening|go|going|gone|been|done|fare|faring|today|react|trading|hold(?:ing)? up|move|moving))*\s*$",
        r"\bhow(?:'s| is| are| were| was| did| do)(?: the)? (?:currencies|fx|forex|commodities|metals|cryptos?|crypto market|bonds|bond market|currency market|fx market|oil market|sectors)(?: (?:do|doing|look|looking|today|perform|performing))*\s*$",
        r"^(?:the )?(?:crypto|fx|forex|currency|bond|commodit(?:y|ies)|metals) markets?$",
        rf"\bwhat(?:'s|s| is| was| has)? (?:happening|happened|going on|up|the story|new|moving)(?: (?:in|on|with|to|at))?(?: the)?(?: \w+)? (?:{_MARKET})\b",
        rf"\bstate of (?:the |play in )?(?:{_MARKET})\b|\b(?:tour|look) (?:of|at) (?:the )?(?:{_MARKET})\b|\bmarket (?:mood|sentiment)\b|\bcatch me up\b|\bwhat did i miss\b",
        r"^(?:the )?(?:precious|base|industrial) metals$",
        r"^(?:global |world |\w+ )?(?:markets|stocks|shares|equities|bourses|stock market)$",
        r"(?:大盘|股市|市场|市况|盘面|大市|全市场)(?:怎么样|如何|怎样|表现|走势|情况|点样|行情|总结|概况|综述)?|早报|晚报|收市(?:总结|综述|报告)|收盘(?:总结|综述|报告)|行情(?:总结|概览|综述)|每日(?:总结|简报)|简报|晨报|综述|(?:美|港|日|欧|亚|韩|台|印|英|德|法)股(?:市)?(?: ?(?:怎么样|如何|怎样|表现|走势|情况|点样?|行情|今日|收盘|收市|做成点))?$",
    )),
    (Intent.NEWS, False, (
        r"\b(?:any|anything|something)(?: (?:new|fresh|else|interesting|happening|latest|important))? (?:on|about|regarding|from|with|in|for)\b",
        rf"\b(?:any |the |some |more |all |recent |latest |top |show |breaking )*{_NEWS} (?:on|about|regarding|for|from|in|of|mentioning|re|with|around|concerning)\b",
        rf"\b(?:latest|newest|recent)(?: {_NEWS})? (?:on|about|from|regarding|with|in|for)\b|\b(?:latest|recent|breaking|top|any|today's) {_NEWS}\b",
        r"\bwhat(?:'s|s| is| was| has)? (?:new|the latest|the news|been reported|reported|written)(?: (?:on|about|with|in|from))?\b",
        r"\bwhat(?:'s|s| is| has| was)? (?:happened|happening|been happening|going on|happens)\b(?: (?:with|in|to|at|around|about))?",
        r"\bwhat (?:did|have) (?:you|u|we) (?:read|heard?|see|seen|find|found)\b(?: (?:about|on|of))?|\b(?:any |the |some )?updates? (?:on|about|regarding)\b",
        r"\b(?:who|what) (?:mentions?|mentioned|reported on|wrote about|covers?)\b|\b(?:search|find|look up|look for|google(?= for\b))(?: for)?\b|\bupdates? (?:on|about)\b",
        r"^(?:what(?:'s|s| is| are) )?(?:the )?(?:biggest|top|main|big|lead) (?:story|stories|headlines?)\b",
        rf"^{_NEWS}\b|\b(?:news|headlines)\??$|\btell me (?:more )?about\b|\bmentions? of\b",
        rf"^(?P<subject>\S.*? (?:{_CORPORATE}))$",
        r"(?:有)?(?:什么|咩|哪些|有无|有没有)?(?:最新)?(?:的)?(?:新闻|消息|报导|报道|资讯|头条|动态)|发生了?(?:什么|咩)(?:事)?|最新(?:情况|进展)?|搜索|搜寻|查找|提到",
    )),
    (Intent.AS_OF, False, (
        r"\bas (?:of|at)\b|\bwhat (?:did|was) (?:we|you|known|people|anyone)(?: know| known)?(?: about| of)?\b(?: by)?|\bknown by\b|\bat the time\b|截至|当时",
    )),
)  # fmt: skip

CUES: tuple[Cue, ...] = tuple(
    Cue(intent, re.compile(pattern), whole) for intent, whole, patterns in _WORDINGS for pattern in patterns
)

COMMANDS = {
    "ask": None,
    "why": Intent.WHY,
    "quotes": Intent.QUOTES,
    "quote": Intent.QUOTES,
    "movers": Intent.MOVERS,
    "brief": Intent.BRIEF,
    "wrap": Intent.BRIEF,
    "compare": Intent.COMPARE,
    "history": Intent.HISTORY,
    "chart": Intent.HISTORY,
    "news": Intent.NEWS,
    "asof": Intent.AS_OF,
    "check": Intent.CHECK,
    "coverage": Intent.COVERAGE,
    "my": Intent.WATCHLIST,
    "help": Intent.HELP,
    "start": Intent.HELP,
    "about": Intent.HELP,
    "more": None,
}
"""What each slash command asks for; None leaves it to the words that follow."""


def match_cue(folded: str, cues: tuple[Cue, ...] = CUES) -> tuple[Cue, re.Match[str]] | None:
    """Return the first wording that a folded text uses, and where.

    Args:
        folded: the message, folded, its time taken out.
        cues: the wordings to try, in order.
    """
    bare = folded.strip(" ?!.,;:~")
    ends = len(folded.rstrip(" ?!.,;:~"))
    for cue in cues:
        match = cue.pattern.fullmatch(bare) if cue.whole else cue.pattern.search(folded, 0, ends)
        if match:
            return cue, match
    return None
