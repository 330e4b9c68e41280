"""The one normal form of names: case, width, accents, punctuation, script and legal suffixes folded away."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from bot.lexicon.script import simplified

# Letters that Unicode does not decompose; small kana and the long-vowel bar, which writers drop or swap freely.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ー": "", "ヴ": "ブ", "`": "'"}
    | {"’": "'", "‘": "'", "＇": "'", "ʼ": "'"}
    | dict(zip("ァィゥェォッャュョヮ", "アイウエオツヤユヨワ", strict=True))
)
_CLUSTER = re.compile(r"[\x00-\x7f]+|[^\x00-\x7f][\u0300-\u036f\u3099\u309a\uff9e\uff9f]*")
_ACCENTS = re.compile(r"[\u0300-\u036f]+")
_HAN = r"\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff々"
_WORD = rf"[^\W_\u3041-\u30fe\uac00-\ud7a3{_HAN}]+"
_TOKEN = re.compile(
    r"(?<![a-z0-9])(?:[a-z]\.){2,}(?:[a-z](?![a-z0-9]))?"  # initials: u.s., j.p., s.p.a
    r"|(?<![a-z0-9])[as]/[as](?![a-z0-9])"  # a/s, s/a
    rf"|&|[\u30a1-\u30fa\u30fc-\u30fe]+|[\u3041-\u309f]+|[{_HAN}]+|[\uac00-\ud7a3]+|{_WORD}(?:'{_WORD})*"
)
_ASCII_TOKEN = re.compile(
    r"(?<![a-z0-9])(?:[a-z]\.){2,}(?:[a-z](?![a-z0-9]))?|(?<![a-z0-9])[as]/[as](?![a-z0-9])|&|[a-z0-9]+(?:'[a-z0-9]+)*"
)
# What makes an ASCII name more than words between blanks: most names have none of it, and are folded much faster.
_PLAIN = re.compile(
    r"[&'`(_]|(?<![a-z0-9])[a-z][./][a-z]|\b(?:\d{1,2}|one|two|three|five|seven|ten|twenty|thirty|fifty)\W?y"
)
_BLANKS = {code: " " for code in range(128) if not chr(code).isalnum()}
_MATURITY = re.compile(r"(\d{1,2})(?:y|yr|yrs|year|years)")
_NUMBER_WORDS = dict(
    zip("one two three five seven ten twenty thirty fifty".split(), "1 2 3 5 7 10 20 30 50".split(), strict=True)
)
_YEARS = frozenset({"y", "yr", "yrs", "year", "years"})
_HAN_YEARS = re.compile(r"(二十|三十|[一二两三五七十])(?=年)")
_HAN_NUMBERS = {
    "一": "1",
    "二": "2",
    "两": "2",
    "三": "3",
    "五": "5",
    "七": "7",
    "十": "10",
    "二十": "20",
    "三十": "30",
}

LEGAL_SUFFIXES = frozenset(
    "inc incorporated corp corporation co ltd limited llc llp lp plc ag sa se nv bv spa ab as asa oyj abp kgaa gmbh kk "
    "bhd berhad tbk pjsc psc qpsc qsc jsc ojsc pao sae saog saoc sab cv sca srl sarl ltda adr ads gdr".split()
)
_HAN_LEGAL = ("股份有限公司", "有限责任公司", "有限公司", "株式会社", "주식회사")
_BRACKETED = re.compile(r"\((?:株|주|有|the)\)")


_REMEMBERED = 8192
"""Articles name the same instruments again and again."""


class Token(NamedTuple):
    """One word in normal form, and where it stands in the text."""

    form: str
    start: int
    end: int
    possessive: bool = False


class Folded(NamedTuple):
    """A text folded character by character, with the stretch of the original that each character came from."""

    text: str
    starts: "list[int] | range"
    ends: "list[int] | range"


@lru_cache(maxsize=16384)
def _fold_cluster(cluster: str) -> str:
    """Return one character (with its marks) folded; it may grow or vanish."""
    wide = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", cluster).casefold())
    return simplified(unicodedata.normalize("NFC", _ACCENTS.sub("", wide))).translate(_LETTERS)


def fold(text: str) -> Folded:
    """Return `text` in lower case, without width, accents and script variants, with offsets into the original."""
    if text.isascii():
        return Folded(text.lower().replace("`", "'"), range(len(text)), range(1, len(text) + 1))
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _CLUSTER.finditer(text):
        first, last = match.span()
        piece = match[0]
        if piece.isascii():
            pieces.append(piece.lower().replace("`", "'"))
            starts.extend(range(first, last))
            ends.extend(range(first + 1, last + 1))
        else:
            folded = _fold_cluster(piece)
            pieces.append(folded)
            starts.extend([first] * len(folded))
            ends.extend([last] * len(folded))
    return Folded("".join(pieces), starts, ends)


def tokens(text: str) -> list[Token]:
    """Return the words of `text` in normal form: Latin words, numbers, and runs of one Asian script each.

    "&" becomes "and", "10y", "10-yr" and "ten year" become "10", "year"; initials are joined ("U.S." gives "us").
    """
    return _tokens(fold(text))


def _tokens(folded: Folded) -> list[Token]:
    """Return the words of a folded text."""
    found: list[Token] = []
    text, starts, ends = folded
    exact = isinstance(starts, range)
    for match in (_ASCII_TOKEN if text.isascii() else _TOKEN).finditer(text):
        first, last = match.span()
        start, end = (first, last) if exact else (starts[first], ends[last - 1])
        word = match[0]
        if word.isalpha() and word.isascii() and word not in _YEARS:
            found.append(Token(word, start, end))
            continue
        if word == "&":
            found.append(Token("and", start, end))
            continue
        possessive = word.endswith("'s")
        form = word if word.isalnum() else word.replace("'", "").replace(".", "").replace("/", "")
        years = _MATURITY.fullmatch(form) if form[:1].isdigit() else None
        if years:
            cut = ends[first + len(years[1]) - 1]
            found += (Token(years[1], start, cut), Token("year", cut, end))
        elif form in _YEARS and found and (found[-1].form.isdigit() or found[-1].form in _NUMBER_WORDS):
            found[-1] = found[-1]._replace(form=_NUMBER_WORDS.get(found[-1].form, found[-1].form))
            found.append(Token("year", start, end))
        elif "年" in form and (number := _HAN_YEARS.search(form)):
            found += _split_han_number(form, number, folded, first)
        elif form:
            found.append(Token(form, start, end, possessive))
    return found


@lru_cache(maxsize=_REMEMBERED)
def normal_form(text: str) -> str:
    """Return `text` folded to compare by: `tokens` joined by spaces, without "the" and legal suffixes at the ends.

    Applying it twice gives the same as once.
    """
    if text.isascii():
        plain = text.lower()
        if _PLAIN.search(plain) is None:
            return " ".join(_trimmed(plain.translate(_BLANKS).split()))
    folded = fold(text)
    if "(" in folded.text:
        folded = fold(_BRACKETED.sub(" ", folded.text))
    forms = [token.form for token in _tokens(folded)]
    return " ".join(without_suffixes(forms))


def without_suffixes(forms: list[str]) -> list[str]:
    """Return the words of a name without a leading article and trailing legal suffixes, never empty for a name."""
    words = [bare for form in forms if (bare := form if form.isascii() else _without_han_legal(form, len(forms)))]
    return _trimmed(words or list(forms))


def _trimmed(words: list[str]) -> list[str]:
    """Return words without a leading article and trailing legal suffixes, never empty for a name."""
    end = len(words)
    while end > 1 and (words[end - 1] in LEGAL_SUFFIXES or words[end - 1] in {"and", "the"}):
        end -= 1
    start = 1 if end > 1 and words[0] == "the" else 0
    return words[start:end]


def joined(form: str) -> str:
    """Return a normal form without its spaces, by which "petro china" and "petrochina" are one."""
    return form.replace(" ", "")


def is_asian(form: str) -> bool:
    """Tell whether a word is written in Chinese characters, kana or Hangul."""
    return not form.isascii() and any("\u3041" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7a3" for char in form)


def _split_han_number(form: str, number: re.Match[str], folded: Folded, first: int) -> list[Token]:
    """Return a run of Chinese characters as the words before, at and after a written number of years."""
    cuts = ((0, number.start()), number.span(), (number.end(), len(form)))
    return [
        Token(_HAN_NUMBERS.get(form[a:b], form[a:b]), folded.starts[first + a], folded.ends[first + b - 1])
        for a, b in cuts
        if b > a
    ]


def _without_han_legal(form: str, words: int) -> str:
    """Return a word without an Asian legal suffix at either end; it may vanish where other words remain."""
    for suffix in _HAN_LEGAL:
        if form == suffix:
            return "" if words > 1 else form
        form = form.removesuffix(suffix) or form
        form = form.removeprefix(suffix) or form
    return form
