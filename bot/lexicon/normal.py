"""The one normal form of names: case, width, accents and punctuation folded away."""

import re
import unicodedata

_PUNCTUATION = re.compile(r"[^\w&+%]+")


def normal_form(text: str) -> str:
    """Return `text` folded to compare by: NFKC, no accents, lower case, single spaces.

    Args:
        text: a name in any script.
    """
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text)).casefold()
    bare = "".join(char for char in folded if not unicodedata.combining(char))
    return unicodedata.normalize("NFC", _PUNCTUATION.sub(" ", bare)).strip()
