"""Every row of the catalogue is checked: ids, codes, names, languages, parents and the promised counts."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from importlib.resources import files

import pytest

from bot.lexicon.normal import normal_form
from bot.model.instrument import Instrument, Kind, Listing
from config.catalogue import load_catalogue

CATALOGUE = load_catalogue()

RIC_SHAPES = {
    Kind.INDEX: r"\.d?[A-Z0-9]+(\.[A-Z]{1,2})?|SARON\.S",
    Kind.SECTOR: r"\.[A-Z0-9]+(\.[A-Z]{1,2})?",
    Kind.PAIR: r"[A-Z]{3}([A-Z]{3})?=",
    Kind.COMMODITY: r"[A-Z0-9]+(c|v|cv)\d|X(AU|AG|PT|PD)=|CM[A-Z]{2}3|MC[A-Z]c1|[A-Z]+-[A-Z]+(-[A-Z])?",
    Kind.BOND: r"[A-Z]{2}\d{1,2}[MY]T=RR",
    Kind.FUTURE: r"[A-Z0-9]+(c|v|cv|cm)\d",
    Kind.RATE: r"[A-Z0-9]+=[A-Z]*|[A-Z]+\.S",
    Kind.CRYPTO: r"[A-Z0-9]+=",
    Kind.STOCK: r"[A-Z0-9]+[a-z]?(_[a-z]+)?n?(_p)?[A-Z]?[a-z]?\.[A-Z]{1,3}",
    Kind.ETF: r"[A-Z0-9]+\.[A-Z]{1,2}",
}
DIGITS_BY_SUFFIX = {
    "HK": r"\d{4,5}",
    "SS": r"[569]\d{5}",
    "SZ": r"[0123]\d{5}",
    "T": r"\d{3}[\dA-Z]",
    "KS": r"[\dA-Z]{6}",
    "KQ": r"\d{6}",
    "TW": r"\d{4,6}",
    "TWO": r"\d{4}",
    "SE": r"\d{4}",
}
FLOORS = {Kind.INDEX: 150, Kind.PAIR: 60, Kind.COMMODITY: 40, Kind.BOND: 40, Kind.CRYPTO: 20}
IDEOGRAPH, KANA, HANGUL = r"[\u3400-\u9fff]", r"[\u3041-\u30fa\u30fd-\u30ff]", r"[\uac00-\ud7a3\u1100-\u11ff]"
FOREIGN_SCRIPT = {
    "en": f"{IDEOGRAPH}|{KANA}|{HANGUL}",
    "zh-Hans": f"{KANA}|{HANGUL}",
    "zh-Hant": f"{KANA}|{HANGUL}",
    "ja": HANGUL,
    "ko": f"{KANA}|{IDEOGRAPH}",
}


def _texts(instrument: Instrument) -> Iterator[str]:
    yield instrument.name
    yield from (name.text for name in instrument.names)


def _codes(listing: Listing) -> Iterator[str]:
    yield from filter(None, (listing.ric, listing.symbol, *listing.codes))


def _bearers_of_shared_names() -> dict[str, frozenset[str]]:
    bearers: dict[str, set[str]] = defaultdict(set)
    for instrument in CATALOGUE:
        for text in _texts(instrument):
            bearers[normal_form(text)].add(instrument.id)
    return {form: frozenset(ids) for form, ids in bearers.items() if len(ids) > 1}


def _meant_namesakes() -> dict[str, frozenset[str]]:
    lines = (files("tests.config") / "namesakes.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if not line.startswith("#"))
    return {normal_form(form): frozenset(ids.split()) for form, ids in pairs}


def test_ids_are_slugs_and_unique() -> None:
    assert [i.id for i in CATALOGUE if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", i.id)] == []
    assert [text for text, count in Counter(i.id for i in CATALOGUE).items() if count > 1] == []


@pytest.mark.parametrize("kind", list(RIC_SHAPES))
def test_rics_have_the_shape_of_their_kind(kind: Kind) -> None:
    rics = [i.listings[0].ric for i in CATALOGUE if i.kind is kind and i.listings[0].ric]
    assert [ric for ric in rics if not re.fullmatch(RIC_SHAPES[kind], ric)] == []


def test_exchanges_that_number_their_shares_get_numbers() -> None:
    wrong = [
        code
        for i in CATALOGUE
        if i.kind is Kind.STOCK
        for listing in i.listings
        for code in filter(None, (listing.ric, listing.symbol))
        for root, _, suffix in [code.rpartition(".")]
        if root and suffix in DIGITS_BY_SUFFIX and not re.fullmatch(DIGITS_BY_SUFFIX[suffix], root)
    ]
    assert wrong == []


def test_no_ric_or_yahoo_symbol_belongs_to_two_instruments() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for i in CATALOGUE:
        for listing in i.listings:
            for code in filter(None, (listing.ric, listing.symbol)):
                owners[code].add(i.id)
    assert {code: ids for code, ids in owners.items() if len(ids) > 1} == {}


def test_every_instrument_has_a_code() -> None:
    assert [i.id for i in CATALOGUE if not any(list(_codes(listing)) for listing in i.listings)] == []


def test_a_name_of_two_instruments_is_meant() -> None:
    shared, meant = _bearers_of_shared_names(), _meant_namesakes()
    assert {form: sorted(ids) for form, ids in shared.items() if meant.get(form) != ids} == {}


def test_no_namesake_is_listed_in_vain() -> None:
    assert sorted(set(_meant_namesakes()) - set(_bearers_of_shared_names())) == []


def test_names_are_written_in_the_script_of_their_language() -> None:
    wrong = [
        (i.id, name.language, name.text)
        for i in CATALOGUE
        for name in i.names
        if re.search(FOREIGN_SCRIPT[name.language], name.text)
    ]
    assert wrong == []


def test_names_say_something() -> None:
    assert [
        (i.id, text) for i in CATALOGUE for text in _texts(i) if not normal_form(text) or text != text.strip()
    ] == []


def test_parents_exist_and_are_indices() -> None:
    kinds = {i.id: i.kind for i in CATALOGUE}
    assert [i.id for i in CATALOGUE if i.parent and kinds.get(i.parent) not in {Kind.INDEX, Kind.SECTOR}] == []


@pytest.mark.parametrize(("kind", "floor"), FLOORS.items())
def test_the_promised_number_of_instruments_is_there(kind: Kind, floor: int) -> None:
    assert sum(i.kind is kind for i in CATALOGUE) >= floor


def test_each_row_says_what_it_was_compared_with() -> None:
    assert [i.id for i in CATALOGUE if not i.provenance or (i.verified and i.provenance == "none")] == []


def test_priors_are_shares() -> None:
    assert [i.id for i in CATALOGUE if not 0 < i.prior <= 1] == []


def test_countries_and_currencies_are_iso_codes() -> None:
    assert [i.id for i in CATALOGUE if i.country and not re.fullmatch(r"[A-Z]{2}", i.country)] == []
    assert [
        i.id for i in CATALOGUE for line in i.listings if not re.fullmatch(r"[A-Z]{3}", line.currency or "XXX")
    ] == []
