"""Which instrument `the index`, `the stock`, `it` or `its shares` stands for: the article's last name of that sort."""

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from bot.parsing.moves.mentions import Mention
from bot.parsing.moves.words import COMMODITIES, HEADS

INDEX_WORDS = frozenset(
    "index indexes indices gauge benchmark average composite market barometer nasdaq dow s&p ftse dax "
    "nikkei topix kospi sensex nifty stoxx vix hsi csi klci psei ibex cac smi aex mib bovespa ibovespa "
    "russell msci kosdaq hang jakarta crb 50 100 200 225 300 400 500 600 1000 2000 3000".split()
)
_CURRENCY_WORDS = frozenset("dollar euro yen pound sterling yuan rupee won peso real rand lira rouble currency".split())
_YIELD_WORDS = frozenset({"yield", "yields", "bond", "bonds", "note", "notes", "treasury"})
_TOO_MANY = frozenset({"stocks", "indexes", "indices", "markets", "equities", "benchmarks"})
_NO_COMPANIES = frozenset(
    "street ministry government commission department court council agency parliament congress senate "
    "house fed reserve president minister opec boj ecb rbi pboc".split()
)
"""Words of names that no shares are of."""
_NEAR = 2
_THIS = frozenset({"this", "that"})
_MATURITY = re.compile(r"\b(?:\d{1,3}|two|three|five|ten|thirty)-(?:year|month)\b", re.IGNORECASE)
_GOODS = COMMODITIES - {
    "futures",
    "share",
    "stock",
    "bond",
    "bonds",
    "treasury",
    "treasuries",
    "spot",
    "dollar",
    "euro",
}
_IN_COMPANY_NAMES = frozenset({"steel", "power", "metals", "lithium", "uranium", "coal", "zinc", "copper"})
"""Commodities that, in capitals after another name, end a company's: Alder Steel."""
_SORTS = (
    ("futures", frozenset({"futures", "future", "e-mini", "e-minis"})),
    ("fund", frozenset({"fund", "etf", "spdr", "ishares"})),
    ("index", INDEX_WORDS),
    ("yield", _YIELD_WORDS),
    ("currency", _CURRENCY_WORDS),
    ("commodity", COMMODITIES),
)
SORT_OF_WORD = {word: rank for rank, (_, words) in reversed(tuple(enumerate(_SORTS))) for word in words}
"""The first of the sorts that each word is a mark of."""
_REMEMBERED = 20_000


def sort_of(mention: Mention) -> str:
    """Return the sort of instrument a name seems to be: index, currency, yield, company ... or other."""
    return _sort_of(mention.text, mention.code or "")


@lru_cache(maxsize=_REMEMBERED)
def _sort_of(text: str, code: str) -> str:
    """Return the sort of instrument that a name and its code, if any, seem to be."""
    if code.startswith((".", "^")):
        return "index"
    if "=" in code:
        return "yield" if "YT" in code else "currency"
    words = text.lower().split()
    if not code and not _NO_COMPANIES.isdisjoint(words):
        return "other"
    if text.istitle() and len(set(words)) > 1 and _is_company_name(words):
        return "company"
    ranks = [SORT_OF_WORD[word] for word in words if word in SORT_OF_WORD]
    if ranks:
        return _SORTS[min(ranks)][0]
    return "company" if text[:1].isupper() or code else "other"


def _is_company_name(words: list[str]) -> bool:
    """Tell whether words in capitals with a commodity among them are a company's: Alder Steel, Iron Alder."""
    return words[-1] in _IN_COMPANY_NAMES or (words[0] in COMMODITIES and not HEADS.intersection(words[1:]))


_WANTED = {
    **dict.fromkeys(
        ("index", "benchmark", "gauge", "barometer", "measure", "market", "average", "subindex", "sub-index"), "index"
    ),
    **dict.fromkeys(
        "price prices oilseed grain cereal crop cryptocurrency fuel foodgrain commodity metal contract".split(),
        "commodity",
    ),
    "futures": "futures",
    **dict.fromkeys(("fund", "etf"), "fund"),
    **dict.fromkeys(("currency", "unit", "pair"), "currency"),
    **dict.fromkeys(("yield", "yields", "note", "bond", "counterpart"), "yield"),
    **dict.fromkeys(("stock", "shares", "share", "scrip", "counter", "company"), "company"),
}


