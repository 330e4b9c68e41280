"""Who is meant by a name that is misspelt or cut short."""

import pytest

from bot.answers.speakers import known_speakers, nearest_speakers

SPEAKERS = known_speakers(
    ["Kenny Ng", "Everbright Securities", "Marcus Lindqvist", "Mark Lind", "Tessa Moor", "光大证券"]
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kenny n", ("Kenny Ng",)),
        ("kenny", ("Kenny Ng",)),
        ("keny ng", ("Kenny Ng",)),
        ("keny", ()),
        ("lindquist", ("Marcus Lindqvist",)),
        ("marcus lindquist", ("Marcus Lindqvist",)),
        ("everbrigt", ("Everbright Securities",)),
        ("everbr", ("Everbright Securities",)),
        ("tesla", ()),
        ("ng", ()),
        ("lorem ipsum", ()),
        ("", ()),
        ("marcus moor", ()),
    ],
)
def test_every_word_typed_is_a_word_of_the_name(typed: str, meant: tuple[str, ...]) -> None:
    assert nearest_speakers(typed, SPEAKERS) == meant
