"""The sentences of a block, each with its exact, trimmed span.

Examples of what does and does not end a sentence:

- `It rose 2.5 percent. The euro fell.` ends after `percent.`
- `U.S. stocks`, `Acme Inc. Chief Executive`, `9:37 a.m. EDT`, `No. 1`, `J. P. Smith`, `Index .HSI added`: no end
- `a low.Shares rose` and `They are cheapThe moves`: ends where a page lost its line break
- `... by noon. ** Miners rose`: a bullet mark inside a paragraph ends the sentence before it
"""

import re
from collections.abc import Iterable, Iterator

from bot.lexicon.given_names import GIVEN_NAMES
from bot.model.layout import Sentence
from bot.model.span import Span
from bot.parsing.layout.abbreviations import AMBIGUOUS, NUMBERED, OPENERS, TITLES
from bot.parsing.layout.lines import trim

_CLOSERS = r"[\"”’'»)\]*_]{0,6}"
_STOP = re.compile(
    r"[.!?…。！？](?:"
    rf"(?P<stop>(?<=[.!?…])[.!?…]{{0,7}}{_CLOSERS}(?:\(https?://[^\s)]{{1,400}}\))?(?=\s|Â\s))"
    rf"|(?P<wide>(?<=[。！？])[。！？]*[\"”’」』）]*)"
    rf"|(?P<glued>(?<=[a-z]{{3}}[.!?])(?:[”\"](?=[A-Z“])|(?=[“]?[A-Z][\w’']{{0,40}}\s))"
    rf"|(?<=[\d%)”\"’][.!?])(?:[”\"](?=[A-Z“])|(?=[“]?[A-Z][a-z]{{1,40}}[\s’']))))"
)
"""Its first sign is looked for before anything else, which passes over all other characters fast."""
_BULLET = re.compile(r"\s(?:\*\*|\\\*\\\*|[•●■])\s")
_BULLET_SIGNS = ("**", r"\*\*", "•", "●", "■")
_OPENER = re.compile(
    r"(?:The|This|That|These|In|On|It|But|Meanwhile|While|As|At|A|An|For|With|However|After|Among|Shares)(?=\s[a-z])"
)
"""A word that opens a sentence; glued to a word in lower case it lost the stop before it."""
_MARKS = re.compile(r"(?:Â(?=\s)|\\?\*|[•●■▪·]|[-–—+](?=\s)|\d{1,2}[.)](?=\s)|\s)+")
_GIVEN_NAME = re.compile(r"\b(?P<house>(?:of|at|from|with) )?(?P<given>[A-Z][a-z]{2,}) $")
"""What stands before an initial; after "of" or "at" it may be a house's name: "Roe of Northgate X."."""
_OPENING_MARKS = '([“"‘'
_NEXT_WORD = re.compile(r"\s*(?P<marks>[\"“‘'(\[*_\\$€£]{0,8})(?P<word>[^\s,;:—–]{1,40})")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]$")
_ATTRIBUTION = re.compile(r"(?:[A-Z][\w.'’-]*\s+){1,4}(?:said|says|asked|wrote|told|added|asks)\b")
_NO_WORDS = re.compile(r"(?:[\[(]?[A-Z0-9#/.=]*[/=\])]+\.?|[\W\d_]*)$")
_LONGEST_TOKEN = 40
_LONGEST = 1500
"""No sentence has more characters; what has is cut at a blank, so that the work on a sentence is bounded."""
_LIST_DIGITS = 2


def split_sentences(text: str, span: Span) -> tuple[Sentence, ...]:
    """Return the sentences of one block in order, without bullet marks and white space around them.

    Args:
        text: the document's text.
        span: the block; nothing outside it is looked at but the character after it.
    """
    sentences: list[Sentence] = []
    start = _after_marks(text, span.start, span.end)
    for end, following in _breaks(text, start, span.end):
        if end < start:
            continue
        _add(sentences, text, trim(text, start, end))
        start = _after_marks(text, following, span.end)
    _add(sentences, text, trim(text, start, span.end))
    return tuple(sentences)


