"""Every message is translated, and the compiled catalogues hold what the readable ones say."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from config.translations import DOMAIN, FOLDERS, load_translations

ROOT = Path(__file__).parents[2]


def readable(language: str) -> Catalog:
    """Return the .po catalogue of a language."""
    path = ROOT / "config" / "locales" / FOLDERS[language] / "LC_MESSAGES" / f"{DOMAIN}.po"
    return read_po(BytesIO(path.read_bytes()), locale=FOLDERS[language])


def messages() -> set[str]:
    """Return the messages in the source."""
    found = extract_from_dir(str(ROOT / "bot"), [("**.py", "python")], keywords={"N_": None})
    return {message for _, _, message, *_ in found if isinstance(message, str)}


@pytest.mark.parametrize("language", FOLDERS)
def test_every_message_is_translated_with_the_same_values(language: str) -> None:
    catalogue = readable(language)

    for message in messages():
        entry = catalogue.get(message)
        assert entry is not None, message
        assert entry.string, message
        assert sorted(re.findall(r"{\w+}", message)) == sorted(re.findall(r"{\w+}", str(entry.string)))


@pytest.mark.parametrize("language", FOLDERS)
def test_the_compiled_catalogue_says_what_the_readable_one_says(language: str) -> None:
    """After a change: `pybabel compile -d config/locales -D newstape`."""
    compiled = load_translations(language)

    assert {str(one.id): compiled.gettext(str(one.id)) for one in readable(language) if one.id} == {
        str(one.id): one.string for one in readable(language) if one.id
    }
