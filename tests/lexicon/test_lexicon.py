"""The Lexicon finds instruments by name, by code in any spelling, and in running text."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.lexicon.lexicon import build_lexicon
from bot.model.instrument import Instrument, InstrumentId, Kind, Listing, Name, NameKind


def instrument(slug: str, name: str, *listings: Listing, names: str = "", kind: Kind = Kind.STOCK) -> Instrument:
    given_names = tuple(Name(text, kind=NameKind.SHORT) for text in names.split("|") if text)
    return Instrument(id=InstrumentId(slug), name=name, kind=kind, listings=listings, names=given_names)


LEXICON = build_lexicon(
    [
        instrument(
            "tencent",
            "Tencent Holdings Ltd",
            Listing("0700.HK", "0700.HK", "HKEX"),
            Listing("TCEHY.PK", "TCEHY", "OTC"),
            names="腾讯控股|腾讯|テンセント|텐센트",
        ),
        instrument("nvidia", "NVIDIA Corp", Listing("NVDA.OQ", "NVDA", "NASDAQ"), names="엔비디아"),
        instrument("berkshire", "Berkshire Hathaway", Listing("BRKb.N", "BRK-B", "NYSE")),
        instrument("bitcoin", "Bitcoin", Listing("BTC=", "BTC-USD"), kind=Kind.CRYPTO),
        instrument("nikkei", "Nikkei 225", Listing(".N225", "^N225"), names="日経平均株価|日経平均", kind=Kind.INDEX),
        instrument("usdjpy", "US Dollar/Japanese Yen", Listing("JPY=", "JPY=X"), names="usd/jpy", kind=Kind.PAIR),
        instrument("total", "TotalEnergies SE", Listing("TTEF.PA", "TTE.PA", "Paris"), names="Total"),
        instrument("mtr", "MTR Corp", Listing("0066.HK", "0066.HK", "HKEX")),
    ]
)


@pytest.mark.parametrize(
    ("code", "slug"),
    [
        ("0700.HK", "tencent"), ("700.hk", "tencent"), ("00700.HK", "tencent"), ("0700", "tencent"), ("700", "tencent"),
        ("700 HK", "tencent"), ("700 HK Equity", "tencent"), ("HKG:0700", "tencent"), ("tcehy", "tencent"),
        ("NVDA.O", "nvidia"), ("nvda.k", "nvidia"), ("$nvda", "nvidia"), ("NASDAQ: NVDA", "nvidia"),
        ("<NVDA.OQ>", "nvidia"),
        ("BRK.B", "berkshire"), ("BRK/B", "berkshire"), ("brk-b", "berkshire"), ("BTC", "bitcoin"),
        ("btcusd", "bitcoin"),
        ("^n225", "nikkei"), (".N225", "nikkei"), ("N225", "nikkei"), ("jpy=x", "usdjpy"), ("JPY=", "usdjpy"),
        ("TTE.PA", "total"), ("TTE FP", "total"), ("66", "mtr"),
    ],
)  # fmt: skip
def test_code_is_found_in_every_spelling(code: str, slug: str) -> None:
    assert LEXICON.by_code(code) == (slug,)


@pytest.mark.parametrize("code", ["0700.T", "NVDA.L", "701", "", ".", "$", "^", "0000", "NVDA.XX"])
def test_code_of_another_venue_or_none_is_not_found(code: str) -> None:
    assert LEXICON.by_code(code) == ()


@pytest.mark.parametrize(
    "name", ["TENCENT", "tencent holdings", "ten cent", "騰訊", "腾讯控股有限公司", "テンセント", "텐센트"]
)
def test_name_is_found_in_every_spelling(name: str) -> None:
    assert LEXICON.by_name(name) == ("tencent",)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Shares of Tencent Holdings Ltd rose as Nvidia fell.", ["Tencent Holdings", "Nvidia"]),
        ("the nikkei-225 and USD/JPY", ["nikkei-225", "USD/JPY"]),
        ("騰訊控股今天上漲，英偉達下跌", ["騰訊控股"]),
        ("日経平均株価は続伸、テンセントは反落", ["日経平均株価", "テンセント"]),
        ("텐센트는 오르고 엔비디아가 내렸다", ["텐센트", "엔비디아"]),
        ("He spent ten cents in total", ["total"]),
        ("of ten. Cent by cent", []),
        ("“Tencent” gained…", ["Tencent"]),
        ("", []),
    ],
)
def test_names_are_found_in_running_text(text: str, found: list[str]) -> None:
    assert [hit.span.of(text) for hit in LEXICON.find_names(text)] == found


@pytest.mark.parametrize("text", ["R X rose", "it is R X", "R&X", "of R-X Corp"])
def test_a_name_of_few_letters_is_found_over_several_words(text: str) -> None:
    lexicon = build_lexicon([instrument("rx", "R X Corp", names="RX|R&X")])

    assert [hit.instruments for hit in lexicon.find_names(text)] == [("rx",)]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from("tencent Nvidia 腾讯 日経平均 텐센트 , . ㈱ ß the 騰訊控股 株価".split()), max_size=8))
def test_spans_hold_exactly_the_name_found(words: list[str]) -> None:
    text = " ".join(words)
    hits = LEXICON.find_names(text)

    assert [hit.instruments for hit in hits] == [LEXICON.by_name(hit.span.of(text)) for hit in hits]
    assert all(before.span.end <= after.span.start for before, after in pairwise(hits))
