"""Sector groups as people name them: "chip stocks", "banks", "ev makers", 银行股.

To teach a group, add a row: the words that name it before "stocks" or "makers", what alone names it, its Chinese
words (simplified), words in the names of its indices, and what articles call its companies.
"""

import re
from dataclasses import dataclass
from typing import Final

_SHARES: Final = (
    r"(?:stocks?|shares?|equit(?:y|ies)|names|compan(?:y|ies)|firms|makers?|producers|giants|manufacturers|sectors?"
    r"|industry|plays|groups)"
)


@dataclass(frozen=True, slots=True)
class Group:
    """A sector group.

    Attributes:
        name: what it is called in an answer.
        called: words of which the names of its indices have one.
        searches: what articles call its companies, the likeliest first.
    """

    name: str
    called: tuple[str, ...]
    searches: tuple[str, ...]


_ROWS: Final = (
    (
        "chip|semiconductor|semi",
        "chipmakers|chip makers|semis|semiconductors",
        "芯片股|晶片股|半导体股|半导体板块",
        "semiconductor semiconductors chip",
        "chipmakers|chip makers|chip designers|semiconductor",
    ),
    (
        "bank|banking|lender",
        "lenders|banks",
        "银行股|内银股|银行板块",
        "banks bank bankex financials",
        "lenders|banks",
    ),
    (
        "ev|electric vehicle|electric car",
        "ev makers|evs",
        "电动车股|新能源车股|电动车板块",
        "vehicles",
        "electric vehicle|electric car|EV",
    ),
    (
        "car|auto|automotive|vehicle",
        "carmakers|car makers|automakers|autos",
        "汽车股|车股|汽车板块",
        "auto autos automobiles",
        "carmakers|automakers|autos",
    ),
    (
        "tech|technology",
        "",
        "科技股|科网股|科技板块",
        "tech technology",
        "tech|technology",
    ),
    (
        "software",
        "",
        "软件股|软体股",
        "software",
        "software",
    ),
    (
        "property|real estate|housing|developer",
        "developers|property developers|homebuilders",
        "地产股|内房股|房地产股|地产板块",
        "estate realty reit a-reit",
        "developers|property|real estate",
    ),
    (
        "energy|oil|oil and gas|oil & gas",
        "oil majors|energy majors",
        "能源股|石油股|石油板块",
        "energy oil",
        "energy|oil producers",
    ),
    (
        "mining|miner|metals",
        "miners|metal miners",
        "矿业股|矿股|资源股",
        "mining resources metal metals materials",
        "miners|mining",
    ),
    (
        "health|healthcare|health care|pharma|drug|biotech|pharmaceutical",
        "drugmakers|drug makers",
        "医药股|药股|医疗股",
        "health healthcare pharma pharmaceutical biotechnology",
        "drugmakers|drugmaker|health|pharma",
    ),
    (
        "insurance|insurer",
        "insurers",
        "保险股|内险股",
        "insurance",
        "insurers|insurance",
    ),
    (
        "retail|retailer",
        "retailers",
        "零售股",
        "retail",
        "retailers|retail",
    ),
    (
        "airline|travel|aviation",
        "airlines",
        "航空股|旅游股",
        "air travel",
        "airlines|travel",
    ),
    (
        "telecom|telco",
        "telecoms|telcos",
        "电信股",
        "telecommunications telecom communication",
        "telecom",
    ),
    (
        "utility|utilities|power",
        "",
        "公用股|电力股",
        "utilities power",
        "utilities|power",
    ),
    (
        "defence|defense|aerospace",
        "",
        "军工股|国防股",
        "defence defense aerospace",
        "defence|defense",
    ),
    (
        "steel",
        "steelmakers",
        "钢铁股",
        "steel",
        "steel",
    ),
    (
        "shipping",
        "shippers",
        "航运股",
        "marine",
        "shipping",
    ),
    (
        "ai|artificial intelligence",
        "",
        "人工智能股|ai股",
        "artificial",
        "AI|artificial intelligence",
    ),
    (
        "luxury",
        "",
        "奢侈品股",
        "luxury",
        "luxury",
    ),
    (
        "chemical",
        "chemicals",
        "化工股",
        "chemicals",
        "chemicals",
    ),
    (
        "financial",
        "financials",
        "金融股|金融板块",
        "financials financial",
        "financials|financial shares",
    ),
)


def _pattern(before: str, alone: str, chinese: str) -> str:
    """Return what matches a group's names in folded text."""
    shares = rf"\b(?:{before})s?[ -]?{_SHARES}\b"
    return "|".join(filter(None, (shares, rf"\b(?:{alone})\b" if alone else "", rf"(?:{chinese})")))


GROUPS: Final = tuple(
    (
        re.compile(_pattern(before, alone, chinese)),
        Group(searches.split("|")[0], tuple(called.split()), tuple(searches.split("|"))),
    )
    for before, alone, chinese, called, searches in _ROWS
)
"""What names each group, and the group."""


def group_in(folded: str) -> tuple[Group, tuple[int, int]] | None:
    """Return the sector group that a folded text names, and where; None where it names none."""
    found = ((match, group) for pattern, group in GROUPS if (match := pattern.search(folded)))
    longest = max(found, key=lambda one: one[0].end() - one[0].start(), default=None)
    return (longest[1], longest[0].span()) if longest else None
