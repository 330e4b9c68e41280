"""Noun phrases beside a verb: cut the subject before it and the inverted subject after it out of a sentence."""

import re
from dataclasses import dataclass

from bot.lexicon.attribution import DOCUMENT_NOUNS, INSTITUTION_NOUNS, NEVER_NAMES, PARTICLES
from bot.lexicon.offices import PLURAL_SPEAKERS, ROLE_QUALIFIERS
from bot.model.span import Span
from bot.parsing.quotes.words import core, is_capital, is_role

_WINDOW = 400
_MOST_APPOSITIONS = 4
_LONGEST_FIELD = 6
_NEAR = 110
"""Most noun phrases are shorter, in characters; only those that are not are read from further back."""
_WORD = re.compile(r"\S+")
_LONGEST_ADVERB = 64
"""The longest adverbial phrase before a verb, in characters."""
_ADVERBS = re.compile(
    r"(?:,\s*(?:meanwhile|however|too|though|for (?:his|her|its) part|in turn|in a (?:note|statement)|also|still"
    r"|for (?:example|instance)|among others),|"
    r"\b(?:also|has|had|have|later|then|further|additionally|likewise|recently|previously|repeatedly|now|since|already|once|often|again|"
    r"still|both|all|each|just|reportedly|famously|never|earlier|first|even|reports?|subsequently|too|recent|latest|own|public|"
    r"(?:late |early )?(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"(?:earlier |later )?(?:this|last) (?:week|month|quarter|year)|published|"
    r"in (?:an?|the|its|his|her) (?:[a-z]+ ){0,2}(?:note|report|statement|interview|email|newsletter)|"
    r"(?:went|goes|going|continued|proceeded|began|was quoted)(?: on)?(?: as)?(?: to| by)?|[a-z]+ly))\s*\Z"
)
_SENTENCE_PART = re.compile(r"[;:—–-](?:(?<=[;:—–])\s|(?<=\s-)-?\s)")
_DASHED = re.compile(r"\s[—–-]{1,2}\s[^—–]{3,300}?\s?[—–-]{1,2}\Z")
_STOP_AFTER = re.compile(
    r"\s(?:in (?:an?|the|his|her|its|their|remarks|comments|response|reference)\b"
    r"|in (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|on (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]|a|the|his|her)"
    r"|to (?:reporters|clients|investors|CNBC|Reuters)|by (?:phone|telephone|email)"
    r"|during|after|when|as|while|told|said|via|about|that|late|early|last|this|speaking|before|adding|following"
    r"|because|if|but)\b.*"
)
_APPOSITION = re.compile(
    r"(?:an?|the|who|which|whose|led by|headed by|part|former|one|now|also|himself|herself"
    r"|in|at|of|with|from|and|based|[a-z]+ing|\d+\Z)\b"
)
_NAME_BEFORE = re.compile(
    r"(?:^\s*|[.;:,] |\bbut |\band )([A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){1,3}), (?:an? |the )?(?:[a-z-]+ ){0,3}\Z"
)
_ENDS_APPOSITIONS = re.compile(
    r"(?:who|which|whose|and|but|as|while|adding|in an?|on|after|when|before|with (?:the|a)|to|for|by|because|if|so|"
    r"(?!managing|operating|marketing|consulting|trading|banking|leading|acting|founding|mining)[a-z]+ing"
    r"|referring|citing|is|are|was|were|has|have|had|will|would|could|may|might|should|can|remains?"
    r"|he|she|they|it|though|although|who's|speaking)\b"
)
_AT = frozenset(("at", "from", "with", "of"))
_HEADS = INSTITUTION_NOUNS | DOCUMENT_NOUNS
_NO_EPITHETS = frozenset("of in at by as and or but that which on for to with from is was are were has had".split())
_PRONOUNS = frozenset(("he", "she", "they", "it", "who", "i", "we"))
_INSIDE_NAMES = frozenset(("Markets", "Investors", "Economists", "Strategists"))
"""Words that open sentences, and stand inside the names of houses: "Northgate Capital Markets"."""
_IS_ROLE = re.compile(
    r"who(?:'s|’s| is) (?:also |now )?(?:an? |the )?(?:[a-z-]+ ){0,4}?(?:analyst|economist|strategist|chief|head)\b"
)
HEADING = re.compile(
    r"\bwho (?:now |also |currently )?(?:heads?|runs?|leads?|manages|oversees|founded|chairs|works|trades|covers) "
    r"(?:the )?"
)
"""What tells an employer beside a name: "who heads strategy at", "who runs"."""
_JOINS = frozenset(
    ("including", "led", "by", "of", "at", "for", "and", "with", "from", "in", "&", "the", "a", "an", "+")
)


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A subject: its head, its appositions, and the offset in the document where it begins and ends."""

    head: str
    appositions: list[str]
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where it stands in the document."""
        return Span(self.start, self.end)


