"""Speakers are found by short names, by Chinese names, and with their office before the name."""

import pytest

from bot.lexicon.callings import are_many, callings


@pytest.mark.parametrize(
    ("who", "groups"),
    [
        ("Kenny Ng", (("Kenny Ng",),)),
        ("fed", (("fed", "Federal Reserve"),)),
        ("fed officials", (("fed officials", "Federal Reserve officials"), ("fed", "Federal Reserve"))),
        (
            "boj governor ueda",
            (("boj governor ueda", "Bank of Japan governor ueda"), ("boj ueda", "Bank of Japan ueda")),
        ),
        ("goldman analysts", (("goldman analysts",), ("goldman",))),
        ("鲍威尔", (("鲍威尔", "Powell"),)),
        ("高盛分析师", (("高盛分析师", "Goldman Sachs 分析师"), ("高盛", "Goldman Sachs"))),
        ("聯儲局官員", (("聯儲局官員", "Federal Reserve 官员"), ("联储局", "Federal Reserve"))),
        ("officials", (("officials",),)),
    ],
)
def test_a_speaker_is_looked_up_as_typed_in_full_and_without_office(
    who: str, groups: tuple[tuple[str, ...], ...]
) -> None:
    assert callings(who) == groups


def test_a_short_name_inside_a_word_is_none() -> None:
    assert callings("federated") == (("federated",),)


@pytest.mark.parametrize(
    ("who", "many"),
    [("wall street analysts", True), ("策略师", True), ("goldman analysts", False), ("fed officials", False)],
)
def test_a_group_of_people_may_work_anywhere(who: str, *, many: bool) -> None:
    assert are_many(who) is many
