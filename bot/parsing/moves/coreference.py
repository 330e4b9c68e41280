"""Which instrument `the index`, `the stock`, `it` or `its shares` stands for: the article's last name of that sort."""

from dataclasses import dataclass, field

from bot.parsing.moves.mentions import Mention

_INDEX_WORDS = frozenset(
    "index indexes indices gauge benchmark average composite market barometer nasdaq dow s&p ftse dax nikkei topix "
    "kospi sensex nifty stoxx".split()
)
_CURRENCY_WORDS = frozenset("dollar euro yen pound sterling yuan rupee won peso real rand lira rouble currency".split())
_YIELD_WORDS = frozenset({"yield", "yields", "bond", "bonds", "note", "notes", "treasury"})
NICKNAMES = {
    "precious metal": "gold",
    "yellow metal": "gold",
    "bullion": "gold",
    "greenback": "dollar",
    "u.s. currency": "dollar",
    "single currency": "euro",
    "common currency": "euro",
    "loonie": "Canadian dollar",
    "cable": "sterling",
    "red metal": "copper",
    "fear gauge": "VIX",
}
"""What reports call an instrument instead of its name."""


def sort_of(mention: Mention) -> str:
    """Return the sort of instrument a name seems to be: index, currency, yield, company or other."""
    words = set(mention.text.lower().split())
    if mention.code:
        if mention.code.startswith((".", "^")):
            return "index"
        if "=" in mention.code:
            return "yield" if "YT" in mention.code else "currency"
    for sort, marks in (("index", _INDEX_WORDS), ("yield", _YIELD_WORDS), ("currency", _CURRENCY_WORDS)):
        if words & marks:
            return sort
    return "company" if mention.text[:1].isupper() or mention.code else "other"


_WANTED = {
    **dict.fromkeys(("index", "benchmark", "gauge", "barometer", "measure", "market", "average"), "index"),
    **dict.fromkeys(("currency", "unit", "pair"), "currency"),
    **dict.fromkeys(("yield", "yields", "note", "bond"), "yield"),
    **dict.fromkeys(("stock", "stocks", "shares", "share", "scrip", "counter", "company", "they", "he"), "company"),
}


@dataclass(slots=True)
class Memory:
    """The instruments named so far, newest last, and the company that the article is about."""

    main: Mention | None = None
    last: dict[str, Mention] = field(default_factory=dict)
    newest: Mention | None = None

    def note(self, mention: Mention) -> None:
        """Remember a named instrument."""
        self.last[sort_of(mention)] = mention
        self.newest = mention

    def note_coded(self, mention: Mention) -> None:
        """Take the first company with a code as the one that the article is about."""
        if self.main is None and sort_of(mention) == "company":
            self.main = mention

    def resolve(self, generic: Mention, *, is_company: bool) -> Mention | None:
        """Return what a generic mention stands for, None where nothing of its sort was named.

        Args:
            generic: a mention that names nothing itself.
            is_company: a word such as `retailer` says that a company is meant.
        """
        head = generic.text.lower().split()[-1]
        if is_company or _WANTED.get(head) == "company":
            return self.last.get("company") or self.main
        if head in _WANTED:
            return self.last.get(_WANTED[head])
        return self.newest or self.main
