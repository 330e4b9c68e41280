"""A message to a question: time, intent, claim, scope, and the words left to be resolved."""

import re
from dataclasses import dataclass, replace
from datetime import date

from bot.model.instrument import Kind
from bot.model.question import Intent, Question, Scale, Scope, When
from bot.questions.carriers import strip_carriers
from bot.questions.claims import claim_period, read_claim
from bot.questions.cues import COMMANDS, CUES, Cue, match_cue
from bot.questions.currencies import paired
from bot.questions.directions import direction_of
from bot.questions.language import language_of
from bot.questions.particulars import claim_subject, compared, quotes_asked, side_of
from bot.questions.phases import phased
from bot.questions.scope import find_scope
from bot.questions.shorthand import spelt_out
from bot.questions.statements import read_statement
from bot.questions.typed import LONGEST, Typed, fold, read_typed
from bot.questions.when import Told, find_when

_COMMAND = re.compile(r"^/([a-z_]{1,32})(?:@\w{1,64})?(?:\s+|$)")
_FOLLOWS = re.compile(
    r"^(?:and|what about|how about|wbt|hbu|same for|also)\b(?: for| the)?|^那(?:么)?|^还有|(?<=\S)呢$|^咁"
)
_MORE = re.compile(
    r"^(?:show |give |tell )?(?:me )?(?:some |any )?(?:more|next|go on|continue|next page|anything else|what else)"
    r"(?: please| pls)?$"
    r"|^(?:更多|多点|继续|下一页|还有吗|还有呢|仲有咩|仲有冇)$"
)
_POINTS = re.compile(
    r"^(?:and )?(?:in|by how many|how many|what(?:'s| is) that in) points$|^in points\b"
    r"|^(?:是)?(?:多少|几多)点$|^按点数$"
)
_PRONOUN = re.compile(r"(?:it|its|that|this|them|they|he|she|those|这个|那个|它|他|她|佢|这只|那只)")
_A_ON_B = re.compile(r"^(?P<who>[^,]{2,60}?) (?:on|about) (?P<topic>.{2,80})$")
_IN_POINTS = re.compile(r"\b(?:in|by how many|how many) points\b|(?:多少|几多)点")
_MARKET_WORDS = re.compile(
    r"\b(?:how|hows|what|is|are|was|were|did|do|does|has|have|the|things|it|all|of|in|on|for|with|a|me|give|show|and|so|far|us"
    r"|markets?|market's|stocks?|shares?|equities|bourses?|wrap(?:-?up)?|brief(?:ing)?|summary|recap|overview|round-?up"
    r"|snapshot|digest|board|report|note|update|call|news|status|situation|check|action|glance|morning|evening|daily|midday"
    r"|closing|close[ds]?|opening|open(?:ed)?|noon|afternoon|weekly|global(?:ly)?|world(?:wide)?|major|main|big|key|today"
    r"|doing|done|looking?|perform(?:ed|ing)?|end(?:ed|ing)?|go(?:ing|ne)?|been|fare|faring|trad(?:e|ed|ing)|react|moving|move"
    r"|hold(?:ing)?|up|happen(?:ed|ing)|new|story|state|play|tour|mood|sentiment|catch|i|miss|at|to|'s|s|everything|there)\b"
    r"|大盘|股市|市场|市况|盘面|大市|全市场|行情|早报|晚报|晨报|简报|综述|总结|概况|报告|收市|收盘|情况|表现|走势|怎么样|怎样|如何|点样|今日|每日"
)
"""Words of a brief that name no part of the market."""
_AS_OF = re.compile(r"as (?:of|at)\b")
_ANY_WEEK = re.compile(r"(?:for|on|over|in) the (?:week|month|quarter|year)$")
"""What a claim says of its stretch, and not of which one."""
_PRICE_WORDS = re.compile(r"price|股价|现价|quote|level")
_NO_LIVE = frozenset({Intent.WHY, Intent.QUOTES, Intent.NEWS, Intent.CHECK, Intent.COVERAGE, Intent.HISTORY})
_EVIDENT = frozenset({Intent.BRIEF, Intent.MOVERS, Intent.WATCHLIST, Intent.HELP, Intent.SMALL_TALK})
"""Intents that can do without a name."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """A message half read: what it is about besides its intent."""

    typed: Typed
    bare: Typed
    told: Told | None
    language: str

    @property
    def when(self) -> When | None:
        """The time it names."""
        return self.told.when if self.told else None


def understand(message: str, today: date, preferred: str | None = None, otherwise: str = "en") -> Question:
    """Return what a message asks for, without regard to any message before it.

    Args:
        message: as sent, anything at all.
        today: the day it is where the question is asked.
        preferred: the language to answer in whatever is asked, if any.
        otherwise: the language to answer in where the message leaves it open.
    """
    sent = message.strip()[:LONGEST].strip()
    return replace(_read(read_typed(spelt_out(sent)), today, preferred, otherwise), text=sent)


def _read(typed: Typed, today: date, preferred: str | None, otherwise: str) -> Question:
    """Read a message that is spelt out."""
    command = _COMMAND.match(typed.folded)
    if command:
        rest = Typed(typed.text[command.end() :], typed.folded[command.end() :])
        language = language_of(rest.text, rest.folded, preferred, otherwise)
        return _commanded(command.group(1), rest, today, language, typed.text)
    language = language_of(typed.text, typed.folded, preferred, otherwise)
    follow = _follow_up_word(typed, language)
    question = follow or _of_pair(typed, today, language) or _understand(typed, today, language)
    if question.claim is None:
        return question
    return replace(question, claim=replace(question.claim, period=claim_period(typed.folded)))


def _of_pair(typed: Typed, today: date, language: str) -> Question | None:
    """Read a message on one currency against another; one that asks whether it moved so is a claim to check."""
    pair = paired(typed)
    if pair is None:
        return None
    question = replace(_understand(pair.typed, today, language), text=typed.text)
    if not pair.whether or question.claim:
        return question
    return replace(question, intent=Intent.CHECK, claim=read_claim(pair.typed.folded), cued=True)


def _commanded(name: str, rest: Typed, today: date, language: str, text: str) -> Question:
    """Read a slash command and its words."""
    if name == "more":
        return Question(text=text, language=language, page=1, follows=True)
    question = replace(_understand(rest, today, language), text=text)
    intent = COMMANDS.get(name)
    if intent is None or question.intent is intent:
        return replace(question, chart=question.chart or name == "chart")
    subject = question.subject or question.topic or question.who or ""
    forced = replace(question, intent=intent, subject=subject, cued=True, chart=name == "chart", claim=None)
    if intent is Intent.CHECK:
        return replace(forced, claim=read_claim(rest.folded), subject=rest.text)
    if intent in {Intent.QUOTES, Intent.NEWS}:
        return replace(forced, who=subject or None, unsure_who=True, topic=subject)
    return forced


def _follow_up_word(typed: Typed, language: str) -> Question | None:
    """Read "more" and "in points?"."""
    bare = typed.folded.strip(" ?!.,")
    if _MORE.match(bare):
        return Question(text=typed.text, language=language, page=1, follows=True, cued=True)
    if _POINTS.match(bare):
        return Question(text=typed.text, language=language, points=True, follows=True, cued=True)
    return None


def _understand(typed: Typed, today: date, language: str) -> Question:
    """Read a message that is no command."""
    whole = match_cue(typed.folded, tuple(cue for cue in CUES if cue.whole))
    if whole:
        of_before = whole[0].intent is Intent.COMPARE
        return Question(text=typed.text, language=language, intent=whole[0].intent, cued=True, follows=of_before)
    points = _IN_POINTS.search(typed.folded)
    if points:
        left = typed.without([points.span()])
        return replace(_understand(Typed(left, fold(left)), today, language), text=typed.text, points=True)
    told = find_when(typed.folded, today)
    rest = typed.without([told.span]) if told else typed.text
    reading = _Reading(typed, Typed(rest, fold(rest)), told, language)
    claimed = read_statement(reading.bare, language)
    if claimed:
        words = fold(reading.when.words) if reading.when else ""
        price = (reading.when and reading.when.live and _PRICE_WORDS.search(words)) or _ANY_WEEK.match(words)
        return _pronouns_aside(replace(claimed, text=typed.text, when=None if price else reading.when))
    found = match_cue(reading.bare.folded)
    question = _cued(reading, *found) if found else _uncued(reading)
    return _settle(_pronouns_aside(phased(_joined(question, reading), reading.bare)))


def _joined(question: Question, reading: _Reading) -> Question:
    """Return the question; "and losers?", "losers" leaves time and part of the market to the question before."""
    joins = _FOLLOWS.search(reading.bare.folded)
    alone = question.intent is Intent.MOVERS and " " not in reading.typed.folded.strip(" ?!.,")
    return replace(question, follows=True) if alone or (joins and not joins.start()) else question


def _pronouns_aside(question: Question) -> Question:
    """Return the question; one about "it" is about what the question before was about."""
    if not _PRONOUN.fullmatch(fold(question.subject)):
        return question
    topic = "" if question.topic == question.subject else question.topic
    return replace(question, subject="", topic=topic, follows=True)


def _cued(reading: _Reading, cue: Cue, match: re.Match[str]) -> Question:
    """Build the question that a wording asks."""
    bare = reading.bare
    groups = match.groupdict()
    around = bare.without([match.span()])
    base = Question(text=reading.typed.text, language=reading.language, intent=cue.intent, when=reading.when, cued=True)
    if cue.intent is Intent.QUOTES:
        return quotes_asked(base, bare, groups)
    if cue.intent is Intent.CHECK:
        return replace(base, subject=claim_subject(around), claim=read_claim(fold(around)))
    if cue.intent in {Intent.MOVERS, Intent.BRIEF}:
        return _of_market(base, bare, match)
    subject = _subject_in(bare, groups.get("subject")) or strip_carriers(around)
    market = _shares_of_market(subject) if cue.intent is Intent.WHY else None
    if market:
        return replace(base, intent=Intent.BRIEF, scope=market)
    return _about_subject(base, bare, subject, chart=bool(groups.get("chart") or groups.get("chart2")))


def _shares_of_market(subject: str) -> Scope | None:
    """Return the market whose shares a subject is about as a whole ("asian markets"), None where it names more."""
    folded = fold(subject)
    scoped = find_scope(subject, folded)
    market = [match.span() for match in _MARKET_WORD.finditer(folded)]
    left = strip_carriers(Typed(subject, folded).without([*scoped.regions, *scoped.kinds, *market]))
    named = (scoped.regions and (market or scoped.kinds)) or market
    whole = named and set(scoped.scope.kinds) <= {Kind.STOCK}
    return scoped.scope if (whole or scoped.scope.group) and not left else None


def _subject_in(bare: Typed, named: str | None) -> str:
    """Return the typed words of a subject that a wording holds."""
    start = bare.folded.find(named) if named else -1
    return strip_carriers(bare.text[start : start + len(named)]) if named and start >= 0 else ""


def _about_subject(base: Question, bare: Typed, subject: str, *, chart: bool) -> Question:
    """Fill in what a question is about where that is what is left around its wording."""
    if base.intent is Intent.COMPARE:
        return replace(base, subject=compared(bare.text))
    if base.intent is Intent.HISTORY:
        return replace(base, subject=subject, chart=chart)
    if base.intent is Intent.NEWS:
        return replace(base, subject=subject, topic=subject)
    return replace(base, subject=subject, direction=direction_of(bare.folded))


def _of_market(base: Question, bare: Typed, match: re.Match[str]) -> Question:
    """Fill in the part of the market that a brief or a board of movers is about."""
    scoped = find_scope(bare.text, bare.folded)
    if base.intent is Intent.MOVERS:
        left = strip_carriers(bare.without([match.span(), *scoped.regions, *scoped.kinds]))
        return replace(base, scope=scoped.scope, subject=left, direction=side_of(bare.folded))
    words = [found.span() for found in _MARKET_WORDS.finditer(bare.folded)]
    left = strip_carriers(bare.without([*words, *scoped.regions, *scoped.kinds]))
    return replace(base, scope=scoped.scope, subject=left)


def _uncued(reading: _Reading) -> Question:
    """Build the question of a message without a wording of its own: a name, a name and a time, "A on B"."""
    bare = reading.bare
    base = Question(text=reading.typed.text, language=reading.language, when=reading.when)
    follows = _FOLLOWS.search(bare.folded.strip(" ?!.,"))
    subject = strip_carriers(bare.text[follows.end() :] if follows and not follows.start() else bare.text)
    on = _A_ON_B.match(fold(subject))
    if on and not follows:
        who, topic = subject[: on.end("who")], subject[on.start("topic") :]
        return replace(base, intent=Intent.QUOTES, who=who, topic=topic, subject=topic, unsure_who=True)
    scoped = find_scope(subject, fold(subject))
    market = [match.span() for match in _MARKET_WORD.finditer(fold(subject))] if scoped.regions else []
    left = strip_carriers(Typed(subject, fold(subject)).without([*scoped.regions, *scoped.kinds, *market]))
    if subject and not left and _names_a_market(scoped.scope, regions=bool(scoped.regions)):
        starts = re.match(r"(?:in|for|on)\b|在", bare.folded)
        return replace(base, intent=Intent.BRIEF, scope=scoped.scope, follows=bool(follows or starts))
    worded = subject != bare.text.strip(" ?!.,") or not bare.text
    return replace(
        base,
        subject=subject,
        scope=scoped.scope if not left else Scope(),
        direction=direction_of(bare.folded),
        cued=worded,
        follows=bool(follows) or not subject,
    )


_MARKET_WORD = re.compile(r"\b(?:stock )?markets?\b|市场|股市")


def _names_a_market(scope: Scope, *, regions: bool) -> bool:
    """Say whether words of region, kind and group alone name a market: "japan", "chip makers", not "dubai index"."""
    if scope.group:
        return True
    if regions:
        return Kind.INDEX not in scope.kinds
    return bool(scope.kinds) and not {Kind.STOCK, Kind.INDEX, Kind.SECTOR, Kind.ETF} & set(scope.kinds)


def _settle(question: Question) -> Question:
    """Let time and intent decide on one another."""
    when = question.when
    if when and when.live and question.intent in _NO_LIVE:
        price = _PRICE_WORDS.search(fold(when.words))
        question = replace(question, when=None if price else when)
    if when and question.intent is Intent.MOVE and when.scale is Scale.LONG and question.subject:
        question = replace(question, intent=Intent.HISTORY)
    if when and question.intent is Intent.MOVE and _AS_OF.match(when.words):
        question = replace(question, intent=Intent.AS_OF)
    if when and question.intent is Intent.WHY and when.scale is Scale.DAY and not when.live and question.subject:
        question = replace(question, intent=Intent.AS_OF)
    if question.intent is Intent.BRIEF and question.subject and not question.scope.countries:
        question = replace(question, intent=Intent.MOVE, subject=question.subject)
    if question.intent is Intent.COMPARE and question.subject and "," not in question.subject:
        question = replace(question, follows=True)
    needs = not (question.subject or question.who or question.topic)
    if needs and question.intent not in _EVIDENT and not (question.intent is Intent.NEWS and question.when):
        question = replace(question, follows=True)
    return question
