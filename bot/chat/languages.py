"""Languages by what people call them, and what each calls itself."""

from typing import Final

OWN_NAMES: Final = {"en": "English", "zh-Hans": "简体中文", "zh-Hant": "繁體中文"}
"""The languages that answers are given in."""

AUTOMATIC: Final = "auto"
"""Stands for no choice: each question's own language."""

_CALLED: Final = {
    "en": "en eng english 英语 英語 英文",
    "zh-Hans": "zh zh-hans zh-cn zh-sg cn chinese simplified 中文 简体 简体中文 简中 普通话",
    "zh-Hant": "zh-hant zh-tw zh-hk zh-mo tw hk traditional cantonese 繁體 繁体 繁體中文 繁体中文 繁中 粵語 廣東話",
    AUTOMATIC: "auto automatic none off default 自动 自動",
}


def language_called(text: str) -> str | None:
    """Return the language that someone means, `AUTOMATIC` for none in particular, None where nobody knows.

    Args:
        text: as typed: "zh-Hant", "繁體", "traditional chinese", "auto".
    """
    words = text.casefold().replace("_", "-").split()
    if words[-1:] == ["chinese"] and len(words) > 1:
        words.pop()
    return next((language for language, names in _CALLED.items() if "".join(words) in names.split()), None)
