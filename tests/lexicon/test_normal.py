"""The normal form makes one of what people write in many ways, and keeps apart what differs."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.lexicon.normal import fold, normal_form, tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("NESTLÉ S.A.", "nestle"),
        ("ＶＩＳＡ Inc.", "visa"),
        ("J.P. Morgan", "jp morgan"),
        ("Procter & Gamble Co", "procter and gamble"),
        ("10-Year Note", "ten year note"),
        ("US 10y", "us 10yr"),
        ("U.S. 2yrs", "us 2 years"),
        ("Novo Nordisk A/S", "novo nordisk"),
        ("The Boeing Company", "boeing company"),
        ("騰訊控股", "腾讯控股"),
        ("豊田通商", "豐田通商"),
        ("株式会社キーエンス", "キーエンス"),
        ("ﾊﾟﾅｿﾆｯｸ", "パナソニック"),
        ("네이버 주식회사", "네이버"),
        ("十年期国债", "10年期国债"),
        ("McDonald’s", "mcdonalds"),
    ],
)
def test_spellings_of_one_name_share_a_normal_form(one: str, other: str) -> None:
    assert normal_form(one) == normal_form(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("バス", "パス"), ("ガス", "カス"), ("가", "각"), ("csi 300", "csi 500"), ("ag", "sa"), ("삼성", "삼송")],
)
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert normal_form(one) != normal_form(other)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40))
def test_normal_form_of_a_normal_form_is_itself(text: str) -> None:
    form = normal_form(text)

    assert normal_form(form) == form


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40))
def test_tokens_stand_in_order_inside_the_text(text: str) -> None:
    found = tokens(text)
    starts, ends = [token.start for token in found], [token.end for token in found]

    assert starts == sorted(starts)
    assert ends == sorted(ends)
    assert all(0 <= token.start < token.end <= len(text) for token in found)


def test_folding_keeps_offsets_through_letters_that_grow() -> None:
    folded = fold("Straße ㎏ AG")

    assert folded.text == "strasse kg ag"
    assert [folded.starts[7:], folded.ends[7:]] == [[6, 7, 7, 8, 9, 10], [7, 8, 8, 9, 10, 11]]
