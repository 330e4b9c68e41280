"""The catalogue's Lexicon is the same from the cache as built anew, and a bad cache or own file is noticed."""

from pathlib import Path

import pytest

from bot.errors import CatalogueError
from bot.lexicon.lexicon import build_lexicon
from config.catalogue import load_catalogue
from config.snapshot import catalogue_lexicon

OWN = "id,name,kind,symbol,names\nacme,Acme Tools,stock,ACMEX,the tools\n"


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cache")
    catalogue_lexicon(folder=folder)
    return folder


def test_lexicon_of_the_cache_is_the_lexicon_built(cache: Path) -> None:
    built, kept = build_lexicon(load_catalogue()), catalogue_lexicon(folder=cache)

    assert list(kept.instruments) == list(built.instruments)
    assert [kept.instruments[slug] for slug in list(built.instruments)[:50]] == list(built.instruments.values())[:50]
    assert kept.words == built.words
    assert {name: tuple(slugs) for name, slugs in kept.families.items()} == built.families
    for name in list(built.names)[::97]:
        assert [slug for slug, _ in kept.names[name]] == [slug for slug, _ in built.names[name]]


def test_damaged_cache_is_built_anew(tmp_path: Path, cache: Path) -> None:
    (kept,) = cache.iterdir()
    (tmp_path / kept.name).write_bytes(kept.read_bytes()[:-1])

    assert catalogue_lexicon(folder=tmp_path).by_code(".HSI") == ("hang-seng",)
    assert (tmp_path / kept.name).read_bytes() == kept.read_bytes()


def test_cache_folder_that_cannot_be_written_is_no_harm(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    assert catalogue_lexicon(folder=tmp_path / "file" / "cache").by_code(".HSI") == ("hang-seng",)


def test_operators_own_file_is_read_after_the_packages(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text(OWN, encoding="utf-8")
    lexicon = catalogue_lexicon(tmp_path, tmp_path / "cache")

    assert lexicon.by_name("the tools") == ("acme",)
    assert lexicon.by_code(".HSI") == ("hang-seng",)


@pytest.mark.parametrize("row", ["x,,stock,X,", ",X,stock,X,", "x,X,beast,X,"])
def test_wrong_row_of_an_own_file_is_named(tmp_path: Path, row: str) -> None:
    (tmp_path / "mine.csv").write_text(f"id,name,kind,symbol,names\n{row}\n", encoding="utf-8")

    with pytest.raises(CatalogueError, match=r"mine\.csv: row"):
        catalogue_lexicon(tmp_path, tmp_path / "cache")
