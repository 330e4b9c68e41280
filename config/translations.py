"""The gettext catalogues of the program's messages, by language."""

from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files

FOLDERS = {"zh-Hans": "zh_Hans", "zh-Hant": "zh_Hant"}
"""The folder of config/locales that holds each language; the messages themselves are English."""
DOMAIN = "newstape"


@cache
def load_translations(language: str) -> NullTranslations:
    """Return the messages of a language, the English ones where it has no catalogue.

    Args:
        language: en, zh-Hans or zh-Hant.
    """
    folder = FOLDERS.get(language)
    if folder is None:
        return NullTranslations()
    compiled = files("config") / "locales" / folder / "LC_MESSAGES" / f"{DOMAIN}.mo"
    with compiled.open("rb") as file:
        return GNUTranslations(file)
