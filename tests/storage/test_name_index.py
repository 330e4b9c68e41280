"""The index over imported names gives back what was put in, and says when it must be built again."""

from pathlib import Path

import pytest

from bot.lexicon.indexing import indexed_names
from bot.model.instrument import Instrument, InstrumentId, Kind, Listing
from storage.name_index import NameIndexWriter, SqlNameIndex, open_name_index


def imported(symbol: str, name: str) -> Instrument:
    return Instrument(
        id=InstrumentId(f"import:{symbol}"),
        name=name,
        kind=Kind.STOCK,
        listings=(Listing(None, symbol, "NYSE"),),
        prior=0.2,
    )


ACME, BOLT = imported("ACME", "Acme Widgets Inc"), imported("BLT.L", "Bolt & Widgets PLC")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "cache" / "names.sqlite3"
    writer = NameIndexWriter(path)
    for instrument in (ACME, BOLT):
        writer.add(indexed_names(instrument))
    writer.finish("one")
    return path


def opened(file: Path) -> SqlNameIndex:
    index = open_name_index(file, "one")
    assert index is not None
    return index


def test_instruments_come_back_by_name_and_by_code(file: Path) -> None:
    index = opened(file)

    assert index.named("acmewidgets") == [(ACME, 1.0)]
    assert index.listed("BLT.L") == [(BOLT, 1.0)]
    assert [instrument for instrument, _ in index.listed("BLT")] == [BOLT]
    assert (index.named("acm"), index.listed("XX")) == ([], [])


def test_words_lead_to_the_instruments_that_hold_them(file: Path) -> None:
    index = opened(file)

    assert list(index.entries(index.holders("widgets"))) == [ACME, BOLT]


@pytest.mark.parametrize("typo", ["widgts", "widgests", "wdigets", "widgetz", "iwdgets", "widegts", "widgest"])
def test_a_word_is_found_one_edit_away(file: Path, typo: str) -> None:
    assert "widgets" in opened(file).alike(typo)


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\x00" + bytes(200)])
def test_damaged_index_is_as_good_as_none(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "names.sqlite3"
    file.write_bytes(content)

    assert open_name_index(file, "one") is None


def test_index_of_another_revision_is_as_good_as_none(file: Path, tmp_path: Path) -> None:
    assert open_name_index(file, "two") is None
    assert open_name_index(tmp_path / "nowhere", "one") is None


def test_abandoned_writer_leaves_the_old_index(file: Path) -> None:
    writer = NameIndexWriter(file)
    writer.add(indexed_names(ACME))
    writer.abandon()

    assert opened(file).named("boltandwidgets")
    assert [path.name for path in file.parent.iterdir()] == ["names.sqlite3"]
