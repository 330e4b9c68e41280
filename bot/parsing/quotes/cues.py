"""Attributions: every verb of speech or opinion outside quotations, with the source that is its subject."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.lexicon.attribution import OPINION_VERBS, PARTICIPLES, SPEECH_VERBS
from bot.lexicon.houses import NATIONAL_WORDS
from bot.model.span import Span
from bot.parsing.quotes.openings import OPENINGS, WITHOUT_VERB, minutes, opening_source, stances, viewers
from bot.parsing.quotes.passages import MASK, Passages, Stretch
from bot.parsing.quotes.phrases import NounPhrase, subject_after, subject_before
from bot.parsing.quotes.sources import Source, SourceKind, read_source
from bot.parsing.quotes.spotting import spot
from bot.parsing.quotes.words import is_plural_role, is_possessive, is_role

_WORD = re.compile(r"\b[a-zA-Z][a-z]+\b")
_INVERTED = re.compile(r"\s(?:[A-Z\d]|(?:an?|the|one|another|its|he|she|they)\s|(?P<role>(?:[a-z][a-z-]*\s){1,5}))")
_TENOR = re.compile(r"-year\b|^[\d.,%]+$|^\d+-")
_GAINING = frozenset("add adds added adding post posts posted saw offered claimed".split())
_FIGURE = re.compile(r"\s(?:about |nearly |over |around |just |another )?[$£€¥]?\d")
_NOT_FIRST = frozenset("on for to in at by from with that it as of and but not no there this how what".split())
_WINDOW = 400
_MOST = 40
_NOUN = re.compile(r"\b(?:an?|the|this|its|his|her|their|no|any|another)(?:\s[a-z-]+){0,2}(?<!s)\s\Z")
_PROGRESSIVE = re.compile(r"\b(?:is|are|was|were|been|be)\s(?:\w+ly\s)?\Z")
_ARTICLE = re.compile(r"\b(?:an?|the|this|no|another|any|early)\s\Z")
_NEAR = 12
_PHRASE = 40
_JOINING = 20
"""How far before a verb its auxiliary or conjunction begins, in characters."""
_SUBORDINATE = re.compile(
    r"\b(?:[Aa]fter|[Ww]hen|[Aa]s|[Ww]hile|[Ss]ince|[Bb]ecause|[Bb]efore|that|which|if|where|[Aa]lthough|though|until)\s+\Z"
)
_QUOTED_AS = re.compile(r"\s(?:is|was|were|been) (?:quoted|cited) (?:\w+ )?as \Z")
_COORDINATED = re.compile(r"[\w\"”’)],? (?:and|but) (?:also |then |later )?\Z")
_LABEL = re.compile(r"[*\\•\s]*([A-Z][^:;.]{2,80}):\s*\Z")
_DASHED = re.compile(r"\s*[-–—]{1,2}\s*([A-Z][^.;:]{1,60}?)[\s.]*\Z")
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|not|to|would|could|should|will|may|might|can|must|widely|n[o']t)\Z"
)


class CueKind(StrEnum):
    """How the words are attributed."""

    SPEECH = "speech"
    OPINION = "opinion"
    ACCORDING = "according"
    PARTICIPLE = "participle"


@dataclass(frozen=True, slots=True)
class Attribution:
    """A verb and its subject.

    Attributes:
        verb: as printed.
        cue: where the verb stands.
        subject: where the subject stands, an empty span at the verb for a participle.
        source: None for a participle, which goes on with the words of the sentence's subject.
        inverted: the subject follows the verb.
        subordinate: the subject stands in a clause under another ("after Roe said").
    """

    kind: CueKind
    verb: str
    cue: Span
    subject: Span
    source: Source | None
    inverted: bool = False
    subordinate: bool = False


_KINDS: dict[str, CueKind] = {
    **dict.fromkeys(PARTICIPLES, CueKind.PARTICIPLE),
    **dict.fromkeys(OPINION_VERBS, CueKind.OPINION),
    **dict.fromkeys(SPEECH_VERBS, CueKind.SPEECH),
    "according": CueKind.ACCORDING,
    "According": CueKind.ACCORDING,
}


_VERBS = SPEECH_VERBS | OPINION_VERBS
_BASE_FORMS = frozenset(verb for verb in _VERBS if {f"{verb}s", f"{verb}es", f"{verb[:-1]}ies"} & _VERBS)


def attributions(passages: Passages) -> list[list[Attribution]]:
    """Return the attributions of each sentence in order.

    Args:
        passages: the body.
    """
    masked = passages.masked
    cues = spot(_WORD, masked, passages.words, _KINDS.keys())
    starts = [cue.start() for cue in cues]
    hints = [hint.start() for hint in spot(_WORD, masked, passages.words, WITHOUT_VERB)]
    several = []
    for stretch in passages.stretches:
        start, end = stretch.span
        own = cues[bisect_left(starts, start) : bisect_left(starts, end)]
        hinted = bisect_left(hints, start) < bisect_left(hints, end) or masked.startswith(OPENINGS, start)
        speaks = own or hinted or stretch.quotes
        several.append(_attributions(passages, stretch, own, hinted=hinted) if speaks else [])
    return several


def _attributions(
    passages: Passages, stretch: Stretch, cues: list[re.Match[str]], *, hinted: bool
) -> list[Attribution]:
    """Return the attributions of one sentence, made of its verbs, or where a word hints at it without one."""
    found: list[Attribution] = []
    for cue in cues:
        if attribution := _attribution(passages.masked, stretch, cue, _KINDS[cue[0]]):
            found.append(attribution)
            if len(found) == _MOST:
                break
    if hinted:
        found += _without_verb(passages.masked, stretch, {attribution.subject for attribution in found})
    if not found and stretch.quotes:
        found += [*_labelled(passages.masked, stretch), *_dashed(passages.masked, stretch)]
    return found


def _without_verb(masked: str, stretch: Stretch, known: set[Span]) -> Iterator[Attribution]:
    """Yield the attributions that no verb of speech makes: "To Jane Roe, ...", "is bullish on", "minutes showed"."""
    start, end = stretch.span
    if phrase := opening_source(masked, start, end):
        source = read_source(phrase.head, phrase.appositions)
        if source and (source.kind is SourceKind.PERSON or source.organization):
            subject = Span(phrase.start, phrase.end)
            yield Attribution(CueKind.ACCORDING, "to", Span(start, start + 2), subject, source, inverted=True)
    for cue, phrase in viewers(masked, start, end):
        source = read_source(phrase.head, phrase.appositions)
        if source:
            yield Attribution(CueKind.ACCORDING, "view", cue, Span(phrase.start, phrase.end), source, inverted=True)
    for cue, phrase in stances(masked, start, end):
        source = read_source(phrase.head, phrase.appositions)
        if source and not _is_place(source) and Span(phrase.start, phrase.end) not in known:
            yield Attribution(CueKind.OPINION, "bullish", cue, Span(phrase.start, phrase.end), source)
    for cue, subject, is_bank in minutes(masked, start, end):
        source = Source(SourceKind.HOUSE, organization=subject.of(masked) if is_bank else None, noun="minutes")
        if subject not in known:
            yield Attribution(CueKind.OPINION, "showed", cue, subject, source)


def _labelled(masked: str, stretch: Stretch) -> Iterator[Attribution]:
    """Yield the source that a colon ties to a quotation: 'JANE ROE, ECONOMIST, NORTHGATE: "Demand is soft"'."""
    match = _LABEL.match(masked, stretch.span.start, stretch.quotes[0].outer.start)
    head, *appositions = match[1].split(", ") if match else [""]
    source = read_source(head, appositions)
    if match and source:
        yield Attribution(CueKind.SPEECH, ":", Span(match.end(1), match.end()), Span(*match.span(1)), source)


def _dashed(masked: str, stretch: Stretch) -> Iterator[Attribution]:
    """Yield the source that a dash ties to a quotation at the end of a sentence: '"Demand is soft" - Northgate'."""
    start = stretch.quotes[-1].outer.end
    match = _DASHED.match(masked, start, stretch.span.end)
    source = read_source(match[1], []) if match else None
    if match and source:
        yield Attribution(CueKind.SPEECH, "-", Span(start, match.start(1)), Span(*match.span(1)), source, inverted=True)


def _attribution(masked: str, stretch: Stretch, match: re.Match[str], kind: CueKind) -> Attribution | None:
    """Read the attribution around one verb."""
    cue = Span(match.start(), match.end())
    start, end = _clause(masked, stretch, cue)
    if masked.startswith(" to ", cue.end) and (kind is CueKind.ACCORDING or match[0].startswith("continue")):
        after = subject_after(masked, cue.end + 3, end) if kind is CueKind.ACCORDING else None
        return _made(kind, match, after, inverted=True)
    if _is_other_use(masked, match):
        return None
    quoted = _QUOTED_AS.search(masked, start, cue.start) if masked.endswith("as ", start, cue.start) else None
    if quoted:
        return _made(CueKind.SPEECH, match, subject_before(masked, start, quoted.start()), inverted=False)
    if kind is CueKind.PARTICIPLE and masked[max(0, cue.start - 2)].isalpha() and not _goes_on(masked, cue.start):
        found = _made(kind, match, subject_before(masked, start, cue.start), inverted=False)
        if found and found.source and (found.source.organization or found.source.kind is SourceKind.PERSON):
            return found
    if (
        kind is CueKind.PARTICIPLE
        or masked.endswith("; ", start, cue.start)
        or _COORDINATED.search(masked, max(start, cue.start - _JOINING), cue.start)
    ):
        return Attribution(CueKind.PARTICIPLE, match[0], cue, Span(cue.start, cue.start), None)
    return None if kind is CueKind.ACCORDING else _with_subject(masked, match, Span(start, end), kind)


def _goes_on(masked: str, start: int) -> bool:
    """Tell a participle that goes on after an adverb of its own: "..., now estimating that"."""
    return masked[max(0, start - 6) : start] in (", now ", "also ") and masked[max(0, start - 8) : start].count(",") > 0


def _is_other_use(masked: str, match: re.Match[str]) -> bool:
    """Tell "added 2%", "pointed north", "in a client note" and "a warning" from verbs of speech."""
    if match[0] in _GAINING and _FIGURE.match(masked, match.end()):
        return True
    before = max(0, match.start() - _PHRASE)
    if match[0] in _BASE_FORMS and match[0] != "view" and _NOUN.search(masked, before, match.start()):
        return True
    if match[0] in PARTICIPLES and (
        _ARTICLE.search(masked, before, match.start()) or _PROGRESSIVE.search(masked, before, match.start())
    ):
        return True
    return match[0].startswith("point") and not masked.startswith((" out", " to "), match.end())


def _with_subject(masked: str, match: re.Match[str], clause: Span, kind: CueKind) -> Attribution | None:
    """Read a verb whose subject stands after it ("said Jane Roe") or before it ("Jane Roe said")."""
    cue = Span(match.start(), match.end())
    if _is_inverted(masked, clause.start, cue):
        found = _made(kind, match, subject_after(masked, cue.end, clause.end), inverted=True)
        if found is not None:
            return found
    end = cue.start - 1 if masked[cue.start - 1].isspace() else cue.start
    if _PASSIVE.search(masked, max(clause.start, end - _JOINING), end):
        return None
    return _made(kind, match, subject_before(masked, clause.start, cue.start), inverted=False)


def _clause(masked: str, stretch: Stretch, cue: Span) -> tuple[int, int]:
    """Return where the words around a verb begin and end: quotations, the sentence's ends, or not far off."""
    start, end = max(stretch.span.start, cue.start - _WINDOW), min(stretch.span.end, cue.end + _WINDOW)
    before = masked.rfind(MASK, start, cue.start) + 1
    after = masked.find(MASK, cue.end, end)
    return before or start, end if after < 0 else after


