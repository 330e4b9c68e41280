"""Attributions without a verb of speech: "To Jane Roe, ...", "Roe is bullish on ...", "the minutes showed ..."."""

import re
from collections.abc import Iterator

from bot.model.span import Span
from bot.parsing.quotes.phrases import NounPhrase, subject_after, subject_before
from bot.parsing.quotes.words import is_role

STANCES = frozenset(
    """bullish bearish optimistic pessimistic upbeat constructive sceptical skeptical cautious overweight underweight
    convinced confident hopeful""".split()
)
"""What somebody is towards a market: read after "is" or "remains", before "on", "about" or "that"."""

_MOODS = frozenset(("positive", "negative"))
OPENINGS = ("To ", "For ", "In the view ", "In the opinion ", "In the eyes ")
"""What a sentence begins with that gives somebody's view by "To Jane Roe, ..."."""

WITHOUT_VERB = STANCES | _MOODS | {"minutes", "Minutes", "view", "opinion", "eyes", "words"}
WITHOUT_VERB |= {"message", "prediction", "assessment", "belief", "recommendation", "case", "line", "conclusion"}
WITHOUT_VERB |= {"comment", "remark", "statement"}
"""Words one of which stands in every other sentence that attributes without a verb of speech."""

_STANCE = re.compile(
    rf"\s(?P<copula>(?:is|was|are|were|remains?|remained|stays?|stayed|turned|turns|sounds?|grew|(?:has|have) been)"
    rf"\s(?:(?:not|more|very|still|increasingly|less|also|now|cautiously)\s)?"
    rf"(?:{'|'.join(sorted(STANCES | _MOODS))}|of the (?P<view>view|opinion)))\s(?:on|about|that|over|towards?)\s"
)
_MINUTES = re.compile(
    r"\b[Mm]inutes (?:of|from) (?:the )?(?P<bank>(?:[A-Z][\w.]*\s){0,4}?[A-Z][\w.]*)['’]s? [^.;]{3,60}?"
    r"(?P<verb>\b(?:showed|show|indicated|revealed|suggested))\s"
)
_MINUTES_LAST = re.compile(
    r",\s(?P<minutes>(?:the )?minutes(?: of [^,.]{3,60})?) (?P<verb>showed|show|said)"
    r"(?: (?:late |early )?(?:on )?[A-Z][a-z]+day)?(?:, (?:although|though|but|while|as) [^;]*)?[\s.]*\Z"
)
_TO = re.compile(r"(?P<word>(?:To|For|In the (?:view|opinion|eyes) of)(?= [A-Z])|According to) ")
_HELD = re.compile(
    r"['’]s? (?:[a-z]+ )?(?P<noun>message|prediction|assessment|belief|recommendation|base case|bottom line|conclusion"
    r"|view|comment|remark|statement)(?: (?:last |on |earlier )?(?:[A-Z][a-z]+day|week|today))?"
    r"(?: (?:is|was|remains))? that "
)
_IN_THE_VIEW = re.compile(r",\s(in the (?:view|opinion|eyes|words) of) (?=[A-Z])")
_LONGEST_ROLE = 12


def opening_source(masked: str, start: int, end: int) -> NounPhrase | None:
    """Return whose view a sentence gives that begins with "To Jane Roe, strategist at Northgate, ...", if it does.

    Args:
        masked: the text with quotations masked.
        start: where the sentence begins.
        end: where it ends.
    """
    match = _TO.match(masked, start, end)
    if match is None:
        return None
    parts = masked[match.end() : end].split(", ")
    head, appositions = parts[0], []
    for part in parts[1:-1]:
        words = part.split()
        if not any(is_role(word) for word in words) or len(words) > _LONGEST_ROLE:
            break
        appositions.append(part)
    length = len(", ".join([head, *appositions]))
    plain = match["word"] != "For"
    long = len(head.split()) > 1 or " " in match["word"]
    named = len(parts) > 1 + len(appositions) and long and (plain or appositions)
    return NounPhrase(head, appositions, match.end(), match.end() + length) if named else None


def viewers(masked: str, start: int, end: int) -> Iterator[tuple[Span, NounPhrase]]:
    """Yield in whose view a sentence says what it says: "..., in the view of Jane Roe, strategist at Northgate".

    Args:
        masked: the text with quotations masked.
        start: where the sentence begins.
        end: where it ends.
    """
    for match in _IN_THE_VIEW.finditer(masked, start, end):
        subject = subject_after(masked, match.end(), end)
        if subject is not None:
            yield Span(*match.span(1)), subject


def stances(masked: str, start: int, end: int) -> Iterator[tuple[Span, NounPhrase]]:
    """Yield where a sentence says that somebody "is bullish on" something, each with its subject.

    Args:
        masked: the text with quotations masked.
        start: where the sentence begins.
        end: where it ends.
    """
    for match in _STANCE.finditer(masked, start, end):
        subject = subject_before(masked, start, match.start())
        if subject is not None:
            close = match.start("copula") if match["view"] is None else match.end() - 1
            yield Span(match.start("copula"), close), subject


def holdings(masked: str, start: int, end: int) -> Iterator[tuple[Span, NounPhrase]]:
    """Yield what belongs to somebody and says "that": "the Fed's message that", "Roe's bottom line is that".

    Args:
        masked: the text with quotations masked.
        start: where the sentence begins.
        end: where it ends.
    """
    for match in _HELD.finditer(masked, start, end):
        subject = subject_before(masked, start, match.start() + (2 if masked[match.start() + 1] == "s" else 1))
        if subject is not None:
            yield Span(match.start("noun"), match.end() - len(" that ")), subject


def minutes(masked: str, start: int, end: int) -> Iterator[tuple[Span, Span, bool]]:
    """Yield where a central bank's minutes show something: the verb, the bank's name or the minutes, and which of them.

    Args:
        masked: the text with quotations masked.
        start: where the sentence begins.
        end: where it ends.
    """
    if masked.find("inutes ", start, end) < 0:
        return
    for match in _MINUTES.finditer(masked, start, end):
        yield Span(*match.span("verb")), Span(*match.span("bank")), True
    if last := _MINUTES_LAST.search(masked, start, end):
        yield Span(*last.span("verb")), Span(*last.span("minutes")), False
