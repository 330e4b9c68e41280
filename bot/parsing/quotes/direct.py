"""Direct quotations: each quoted stretch with the attribution that belongs to it, split quotations joined."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.lexicon.attribution import TITLE_CONTEXT
from bot.model.quote import Quote
from bot.parsing.quotes.attribution import Attribution, CueKind
from bot.parsing.quotes.marks import Quoted
from bot.parsing.quotes.passages import Passages, is_long
from bot.parsing.quotes.voice import Voice
from bot.parsing.quotes.voices import Voices

_WORD = re.compile(r"[A-Za-z][\w'’-]*")
_SMALL = 4
_SECOND_HAND = 100
_FAR = 200
_BEYOND_SOURCE = 30
_FUNCTION_WORDS = frozenset("with from into over that this your what when than about like upon".split())
_LONGEST_TITLE = 11
_NEW_CLAUSE = re.compile(r"[,;]\s|\b(?:and|but|while|or)\b")


@dataclass(frozen=True, slots=True)
class Spoken:
    """One quoted stretch with who says it and where it stands."""

    quoted: Quoted
    voice: Voice
    stretch: int
    own: bool


def direct_quotes(
    text: str, passages: Passages, found: list[list[Attribution]], heard: list[list[Voice]], voices: Voices
) -> list[Quote]:
    """Return the direct quotations of a body in order.

    Args:
        text: the document's text.
        passages: its body in sentences.
        found: the attributions of each sentence.
        heard: who stands behind each of them.
        voices: finds who is mentioned where no verb tells who speaks.
    """
    spoken = _read_back(passages, list(_spoken(text, passages, found, heard, voices)))
    quotes: list[list[Spoken]] = []
    for part in spoken:
        if quotes and _goes_on(text, passages, quotes[-1], part, found):
            quotes[-1].append(part)
        else:
            quotes.append([part])
    return [quote for quote in (_quote(text, parts) for parts in quotes) if is_long(quote.text)]


def _quote(text: str, parts: list[Spoken]) -> Quote:
    """Return the quote that these parts make."""
    spans = tuple(part.quoted.inner for part in parts)
    voice = next((part.voice for part in parts if part.own), parts[0].voice)
    return Quote(
        text=" ... ".join(span.of(text) for span in spans),
        direct=True,
        spans=spans,
        speaker=voice.speaker,
        role=voice.role,
        organization=voice.organization,
    )


def _spoken(
    text: str, passages: Passages, found: list[list[Attribution]], heard: list[list[Voice]], voices: Voices
) -> Iterator[Spoken]:
    """Yield the quoted stretches that somebody says."""
    last: Voice | None = None
    for index, stretch in enumerate(passages.stretches):
        for quoted in stretch.quotes:
            if _is_title(text, quoted):
                continue
            chosen = _attribution_of(passages.masked, quoted, found[index], heard[index])
            if chosen is not None:
                voice = _introduced(passages, voices, index, quoted, found[index][chosen]) or heard[index][chosen]
            else:
                voice = _unattributed(voices, index, quoted) or last or Voice()
            yield Spoken(quoted, voice, index, chosen is not None)
            last = voice
        if heard[index]:
            last = heard[index][-1]
        elif passages.masked[stretch.span.end - 1] == ":":
            last = voices.mentioned(index, 0, stretch.span.end) or last


def _introduced(passages: Passages, voices: Voices, index: int, quoted: Quoted, chosen: Attribution) -> Voice | None:
    """Return who is named between a side clause and a colon: 'When Roe objected, Low hit back: "Nobody asked"'."""
    before = passages.masked[chosen.cue.end : quoted.outer.start]
    if not chosen.subordinate or not before.rstrip().endswith(":") or "," not in before:
        return None
    return voices.mentioned(index, chosen.cue.end + before.index(","), quoted.outer.start)


def _read_back(passages: Passages, spoken: list[Spoken]) -> list[Spoken]:
    """Give a quotation left open at its paragraph's end the speaker whom only its last paragraph names."""
    for index in range(len(spoken) - 2, -1, -1):
        part, following = spoken[index], spoken[index + 1]
        next_paragraph = passages.stretches[part.stretch].paragraph + 1
        if part.own or part.quoted.closed or passages.stretches[following.stretch].paragraph != next_paragraph:
            continue
        if following.own:
            spoken[index] = replace(part, voice=following.voice, own=True)
    return spoken


