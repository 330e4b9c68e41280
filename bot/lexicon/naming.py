"""Which words of a name carry little meaning, and the further forms a name is known by."""

import re
from collections.abc import Iterator

from bot.lexicon.countries import COUNTRY_OF
from bot.lexicon.currencies import pair_names
from bot.lexicon.normal import LEGAL_SUFFIXES, is_asian, joined, normal_form, without_suffixes
from bot.model.instrument import Instrument, NameKind

GENERIC = LEGAL_SUFFIXES | frozenset(
    "the group grp holding holdings hldg hldgs company companies index indices idx stock stocks share shares equity "
    "equities future futures contract contracts price prices spot etf fund adr class common ordinary registered yield "
    "yields bond bonds note notes currency commodity".split()
)
"""Words that say what sort of thing something is, not which one."""

DESCRIPTORS = frozenset(
    "technologies technology tech motor motors auto automotive industries industrial bank banking insurance "
    "electronics electric energy power resources mining mines metals steel chemical chemicals pharma "
    "pharmaceutical pharmaceuticals international global financial finance securities capital properties "
    "property realty estate land development construction engineering systems software services solutions "
    "media entertainment games foods beverages retail stores brands airlines airways shipping logistics "
    "transport telecom telecommunications communications networks oil gas petroleum biotech medical health "
    "healthcare semiconductor precision products materials enterprises corporation".split()
)
"""Words that say what a company does; people add and drop them."""

_ASIAN_GENERIC = tuple(
    sorted(
        "指数 集团 控股 公司 股份 股票 股价 期货 期货价格 现货 价格 价钱 国债 公债 收益率 殖利率 "
        "货币 汇率 概念股 基金 株 株式 株价 先物 指标 债券 债 国债利回リ 利回リ グルプ ホルデイングス ホルデイング "
        "平均株价 지수 선물 주식 주가 그룹 홀딩스 지주 국채 금리 환율 가격 수익률 펀드".split(),
        key=len,
        reverse=True,
    )
)

STRENGTHS = {
    NameKind.OFFICIAL: 1.0,
    NameKind.SHORT: 1.0,
    NameKind.NICKNAME: 0.98,
    NameKind.USER: 0.98,
    NameKind.LEARNED: 0.9,
}
"""How well a name of each kind identifies an instrument."""
_SHORTEST = 4
_OF_PERSON = re.compile(r"'s (?:company|fund)$")
_UMLAUTS = {ord(letter): plain for letter, plain in zip("äöüÄÖÜ", ("ae", "oe", "ue", "Ae", "Oe", "Ue"), strict=True)}

DERIVED = 0.94
"""The same for a form that follows from a curated name by dropping generic words."""


def core_form(form: str) -> str:
    """Return a normal form without its generic words; the form itself where nothing would remain."""
    if form.isascii() and GENERIC.isdisjoint(form.split(" ")):
        return form
    words = [word for word in form.split(" ") if word not in GENERIC]
    kept = without_suffixes([bare for bare in map(_without_asian_generic, words) if bare])
    return " ".join(kept) or form


def _without_asian_generic(word: str) -> str:
    """Return a Chinese, Japanese or Korean word without generic endings; it vanishes if it is one."""
    if word.isascii() or not is_asian(word):
        return word
    for ending in _ASIAN_GENERIC:
        if word.endswith(ending):
            return word[: -len(ending)]
    return word


def name_forms(instrument: Instrument) -> Iterator[tuple[str, float]]:
    """Yield the normal forms by which an instrument is found, each with how well it identifies the instrument."""
    named = [(instrument.name, 1.0), *((name.text, STRENGTHS[name.kind]) for name in instrument.names)]
    forms = [(text, form, strength) for text, strength in named if (form := normal_form(text))]
    yield from ((form, strength) for _, form, strength in forms)
    yield from ((normal_form(text), strength) for text, strength in pair_names(instrument))
    for text, form, strength in forms:
        yield from ((other, strength * DERIVED) for other in _derived(text, form))


def _derived(text: str, form: str) -> Iterator[str]:
    """Yield forms that follow from a name: without generic words, without "and", with umlauts written out.

    A company that is called after its head ("jack ma's company") is not called by the head's name alone.
    """
    core = form if _OF_PERSON.search(text) else core_form(form)
    if core != form and len(joined(core)) > 1 and not all(word in COUNTRY_OF for word in core.split(" ")):
        yield core
    if "&" in text and len(short := form.replace(" and ", "")) >= _SHORTEST:
        yield short
    if not text.isascii() and any(ord(letter) in _UMLAUTS for letter in text):
        yield normal_form(text.translate(_UMLAUTS))
