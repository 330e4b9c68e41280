"""Attributions: every verb of speech or opinion outside quotations, with the source that is its subject."""

import re
from bisect import bisect_left

from bot.lexicon.attribution import OPINION_VERBS, PARTICIPLES, SPEECH_VERBS
from bot.model.span import Span
from bot.parsing.quotes.attribution import NOT, Attribution, CueKind, is_place
from bot.parsing.quotes.openings import OPENINGS, WITHOUT_VERB, opening_source
from bot.parsing.quotes.passages import MASK, Passages, Stretch
from bot.parsing.quotes.phrases import NounPhrase, subject_after, subject_before
from bot.parsing.quotes.sources import Source, SourceKind, read_source
from bot.parsing.quotes.spotting import spot
from bot.parsing.quotes.verbless import dashed, has_mark, labelled, signed, without_verb
from bot.parsing.quotes.words import is_plural_role, is_possessive, is_role

_WORD = re.compile(r"\b[a-zA-Z][a-z]+\b")
_INVERTED = re.compile(r"\s(?:[A-Z\d]|(?:an?|the|one|another|its|he|she|they)\s|(?P<role>(?:[a-z][a-z-]*\s){1,5}))")
_GAINING = frozenset("add adds added adding post posts posted saw offered claimed".split())
_FIGURE = re.compile(r"\s(?:about |nearly |over |around |just |another )?[$£€¥]?\d")
_AT_A_LEVEL = re.compile(r"\s[^.;]{3,100}? at (?:about |around )?[$€£¥]?\d")
"""What tells "puts the chance of a cut at 60%" from "puts pressure on"."""
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
_DENIAL = re.compile(r"\b(?:does|do|did)(?: not|n['’]t)\Z")
_GOING_ON = frozenset("says sees expects notes cites forecasts believes predicts estimates".split())
_OPENING_VERBS = frozenset("Says Sees Expects Notes Believes Forecasts Cites Adds".split())
"""Verbs whose subject another bullet names: "* Says the shares are cheap"."""
_QUOTED_AS = re.compile(r"\s(?:is|was|were|been) (?:quoted|cited) (?:\w+ )?as \Z")
_COORDINATED = re.compile(r"[\w\"”’)],? (?:and|but) (?:also |then |later )?\Z")
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|not|to|would|could|should|will|may|might|can|must|widely|n[o']t)\Z"
)


_KINDS: dict[str, CueKind] = {
    **dict.fromkeys(PARTICIPLES | _OPENING_VERBS, CueKind.PARTICIPLE),
    **dict.fromkeys(OPINION_VERBS, CueKind.OPINION),
    **dict.fromkeys(SPEECH_VERBS, CueKind.SPEECH),
    "according": CueKind.ACCORDING,
    "According": CueKind.ACCORDING,
}

_CUES = frozenset(_KINDS)
_VERBS = SPEECH_VERBS | OPINION_VERBS
_BASE_FORMS = frozenset(verb for verb in _VERBS if {f"{verb}s", f"{verb}es", f"{verb[:-1]}ies"} & _VERBS)


def attributions(passages: Passages) -> list[list[Attribution]]:
    """Return the attributions of each sentence in order.

    Args:
        passages: the body.
    """
    masked = passages.masked
    cues = spot(_WORD, masked, passages.words, _CUES)
    starts = [cue.start() for cue in cues]
    hints = [hint.start() for hint in spot(_WORD, masked, passages.words, WITHOUT_VERB)]
    several = []
    for stretch in passages.stretches:
        start, end = stretch.span
        own = cues[bisect_left(starts, start) : bisect_left(starts, end)]
        hinted = bisect_left(hints, start) < bisect_left(hints, end) or masked.startswith(OPENINGS, start)
        speaks = own or hinted or stretch.quotes or has_mark(masked, start, end)
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
        found += without_verb(passages.masked, stretch, {attribution.subject for attribution in found})
    if not found and stretch.quotes:
        found += [*labelled(passages.masked, stretch), *dashed(passages.masked, stretch)]
    elif not found:
        found += signed(passages.masked, stretch)
    return found


def _attribution(masked: str, stretch: Stretch, match: re.Match[str], kind: CueKind) -> Attribution | None:
    """Read the attribution around one verb."""
    cue = Span(match.start(), match.end())
    start, end = _clause(masked, stretch, cue)
    if masked.startswith(" to ", cue.end) and (kind is CueKind.ACCORDING or match[0].startswith("continue")):
        opens = match[0] == "According" and opening_source(masked, cue.start, end)
        stop = opens.end if opens else end
        after = subject_after(masked, cue.end + 3, stop) if kind is CueKind.ACCORDING else None
        return _made(kind, match, after, inverted=True)
    if _is_other_use(masked, match) or (match[0] in _OPENING_VERBS and cue.start != stretch.span.start):
        return None
    quoted = _QUOTED_AS.search(masked, start, cue.start) if masked.endswith("as ", start, cue.start) else None
    if quoted:
        return _made(CueKind.SPEECH, match, subject_before(masked, start, quoted.start()), inverted=False)
    return _participle(masked, match, start, kind) or _finite(masked, match, Span(start, end), kind)