def subject_before(masked: str, start: int, verb: int) -> NounPhrase | None:
    """Return the subject that ends at a verb, with appositions closed by a comma.

    "But Jane Roe, chief economist at Northgate, | said" gives "Jane Roe" with one apposition.

    Args:
        masked: the text with quotations masked.
        start: where the sentence, or what follows its last quotation, begins.
        verb: the offset of the verb.
    """
    begin = max(start, verb - _WINDOW)
    left = masked[begin:verb].rstrip()
    while _may_end_in_adverb(left) and (match := _ADVERBS.search(left, max(0, len(left) - _LONGEST_ADVERB))):
        if match.start() == 0:
            break
        left = left[: match.start()].rstrip()
    end = begin + len(left)
    if dashed := _DASHED.search(left):
        left = left[: dashed.start()]
    if not left.endswith((",", ")")) or "," not in left:
        return _named_before(left, begin, _trailing(left, begin, [], end))
    parts = left.rstrip(",").split(", ")
    appositions: list[str] = []
    while (
        len(parts) > 1
        and len(appositions) < _MOST_APPOSITIONS
        and _is_apposition(parts[-1], parts[-2], last=not appositions)
    ):
        appositions.insert(0, parts.pop())
    return _trailing(", ".join(parts), begin, appositions, end)


def _may_end_in_adverb(left: str) -> bool:
    """Tell a text that does not end in a mark or in a word with a capital that is no weekday: no adverb does."""
    last = left[left.rfind(" ") + 1 :].removesuffix(",")
    return last[-1:].isalpha() and not (last.isalpha() and last[0].isupper() and not last.endswith("day"))


def _named_before(left: str, begin: int, phrase: NounPhrase | None) -> NounPhrase | None:
    """Read "Jane Roe, Northgate & Sons analyst | said", whose apposition no comma closes."""
    words = phrase.head.split() if phrase else []
    opens = bool(words) and words[0].islower() and any(is_role(word) for word in words)
    if phrase is None or not (opens or (is_role(words[-1]) and not words[-1].endswith("s"))):
        return phrase
    name = _NAME_BEFORE.search(left, 0, phrase.start - begin)
    if name is None:
        return phrase
    return NounPhrase(name[1], [phrase.head], begin + name.start(1), phrase.end)


def _is_apposition(part: str, before: str, *, last: bool) -> bool:
    """Tell that a part between commas says more about the name before it."""
    words = part.split()
    if words and is_role(words[-1]):
        return True
    if not last and len(words) == 1 and is_capital(part) and any(is_role(word) for word in before.split()):
        return True
    if _APPOSITION.match(part) or any(is_role(word) and not is_capital(word) for word in words):
        return True
    names = bool(words) and all(is_capital(word) for word in words if word not in _JOINS)
    above = before.rsplit(maxsplit=1)[-1] if before.split() else ""
    return last and names and (is_capital(above) or any(is_role(word) for word in before.split()))


def _trailing(left: str, begin: int, appositions: list[str], end: int) -> NounPhrase | None:
    """Return the noun phrase at the end of `left`, taken word by word from the right."""
    if not _ends_phrase(left.rsplit(None, 1)[-1].strip(",") if left else ""):
        return None
    cut = max((match.end() for match in _SENTENCE_PART.finditer(left)), default=0)
    near = left.rfind(" ", cut, max(cut, len(left) - _NEAR))
    words = _words_from(left, max(cut, near))
    first = _first_word(words)
    if near > cut and first <= _LONGEST_FIELD:
        words = _words_from(left, cut)
        first = _first_word(words)
    while first < len(words) and words[first][1] in _JOINS and words[first][1] not in ("the", "a", "an"):
        first += 1
    if first == len(words):
        return None
    start = words[first][0]
    return NounPhrase(left[start:], appositions, begin + start, end)


def _words_from(left: str, start: int) -> list[tuple[int, str]]:
    """Return the words of a text from an offset, each with its own."""
    return [(match.start(), match[0]) for match in _WORD.finditer(left, start)]