def _is_inverted(masked: str, start: int, cue: Span) -> bool:
    """Tell that the subject follows: a quotation or a comma before the verb, a name or "the bank" after it."""
    left = masked[start : cue.start].strip()
    after = _INVERTED.match(masked, cue.end)
    role = (after["role"] or "").split() if after else []
    if after is None or (role and (role[0] in _NOT_FIRST or not any(is_role(word) for word in role))):
        return False
    if not left or left in (",", "-", "–", "—") or left[-1] in '"”“»':
        return True
    if not left.endswith(","):
        return False
    return not _closes_apposition(masked, start, cue)


def _closes_apposition(masked: str, start: int, cue: Span) -> bool:
    """Tell "Jane Roe, an analyst at Northgate, said ..." from "growth will slow, said Jane Roe"."""
    subject = subject_before(masked, start, cue.start)
    return (
        subject is not None and bool(subject.appositions) and read_source(subject.head, subject.appositions) is not None
    )


def _made(kind: CueKind, match: re.Match[str], phrase: NounPhrase | None, *, inverted: bool) -> Attribution | None:
    """Return the attribution if its phrase names somebody who can speak."""
    if phrase and is_possessive(phrase.head) and not (inverted or phrase.appositions) and not _is_noun(match):
        return None
    source = read_source(phrase.head, phrase.appositions) if phrase else None
    if (
        phrase is None
        or source is None
        or _is_place(source)
        or not (_agrees(match[0], phrase, source) or _is_noun(match))
    ):
        return None
    under = bool(_SUBORDINATE.search(match.string, max(0, phrase.start - _NEAR), phrase.start))
    return Attribution(kind, match[0], Span(*match.span()), Span(phrase.start, phrase.end), source, inverted, under)


def _agrees(verb: str, phrase: NounPhrase, source: Source) -> bool:
    """Tell that a verb in its base form has a plural subject: "analysts note", but not "in Roe's client note"."""
    if verb not in _BASE_FORMS:
        return True
    plural = is_plural_role(source.role) or source.kind is SourceKind.PRONOUN or " and " in phrase.head
    return plural or (source.kind is SourceKind.HOUSE and not source.noun and not source.role)


def _is_noun(match: re.Match[str]) -> bool:
    """Tell "Roe's remarks that rates will fall" and "in Roe's view" from "Roe's claims"."""
    return match[0] == "view" or match.string.startswith(" that ", match.end())


def _is_place(source: Source) -> bool:
    """Tell "U.S. claims", "Asian demands" and "10-year notes" from a speaker."""
    name = source.name or source.organization
    if name and _TENOR.search(name):
        return True
    return (
        source.kind in (SourceKind.HOUSE, SourceKind.PERSON)
        and bool(name)
        and all(word in NATIONAL_WORDS for word in (name or "").split())
    )