def _breaks(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    """Return where sentences end and where what follows begins, in order."""
    stops = _stops(text, start, end)
    marks = [match.span() for match in _BULLET.finditer(text, start, end)] if _has_bullets(text, start, end) else []
    openers = (match.start() for match in _OPENER.finditer(text, start + 3, end))
    lost = [(at, at) for at in openers if text[at - 3 : at].isalpha() and text[at - 3 : at].islower()]
    return sorted((*stops, *marks, *lost)) if marks or lost else stops


def _has_bullets(text: str, start: int, end: int) -> bool:
    """Tell whether a block holds a sign that can be a bullet."""
    return any(map(text[start:end].__contains__, _BULLET_SIGNS))


def _stops(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where a stop ends a sentence."""
    begun = start
    for match in _STOP.finditer(text, start, end):
        kind = match.lastgroup
        if (kind == "stop" and not _ends_here(text, match, begun, end)) or (
            kind == "glued" and _is_address(text, match, begun)
        ):
            continue
        begun = match.end()
        yield match.end(), match.end()


def _add(sentences: list[Sentence], text: str, span: Span) -> None:
    """Append a sentence that holds a word, not codes or marks alone (`FEDWATCH/`, `[O/R]`, `, ,`)."""
    while span.end - span.start > _LONGEST:
        blank = text.rfind(" ", span.start + 1, span.start + _LONGEST)
        cut = blank if blank > 0 else span.start + _LONGEST
        sentences.append(Sentence(trim(text, span.start, cut)))
        span = trim(text, cut, span.end)
    if span.start < span.end and not _NO_WORDS.match(text, span.start, span.end):
        sentences.append(Sentence(span))


def _after_marks(text: str, start: int, end: int) -> int:
    """Return where the words begin, past bullet marks and white space."""
    match = _MARKS.match(text, start, end)
    return match.end() if match else start


def _ends_here(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Tell whether a stop followed by white space ends a sentence."""
    following = _NEXT_WORD.match(text, match.end(), end)
    if following is None:
        return True
    word, stop = following["word"], match[0]
    if word[0].islower() and not (len(word) > 1 and word[1].isupper()):
        return following["marks"][:1] in ("“", '"') and len(stop) > 1
    if stop[0] in "?!":
        return not (len(stop) > 1 and _ATTRIBUTION.match(text, following.start("word"), end))
    return (len(stop) > 1 and stop[1] in '"”.…') or not _abbreviates(text, match.start(), start, word)


def _token_before(text: str, start: int, stop: int) -> str:
    """Return the characters before `stop` back to white space, a bracket or a quotation mark."""
    token = text[max(start, stop - _LONGEST_TOKEN) : stop]
    if not token or token[-1].isspace():
        return ""
    token = token.split()[-1]
    for mark in _OPENING_MARKS:
        token = token.rpartition(mark)[2]
    return token


def _abbreviates(text: str, stop: int, start: int, following: str) -> bool:
    """Tell whether the full stop at `stop` belongs to an abbreviation that goes on with the word `following`."""
    token = _token_before(text, start, stop)
    bare = token.lower().strip("’'*_)")
    if not bare:
        return False
    if bare in TITLES or (bare in NUMBERED and following[0].isdigit()):
        return True
    if bare.isdigit():
        return len(bare) <= _LIST_DIGITS and not text[start : stop - len(token)].strip()
    if len(token) == 1 and token.isupper():
        named = _GIVEN_NAME.search(text, max(start, stop - _LONGEST_TOKEN), stop - 1)
        if named:
            return named["house"] is None or named["given"] in GIVEN_NAMES
    if bare in AMBIGUOUS or (_INITIALS.fullmatch(token) and (token[0].isupper() or "." in token)):
        return following.lower().rstrip(".,") not in OPENERS
    return False


def _is_address(text: str, match: re.Match[str], start: int) -> bool:
    """Tell whether a stop without a space after it stands inside a web address, a mail address or a company's name."""
    token = _token_before(text, start, match.start()).lower()
    after = text[match.end() : match.end() + 4].lower()
    return any(mark in token for mark in ("www", "/", "@", "http")) or after[:3] in ("com", "net", "org", "co ")