@dataclass(slots=True)
class Memory:
    """The instruments named so far and the company that the article is about.

    Attributes:
        main: the first company with a code, else the first that the body names.
        commodity: what the headline names, for `prices`.
        coded: the indexes that the article prints a code for.
        companies: the companies that moved, by name.
        opener: the company that a sentence last began with, moved or not, and that sentence's number.
        opener_moved: that sentence began `Alder shares`.
        opener_reported: that sentence began `Alder reported`.
        headline: the company whose shares the headline says to have moved.
        first: what moved first, which a bullet without a subject is about (`Up 5% this year`).
        newest: what moved last, and `newest_at` the number of that sentence.
        indexes: the indexes that moved; `index_at` is the number of the last sentence that moved one.
        passed: the index that a sentence last named, moved or not, and that sentence's number.
        described: the index that was last called blue-chip, tech-heavy and so on.
        untraded: the last statement was about something that cannot be traded, which `it` would mean.
        topic: the company that a sentence last began with, and that sentence's number.
        sentence: the number of the sentence being read.
    """

    main: Mention | None = None
    topic: tuple[Mention, int] | None = None
    sentence: int = 0
    last: dict[str, Mention] = field(default_factory=dict)
    indexes: list[Mention] = field(default_factory=list)
    index_at: int = -1
    passed: tuple[Mention, int] | None = None
    first: Mention | None = None
    newest: Mention | None = None
    newest_at: int = 0
    described: dict[str, Mention] = field(default_factory=dict)
    commodity: Mention | None = None
    untraded: bool = False
    coded: list[Mention] = field(default_factory=list)
    headline: Mention | None = None
    opener: tuple[Mention, int] | None = None
    opener_moved: bool = False
    opener_reported: bool = False
    companies: dict[str, Mention] = field(default_factory=dict)

    def note(self, mention: Mention) -> None:
        """Remember a named instrument that moved."""
        sort = sort_of(mention)
        self.last[sort] = mention
        self.first = self.first or mention
        self.newest, self.newest_at = mention, self.sentence
        if sort == "company":
            self.companies.setdefault(mention.text, mention)
            self.main = self.main or mention
            self.topic = (mention, self.sentence)
        elif sort == "index":
            self.indexes.append(mention)
            self.index_at = self.sentence

    def note_coded(self, mention: Mention) -> None:
        """Remember an index or fund with a printed code, for `the index` before it is named again."""
        sort = sort_of(mention)
        if sort == "index":
            self.coded.append(mention)
        elif sort == "fund":
            self.last.setdefault(sort, mention)

    def note_company(self, mention: Mention) -> None:
        """Remember a company that a sentence is about; the first is what the article is about."""
        if sort_of(mention) == "company" and not mention.text[:1].islower():
            self.main = self.main or mention
            if mention.code or mention.text == self.main.text:
                self.topic = (mention, self.sentence)

    def resolve(self, generic: Mention, *, is_company: bool) -> Mention | None:
        """Return what a generic mention stands for, None where nothing of its sort was named.

        Args:
            generic: a mention that names nothing itself.
            is_company: a word such as `retailer` says that a company is meant.
        """
        last_word = generic.text.lower().split()[-1]
        if last_word in _TOO_MANY or (last_word in _THIS and self.sentence - self.newest_at > 1):
            return None
        if last_word == "topic":
            return self.first
        wanted = "company" if is_company else _WANTED.get(last_word)
        special = {
            "company": self._company,
            "index": lambda: self._index(generic.text.split()[0]),
            "yield": lambda: self._yield(generic),
            "commodity": lambda: self._contract(last_word) or self.last.get("commodity") or self.commodity,
            "futures": self._futures,
        }
        if wanted in special:
            return special[wanted]()
        return self.last.get(wanted) if wanted else self.newest or self.main

    def last_pair(self) -> list[Mention]:
        """Return the last two indexes of different names that moved, in order of the text; fewer where there are."""
        found = {index.text: index for index in reversed(self.indexes)}
        return list(found.values())[1::-1]

    def _contract(self, word: str) -> Mention | None:
        """Return the futures of goods that moved after any goods by their bare name, for `the May contract`."""
        futures, goods = self.last.get("futures"), self.last.get("commodity")
        if word != "contract" or futures is None or not _GOODS.intersection(futures.text.lower().split()):
            return None
        return futures if goods is None or futures.span.start > goods.span.start else None

    def _futures(self) -> Mention | None:
        """Return the futures of the commodity that the article is about."""
        found = self.last.get("commodity") or self.commodity
        if found is None or "futures" in found.text.lower():
            return found
        return replace(found, text=f"{found.text} futures")

    def opening_company(self) -> Mention | None:
        """Return the company that the sentence before began with, for `its shares`; None if another moved since."""
        if self.opener is None or self.sentence - self.opener[1] != 1:
            return None
        if self.topic and self.topic[1] >= self.opener[1]:
            return None
        known = (self.topic[0] if self.topic else None, self.main)
        return next((one for one in known if one and one.text.startswith(self.opener[0].text)), self.opener[0])

    def _company(self) -> Mention | None:
        """Return the company of the sentences just read, else the article's."""
        if self.topic and self.sentence - self.topic[1] <= _NEAR:
            return self.topic[0]
        return self.main or (self.topic[0] if self.topic else self.headline)

    def _index(self, first: str) -> Mention | None:
        """Return the last index; `the 50-stock index` is the last with that number in its name."""
        count = first.split("-", maxsplit=1)[0]
        if (
            self.passed
            and self.passed[1] == self.sentence - 1 > self.index_at
            and count in {first, "", *self.passed[0].text.split()}
        ):
            return self.passed[0]
        numbered = [index for index in self.indexes if count.isdigit() and count in index.text]
        if numbered or self.indexes:
            return (numbered or self.indexes)[-1]
        coded = [index for index in self.coded if not count.isdigit() or count in index.text]
        return coded[0] if coded else None

    def of_maturity(self, name: str) -> Mention | None:
        """Return the last yield in the maturity that a name only is: `the 10-year`; None for any other name."""
        last = self.last.get("yield")
        if last is None or not _MATURITY.fullmatch(name):
            return None
        if _MATURITY.search(last.text):
            return replace(last, text=_MATURITY.sub(name, last.text, count=1), code=None)
        return replace(last, text=f"{name} {last.text.removesuffix('s')}", code=None)

    def _yield(self, generic: Mention) -> Mention | None:
        """Return the last yield, in the maturity that the generic mention gives: `its 10-year counterpart`."""
        last = self.last.get("yield")
        maturity = _MATURITY.search(generic.text)
        if last is None or maturity is None:
            return last
        return replace(last, text=_MATURITY.sub(maturity[0], last.text), code=None)