def _first_word(words: list[tuple[int, str]]) -> int:
    """Return the index of the first word of the noun phrase that ends with the last word."""
    first, index = len(words), len(words) - 1
    while index >= 0:
        word = words[index][1]
        if first < len(words) and word.endswith(","):
            break
        if not _belongs(words, index, first):
            index = _role_before(words, index) if first < len(words) else -1
            if index < 0:
                break
        first = index
        if word.lower() in ("a", "an", "the") and index and words[index - 1][1] not in _JOINS:
            break
        index -= 1
    return first


def _role_before(words: list[tuple[int, str]], index: int) -> int:
    """Return where the role is whose field a word belongs to ("head of rates strategy Jane Roe"), -1 if nowhere."""
    for at in range(index - 1, max(0, index - _LONGEST_FIELD), -1):
        if words[at][1].endswith(","):
            break
        if words[at][1] in ("of", "for") and is_role(words[at - 1][1]):
            return at - 1
    return -1


def _ends_phrase(word: str) -> bool:
    """Tell a word with which the name of somebody who speaks can end: a pronoun, a role, what stands for a house."""
    bare = core(word)
    return (
        is_capital(word)
        or word[:1] in "<(["
        or word[:1].isdigit()
        or bare.lower() in _PRONOUNS
        or is_role(word)
        or bare in _HEADS
    )


def _belongs(words: list[tuple[int, str]], index: int, first: int) -> bool:
    """Tell that a word goes on the noun phrase to its left."""
    word = words[index][1].strip(",")
    if first == len(words):
        return _ends_phrase(word)
    bare = core(word)
    if is_capital(word) or word[:1] in "<([" or word[:1].isdigit():
        inside = bare in _INSIDE_NAMES and index > 0 and is_capital(words[index - 1][1])
        plural = bare in PLURAL_SPEAKERS and words[index + 1][1] in _AT
        return inside or plural or bare not in NEVER_NAMES or bare in ("The", "A", "An", "Its", "Their")
    if bare.lower() in _PRONOUNS:
        return False
    if is_role(word) or bare in _HEADS:
        return True
    return word in _JOINS or word in PARTICLES or bare in ROLE_QUALIFIERS or _describes(words, index)


def _describes(words: list[tuple[int, str]], index: int) -> bool:
    """Tell a word in small letters before a role, house or document: "a derivatives trader", "a working paper"."""
    if index == 0 or not words[index][1].replace("-", "").isalpha():
        return False
    following = words[index + 1][1].strip(",")
    if is_role(following) or core(following) in _HEADS:
        return _introduces(words, index - 1)
    after = words[index + 2][1] if index + 2 < len(words) and following.islower() else ""
    return after in INSTITUTION_NOUNS and words[index][1] not in _NO_EPITHETS and is_capital(words[index - 1][1])


def _introduces(words: list[tuple[int, str]], index: int) -> bool:
    """Tell that a description begins at a word or just before it: "a", "Nordic", "senior", "Nordic freight"."""
    word = words[index][1]
    if word.lower() in ("a", "an", "the") or is_capital(word) or _qualifies(word):
        return True
    before = words[index - 1][1] if index else ""
    return word.isalpha() and word not in _NO_EPITHETS and is_capital(before) and not before.endswith(",")


def _qualifies(word: str) -> bool:
    """Tell a word that may stand inside a role."""
    return word in ROLE_QUALIFIERS or is_role(word)


def subject_after(masked: str, verb_end: int, end: int) -> NounPhrase | None:
    """Return the subject after an inverted verb ("said Jane Roe, chief economist at Northgate.") or "according to".

    Args:
        masked: the text with quotations masked.
        verb_end: the offset after the verb.
        end: where the sentence, or what precedes its next quotation, ends.
    """
    stop = min(end, verb_end + _WINDOW)
    right = masked[verb_end:stop]
    start = verb_end + len(right) - len(right.lstrip())
    part = _SENTENCE_PART.search(right)
    phrase = (right[: part.start()] if part else right).strip().rstrip(".")
    parts = phrase.split(", ")
    head = _STOP_AFTER.sub("", " " + parts[0]).strip()
    appositions: list[str] = []
    for part_text in parts[1:6]:
        tells = HEADING.match(part_text) or _IS_ROLE.match(part_text)
        ends = _ENDS_APPOSITIONS.match(part_text) and not tells
        if ends or len(head) < len(parts[0]):
            break
        appositions.append(part_text)
    length = len(head) + sum(len(text) + 2 for text in appositions)
    return NounPhrase(head, appositions, start, min(start + length, stop)) if head else None
