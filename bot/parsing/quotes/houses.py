"""Houses that an article itself names: in full for a short name, as a sentence's subject, as a report's publisher."""

import re

from bot.lexicon.attribution import NEVER_NAMES, NOT_A_SOURCE
from bot.lexicon.houses import FINANCE_WORDS, FULL_NAMES, HOUSES, NATIONS, NEWSROOMS
from bot.parsing.quotes.spotting import words_of
from bot.parsing.quotes.words import core, is_organisation, is_role

_SHORT = re.compile(r"\((?<=\s.)([A-Z][A-Za-z&]{1,7})\)")
_RUN = re.compile(r"(?:[A-Z][\w.&'’-]*\s(?:(?:of|for|the|and|&|in)\s){0,2}){2,8}\Z")
_REACH = 91
_WORDS_OF_NAMES = tuple((short, words_of(full)) for short, full in FULL_NAMES.items())
_FAR = 600
"""How many characters back "the bank" may have been named."""
_NAMES = re.compile(r"[A-Z][\w.&’'-]*(?:\s(?:(?:of|for|the|and|&)\s){0,2}[A-Z][\w.&’'-]*)*")
_NO_HOUSE = NOT_A_SOURCE | NEWSROOMS
_PUBLISHER = re.compile(
    r"\s(?:in|via) (?:an?|the|his|her|their) (?:[a-z]+ ){0,3}(?:report|note|paper|study|column)s? (?:for|from) "
    r"((?:(?:(?:[A-Z]\.)+|[A-Z][\w&'’-]*(?:\.[\w&'’-]+)*)\s?){1,4})"
)
_SUBJECT = re.compile(
    r"(?:(?:The|A|An)\s)?(?:[A-Z]?[a-z-]+\s){0,4}?"
    r"([A-Z][\w.&'’-]*(?:\s[A-Z][\w.&'’-]*){0,3})\s+(?:\([^()]{1,20}\)\s+)?"
    r"\[?(?:has |have |had )?[a-z]{2,12}(?:ed|es|ut|eld|ook|ave|s)\b"
)


def full_names(masked: str, words: frozenset[str]) -> dict[str, str]:
    """Return the short names that an article introduces in brackets with what they are short for.

    "the Northern Herring Packers Association (NHPA)" gives `{"NHPA": "Northern Herring Packers Association"}`; names
    that every reader knows are added where the full name is printed.

    Args:
        masked: the text with quotations masked.
        words: of `words_of(masked)`.
    """
    found = {short: FULL_NAMES[short] for short, of in _WORDS_OF_NAMES if of <= words and FULL_NAMES[short] in masked}
    for match in _SHORT.finditer(masked):
        run = _RUN.search(masked, max(0, match.start() - _REACH), match.start())
        named = run[0].split() if run else []
        initials = "".join(word[0] for word in named if word[0].isupper())
        letters = "".join(letter for letter in match[1] if letter.isupper())
        if len(letters) > 1 and initials.endswith(letters):
            capitals = [index for index, word in enumerate(named) if word[0].isupper()]
            found.setdefault(match[1], " ".join(named[capitals[-len(letters)] :]))
    return found


def publisher_after(masked: str, start: int) -> str | None:
    """Return whose document somebody wrote in: "said in a recent report for Northgate Securities".

    Args:
        masked: the text with quotations masked.
        start: the offset after the verb and its subject.
    """
    match = _PUBLISHER.match(masked, start)
    return match[1].rstrip(" .") if match else None


def subject_house(masked: str, start: int, end: int) -> str | None:
    """Return the name that is the subject of a sentence: "Tinned-food maker Northgate opened a plant and said ...".

    Args:
        masked: the text with quotations masked.
        start: where the sentence begins.
        end: where its second verb stands.
    """
    match = _SUBJECT.match(masked, start, end)
    return match[1] if match and match[1].split()[0] not in NEVER_NAMES else None


def finance_house_before(masked: str, at: int) -> str | None:
    """Return the last bank or broker named in the few hundred characters before an offset, newsrooms left out.

    Args:
        masked: the text with quotations masked.
        at: where "the bank" or "the analysts" stands.
    """
    for match in reversed(list(_NAMES.finditer(masked, max(0, at - _FAR), at))):
        bare = [core(word) for word in match[0].split() if core(word) not in NEVER_NAMES and not is_role(word)]
        if bare and ("-".join(bare) in HOUSES or not FINANCE_WORDS.isdisjoint(bare)) and _NO_HOUSE.isdisjoint(bare):
            return " ".join(bare)
    return None


def named_before(masked: str, start: int, end: int) -> str | None:
    """Return the last organisation named between two offsets, newsrooms and data houses left out.

    Args:
        masked: the text with quotations masked.
        start: where to begin.
        end: where to stop.
    """
    for match in reversed(list(_NAMES.finditer(masked, start, end))):
        words = match[0].split()
        while words and (core(words[0]) in NEVER_NAMES or is_role(words[0])):
            words = words[1:]
        while len(words) > 1 and words[-1] in NATIONS:
            words = words[:-1]
        if words and is_organisation(words) and _NO_HOUSE.isdisjoint(words):
            return " ".join(core(word) for word in words)
    return None
