"""Role phrases: "chief market strategist at Miller & Low in Boston" read as a role and an organisation."""

import re

from bot.lexicon.attribution import INSTITUTION_NOUNS
from bot.lexicon.houses import LEGAL_FORMS, NATIONAL_WORDS, ORGANISATION_WORDS
from bot.lexicon.offices import FIELDS, OFFICES_OF_PLACES, ROLE_HEADS, ROLE_QUALIFIERS
from bot.parsing.quotes.words import core, is_capital, is_organisation, is_possessive, is_role, run_at, split_words

_TAIL = re.compile(
    r"\s+(?:who|whose|which|that|where|in a|by (?:phone|telephone|email)|on (?:Mon|Tues|Wednes|Thurs|Fri))\b.*"
)
_LONGEST_EPITHET = 7
_TAIL_WORDS = 2
_RELATIONS = frozenset("shareholder investor supplier rival unit subsidiary parent partner backer owner".split())
_BREAKS = frozenset(("of", "at", "in", "said", "who"))
_AFTER_NAMES = frozenset(("in", "and", "of", "for", "on", "to", "said", "who"))
_SURE = ("at", "with", "from")
_BASED = re.compile(r"\b(?:[A-Z][\w.]*\s){0,2}[A-Z][\w.]*-(?:based|headquartered|listed)\s+")
_ARTICLES = frozenset(("a", "an", "the", "The", "A", "An", "its", "their", "former", "his", "her"))


def read_role(phrase: str) -> tuple[str | None, str | None]:
    """Return the role and the organisation of a role phrase, None for what it does not say.

    "the president of Corn Belt Advisers in Ames, Iowa" gives `("president", "Corn Belt Advisers")`;
    "a Keystone Realty broker who ..." gives `("broker", "Keystone Realty")`; "Acme's finance chief" likewise.

    Args:
        phrase: the words after the comma in "Jane Roe, ...", or those before a name.
    """
    words = split_words(_BASED.sub("", _TAIL.sub("", phrase)))
    if words[:1] == ["who"] and words[1:2] and words[1] in ("is", "was"):
        words = words[2:]
    while words and words[0] in _ARTICLES:
        words = words[1:]
    if not any(is_role(word) for word in words):
        return None, None
    before = _at_the_house(words) or _employer_before(words)
    if before and is_organisation(before[1].split()) and not any(word in _SURE for word in words):
        return before
    return _employer_after(words) or before or (" ".join(words[: _role_end(words)]), None)


def _employer_after(words: list[str]) -> tuple[str, str] | None:
    """Read "ROLE at ORGANISATION", then "ROLE of ORGANISATION" with the last "of" or "for" that names one."""
    role = next(index for index, word in enumerate(words) if is_role(word))
    for index in range(role + 1, len(words)):
        if words[index] in _SURE and (name := employer_at(words, index + 1)):
            first = _of_before(words, role, index)
            return " ".join(words[:first]), (employer_at(words, first + 1) or name) if first < index else name
    for index in range(len(words) - 1, role, -1):
        if (
            words[index] in ("of", "for")
            and not is_field(words[index + 1 : run_at(words, index + 1)])
            and (name := employer_at(words, index + 1))
            and _ends(words, index + 1)
        ):
            first = _first_of(words, index)
            return " ".join(words[:first]), employer_at(words, first + 1) or name
    return None


def is_field(words: list[str]) -> bool:
    """Tell "Equity Research" in "Head of Equity Research" from an employer's name.

    Args:
        words: the words after "of", or between two commas.
    """
    bare = [core(word).strip("()") for word in words if word not in ("&", "and")]
    return bool(bare) and FIELDS.issuperset(bare)


def _of_before(words: list[str], role: int, index: int) -> int:
    """Go back to the "of" of "adviser of the Roe Financial Group with Low Wealth": there the first is the employer."""
    for earlier in range(role + 1, index if words[index] == "with" else role):
        start = earlier + 2 if words[earlier + 1] == "the" else earlier + 1
        if words[earlier] == "of" and run_at(words, start) == index:
            return earlier
    return index


def _first_of(words: list[str], index: int) -> int:
    """Go back over the "of" that is inside the name itself: "president of Bank of Nova Scotia"."""
    for earlier in range(index - 1, 0, -1):
        start = earlier + 2 if words[earlier + 1] == "the" else earlier + 1
        if words[earlier] in ("of", "for") and run_at(words, start) > index:
            return earlier
    return index


