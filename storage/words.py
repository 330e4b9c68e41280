"""The words a text is searched by, in any language: folded, English plurals levelled, CJK runs cut into pairs.

SQLite's own tokenizers miss short Chinese words (a whole run is one word to unicode61, trigrams need three characters),
so both databases index what this file makes of a text. Changing it needs a migration that rebuilds the indexes.
"""

import re
import unicodedata

_RUN = re.compile(r"[^\W_]+")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
_PART = re.compile(f"[{_CJK}]+|[^{_CJK}]+")
_IS_CJK = re.compile(f"[{_CJK}]")
_LONGEST = 64
_SHORTEST_PLURAL = 4
_MOST_ASKED = 12


def index_words(text: str) -> list[str]:
    """Return the distinct words to index a text by, sorted."""
    found: set[str] = set()
    for part in {*_parts(text)}:
        if part.isascii() or not _IS_CJK.match(part):
            found.add(_level(part))
        else:
            found.update(part[at : at + 2] for at in range(len(part)))
    return sorted(found)


def asked_words(text: str) -> list[str]:
    """Return the words to look for, at most 12; one that ends in `*` matches any word that starts so.

    A single CJK character becomes such a prefix; of a longer run each pair is wanted.
    """
    found: dict[str, None] = {}
    for part in _parts(text):
        if not _IS_CJK.match(part):
            found[_level(part)] = None
        elif len(part) == 1:
            found[part + "*"] = None
        else:
            found.update(dict.fromkeys(part[at : at + 2] for at in range(len(part) - 1)))
    return list(found)[:_MOST_ASKED]


def _parts(text: str) -> list[str]:
    """Cut the folded text into runs of letters and digits, CJK apart from the rest."""
    runs = _RUN.findall(_fold(text))
    if text.isascii():
        return runs
    return [part for run in runs for part in ((run,) if run.isascii() else _PART.findall(run))]


def _fold(text: str) -> str:
    """Return the text in lower case without accents and width; ASCII, which is most of it, needs the former only."""
    return _NOT_ASCII.sub(_bare, text.lower())


def _bare(run: re.Match[str]) -> str:
    """Return a run of other letters without accents and width."""
    letters = unicodedata.normalize("NFKD", run[0]).casefold()
    return unicodedata.normalize("NFC", "".join(char for char in letters if not unicodedata.combining(char)))


def _level(word: str) -> str:
    """Return an English plural's singular; other words as they are, cut to 64 characters."""
    if len(word) < _SHORTEST_PLURAL or not word.endswith("s") or not word.isascii():
        return word[:_LONGEST]
    if word.endswith("ies"):
        return word[:-3][:_LONGEST] + "y"
    if word.endswith(("ss", "us", "is")):
        return word[:_LONGEST]
    return word[:-1][:_LONGEST]