def _unattributed(voices: Voices, index: int, quoted: Quoted) -> Voice | None:
    """Return who says a quotation whose sentence has no verb of speech: who is named before it, or right after it."""
    near = quoted.outer.end + 2
    return voices.mentioned(index, 0, quoted.outer.start) or voices.mentioned(index, quoted.outer.end, near)


def _attribution_of(masked: str, quoted: Quoted, found: list[Attribution], heard: list[Voice]) -> int | None:
    """Return the index of the attribution that a quotation belongs to, None if its sentence has none.

    Args:
        masked: the text with quotations masked.
        quoted: a quotation.
        found: the attributions of its sentence.
        heard: who stands behind each of them.
    """
    best: tuple[int, int] | None = None
    for index, attribution in enumerate(found):
        rank = _distance(masked, quoted, attribution)
        under = attribution.kind is CueKind.OPINION and attribution.subordinate and not heard[index].speaker
        rank += _SECOND_HAND if (under or attribution.kind is CueKind.ACCORDING) and len(found) > 1 else 0
        if best is None or rank < best[0]:
            best = (rank, index)
    return best[1] if best else None


def _distance(masked: str, quoted: Quoted, attribution: Attribution) -> int:
    """Return how far an attribution is from a quotation in characters, other words between them made to count more."""
    start = min(attribution.cue.start, attribution.subject.start)
    end = max(attribution.cue.end, attribution.subject.end)
    if start >= quoted.outer.end:
        far = start - quoted.outer.end
        gap = masked[quoted.outer.end : min(start, quoted.outer.end + _FAR)]
        return far + 10 * len(gap.split()) if gap.strip(" ,") else 0
    return quoted.outer.start - end + (_BEYOND_SOURCE if attribution.inverted else 2)


def _is_title(text: str, quoted: Quoted) -> bool:
    """Tell the title of a work or the name of a thing from words that were spoken."""
    words = [match[0] for match in _WORD.finditer(quoted.inner.of(text))]
    long = [word for word in words if len(word) >= _SMALL and word not in _FUNCTION_WORDS]
    if (
        long
        and all(word[0].isupper() for word in long)
        and len(words) <= _LONGEST_TITLE
        and quoted.inner.of(text)[-1:] not in ",?!"
    ):
        return True
    before = _WORD.findall(text, max(0, quoted.outer.start - 30), quoted.outer.start)
    return bool(before) and before[-1].lower() in TITLE_CONTEXT


def _is_another(text: str, masked: str, before: Spoken, part: Spoken, found: list[Attribution]) -> bool:
    """Tell another quotation in a clause of its own: 'wants a "firm hand on prices" and a "lighter tax on boats"'."""
    start, end = before.quoted.outer.end, part.quoted.outer.start
    between = [one for one in found if start <= one.cue.start < end]
    attributed = any(
        (one.source is not None and one.kind is CueKind.SPEECH) or not masked[start : one.cue.start].strip()
        for one in between
    )
    ended = text[before.quoted.inner.end - 1] == ","
    return not attributed and (ended or bool(_NEW_CLAUSE.search(masked, start, end)))


def _goes_on(text: str, passages: Passages, parts: list[Spoken], part: Spoken, found: list[list[Attribution]]) -> bool:
    """Tell that a quotation is the next part of the one before: its attribution stands between them."""
    before = parts[-1]
    here, there = passages.stretches[part.stretch], passages.stretches[before.stretch]
    if here.paragraph != there.paragraph or part.voice != before.voice:
        return False
    if part.stretch == before.stretch:
        return not _is_another(text, passages.masked, before, part, found[part.stretch])
    begins = passages.masked[here.span.start : part.quoted.outer.start].strip(" *\\-") == ""
    attributed = before.own and any(
        attribution.cue.start > before.quoted.outer.start for attribution in found[before.stretch]
    )
    return part.stretch == before.stretch + 1 and begins and attributed and not part.own