def employer_at(words: list[str], start: int) -> str | None:
    """Return the organisation named from `start`, after an article and the words that say what it is.

    "the wealth services provider Northgate", "Malaysian glove maker Low Rubber" give the name alone.
    """
    at = start
    while at < len(words) and at - start < _LONGEST_EPITHET and _is_epithet(words, at):
        if words[at] in _BREAKS:
            return None
        at += 1
    end = run_at(words, at)
    if end <= at or all(core(word) in NATIONAL_WORDS for word in words[at:end]):
        return None
    if words[end : end + 1] and words[end] in _RELATIONS and words[end + 1 : end + 2] and is_capital(words[end + 1]):
        return employer_at(words, end + 1)
    tail = end
    while tail < len(words) and not is_possessive(words[tail - 1]) and tail - end < _TAIL_WORDS:
        if words[tail] in _AFTER_NAMES or not (words[tail].isalpha() and words[tail].islower()):
            break
        tail += 1
    keep = tail if tail == len(words) else end
    return " ".join(core(word) for word in words[at:keep]).removesuffix(",")


def _is_epithet(words: list[str], at: int) -> bool:
    """Tell a word before a name that is no part of it: in small letters, or a nation's before small letters."""
    word = words[at]
    if core(word) in NATIONAL_WORDS and at + 1 < len(words) and words[at + 1].islower():
        return words[at + 1] not in ("of", "and")
    return not is_capital(word) and not word[:1].isdigit()


def _ends(words: list[str], start: int) -> bool:
    """Tell that nothing but a place follows the name that starts at `start`."""
    at = start + 1 if words[start : start + 1] == ["the"] else start
    while at < len(words) and not is_capital(words[at]):
        at += 1
    end = run_at(words, at)
    return len(words) - end <= _TAIL_WORDS or words[end] in ("in", "and", "for", "at", "based")


def _at_the_house(words: list[str]) -> tuple[str, str] | None:
    """Read "the bank's chief economist", whose house another sentence names."""
    if len(words) > 1 and is_possessive(words[0]) and core(words[0]) in INSTITUTION_NOUNS:
        return " ".join(words[1 : 1 + _role_end(words[1:])]), f"the {core(words[0])}"
    return None


def _employer_before(words: list[str]) -> tuple[str, str] | None:
    """Read "ORGANISATION ROLE" and "ORGANISATION's ROLE"; a region or field before the role is no employer."""
    end = run_at(words, 0)
    owner = next((index + 1 for index in range(end) if is_possessive(words[index])), 0)
    if owner and owner < len(words):
        return " ".join(words[owner:]), " ".join(core(word) for word in words[:owner])
    if end == 0 and (made := _maker_before(words)):
        return made
    end = _name_end(words, end)
    name = words[:end]
    if not any(is_capital(word) for word in name) or len(words) == end or (end == 1 and _is_common(name[0])):
        return None
    bare = [core(word) for word in name]
    regional = all(word in NATIONAL_WORDS for word in bare) or core(words[end]) in OFFICES_OF_PLACES
    if regional and not is_organisation(name):
        return None
    if bare[0] in NATIONAL_WORDS and not any(word in ORGANISATION_WORDS for word in bare):
        return None
    return " ".join(words[end : end + _role_end(words[end:])]), " ".join(bare)


def _maker_before(words: list[str]) -> tuple[str, str] | None:
    """Read "glove maker Low Rubber's finance chief": the owner's name follows what the owner does."""
    owner = next((index for index, word in enumerate(words[:-1]) if is_possessive(word) and is_capital(word)), 0)
    first = owner
    while first and is_capital(words[first - 1]):
        first -= 1
    if not owner or first == 0 or words[first - 1] in _BREAKS or any(is_role(word) for word in words[:first]):
        return None
    return " ".join(words[owner + 1 :]), " ".join(core(word) for word in words[first : owner + 1])


def _name_end(words: list[str], end: int) -> int:
    """Return where the employer's name ends before the role: "Northgate Global Head", "Northgate U.S. economist"."""
    end = next((index for index in range(end) if is_role(words[index]) and core(words[index]) not in LEGAL_FORMS), end)
    while end > 1 and core(words[end - 1]) in NATIONAL_WORDS and "of" not in words[max(0, end - 3) : end]:
        end -= 1
    return end


def _is_common(word: str) -> bool:
    """Tell a word that has its capital from the sentence's beginning: "Hedge fund managers", "Bankers and analysts"."""
    return word.lower() in ROLE_QUALIFIERS or is_role(word) or word.lower() in ROLE_HEADS


def _role_end(words: list[str]) -> int:
    """Return the index after the role's last word."""
    last = max((index for index, word in enumerate(words) if is_role(word)), default=len(words) - 1)
    end = last + 1
    if words[end : end + 1] == ["of"]:
        end = len(words)
    return end