def _participle(masked: str, match: re.Match[str], start: int, kind: CueKind) -> Attribution | None:
    """Read a verb that goes on with the subject of its sentence, or a participle with a subject of its own."""
    cue = Span(*match.span())
    if kind is CueKind.PARTICIPLE and masked[max(0, cue.start - 2)].isalpha() and not _goes_on(masked, cue.start):
        found = _made(kind, match, subject_before(masked, start, cue.start), inverted=False)
        if found and found.source and (found.source.organization or found.source.kind is SourceKind.PERSON):
            return found
    joined = kind is CueKind.PARTICIPLE or masked.endswith("; ", start, cue.start)
    if joined or _COORDINATED.search(masked, max(start, cue.start - _JOINING), cue.start):
        return Attribution(CueKind.PARTICIPLE, match[0], cue, Span(cue.start, cue.start), None)
    return None


def _finite(masked: str, match: re.Match[str], clause: Span, kind: CueKind) -> Attribution | None:
    """Read a verb with its subject; "Northgate cuts its target, says rates will fall" has the subject of its first."""
    if kind is CueKind.ACCORDING:
        return None
    found = _with_subject(masked, match, clause, kind)
    if found is None and match[0] in _GOING_ON and masked.endswith(", ", clause.start, match.start()):
        return Attribution(CueKind.PARTICIPLE, match[0], Span(*match.span()), Span(match.start(), match.start()), None)
    return found


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
    if match[0] == "puts":
        return not _AT_A_LEVEL.match(masked, match.end())
    return match[0].startswith("point") and not masked.startswith((" out", " to "), match.end())


def _with_subject(masked: str, match: re.Match[str], clause: Span, kind: CueKind) -> Attribution | None:
    """Read a verb whose subject stands after it ("said Jane Roe") or before it ("Jane Roe said")."""
    cue = Span(match.start(), match.end())
    if _is_inverted(masked, clause.start, cue):
        found = _made(kind, match, subject_after(masked, cue.end, clause.end), inverted=True)
        if found is not None:
            return found
    end = cue.start - 1 if masked[cue.start - 1].isspace() else cue.start
    if kind is CueKind.OPINION and masked.endswith(("not", "n't", "n’t"), clause.start, end):
        return _denied(masked, match, clause.start, end)
    if _PASSIVE.search(masked, max(clause.start, end - _JOINING), end):
        return None
    return _made(kind, match, subject_before(masked, clause.start, cue.start), inverted=False)


def _denied(masked: str, match: re.Match[str], start: int, end: int) -> Attribution | None:
    """Read "Northgate does not expect cuts": the view begins with what denies it, or it would say the opposite."""
    no = _DENIAL.search(masked, max(start, end - _JOINING), end) if match[0] in _BASE_FORMS else None
    if no is None:
        return None
    if masked.endswith((" and ", " but "), start, no.start()):
        cue = Span(no.start(), no.start())
        return Attribution(CueKind.PARTICIPLE, NOT, cue, cue, None)
    phrase = subject_before(masked, start, no.start())
    source = read_source(phrase.head, phrase.appositions) if phrase else None
    if phrase is None or source is None or is_place(source):
        return None
    return Attribution(CueKind.OPINION, NOT, Span(no.start(), no.start()), phrase.span, source)


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
        or is_place(source)
        or not (_agrees(match[0], phrase, source) or _is_noun(match))
    ):
        return None
    under = bool(_SUBORDINATE.search(match.string, max(0, phrase.start - _NEAR), phrase.start))
    return Attribution(kind, match[0], Span(*match.span()), phrase.span, source, inverted, under)


def _agrees(verb: str, phrase: NounPhrase, source: Source) -> bool:
    """Tell that a verb in its base form has a plural subject: "analysts note", but not "in Roe's client note"."""
    if verb not in _BASE_FORMS:
        return True
    plural = is_plural_role(source.role) or source.kind is SourceKind.PRONOUN or " and " in phrase.head
    return plural or (source.kind is SourceKind.HOUSE and not source.noun and not source.role)


def _is_noun(match: re.Match[str]) -> bool:
    """Tell "Roe's remarks that rates will fall" and "in Roe's view" from "Roe's claims"."""
    return match[0] == "view" or match.string.startswith(" that ", match.end())
