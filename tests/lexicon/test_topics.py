"""Topics in Chinese and sector groups are known by the words of the field."""

import re

import pytest

from bot.lexicon.groups import group_in
from bot.lexicon.script import simplified
from bot.lexicon.topics import TOPICS, english_searches


@pytest.mark.parametrize(
    ("topic", "english"),
    [
        ("关税", "tariff"),
        ("關稅", "tariff"),
        ("芯片出口管制", "chip export curbs"),
        ("晶片出口管制", "chip export curbs"),
        ("AI晶片", "AI chip"),
        ("降息", "rate cut"),
        ("減息", "rate cut"),
        ("通脹", "inflation"),
        ("派息", "dividend"),
        ("回購", "buyback"),
        ("新股", "IPO"),
        ("減產", "output curbs"),
        ("美聯儲減息", "Federal Reserve rate cut"),
    ],
)
def test_a_chinese_topic_has_english_words_to_search_for(topic: str, english: str) -> None:
    assert english_searches(topic)[0] == english


@pytest.mark.parametrize("topic", ["tariffs", "火星", "", "AI", "DeepSeek"])
def test_other_words_have_none(topic: str) -> None:
    assert english_searches(topic) == ()


def test_each_topic_word_is_written_in_simplified_characters_and_stands_once() -> None:
    words = [word for chinese, _ in TOPICS for word in chinese.split()]

    assert words == [simplified(word) for word in words]
    assert len(words) == len(set(words))
    assert all(re.search(r"[A-Za-z]", search) for _, searches in TOPICS for search in searches)


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("chip stocks", "chipmakers"),
        ("japanese chip makers", "chipmakers"),
        ("bank stocks", "lenders"),
        ("chinese banks", "lenders"),
        ("ev makers", "electric vehicle"),
        ("银行股", "lenders"),
        ("oil majors", "energy"),
    ],
)
def test_a_sector_group_is_named(text: str, group: str) -> None:
    found = group_in(text)

    assert found is not None
    assert found[0].name == group


@pytest.mark.parametrize("text", ["bank of america", "ping an bank", "power", "chip", "silver", "tech"])
def test_a_company_or_a_word_alone_is_no_group(text: str) -> None:
    assert group_in(text) is None
