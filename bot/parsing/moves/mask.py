"""A copy of the text, letter for letter as long, in which markup is blank and quotes, dashes and spaces are plain."""

import html
import re

_PLAIN = {
    "\n": " ",
    "\r": " ",
    "\t": " ",
    "\f": " ",
    "\v": " ",
    "\xa0": " ",
    "\u2009": " ",
    "\u202f": " ",
    "\u200b": " ",
    "\\": " ",
    "*": " ",
    "’": "'",
    "‘": "'",
    "`": "'",
    "“": '"',
    "”": '"',
    "−": "-",
    "‑": "-",
    "‐": "-",
    "％": "%",
    "，": ",",
}
_LINK = re.compile(
    r"\[[A-Z]{2,5}:[\w-]{1,20}\sTEXT:\"(?P<anchor>[^\]]{0,300}?)\"\]"
    r"|!\[[^\]\[]{0,500}\]\([^)\s]{0,2000}\)"
    r"|\[(?P<text>[^\]\[]{0,300})\]\((?:https?:|/)[^)\s]{0,2000}(?:\s\"[^\"]{0,200}\")?\)"
    r"|&(?P<entity>#x?[0-9a-fA-F]{1,6}|[a-z]{2,8});"
    r"|https?://[^\s)]{1,2000}"
)
_ADVERT = re.compile(r"\s[-–]\sGet\s(?:Free\s)?(?:Report|Rating)\)")
"""What some printers put into the brackets of a code: `(NYSE:ALD - Get Free Report)`."""
_REPEATED = "&'%"
"""Signs inside words and numbers: repeated over the entity's length, so that `S&amp;P` stays one word."""


def mask(text: str) -> str:
    """Return `text` with the same length and offsets: link anchors kept, addresses and markup blanked.

    Args:
        text: a document's text.
    """
    plain = _plain(text).replace("--", " -").replace("Â ", "  ")
    if "Get " in plain:
        plain = _ADVERT.sub(lambda match: ")".ljust(len(match[0])), plain)
    if "[" in plain or "&" in plain or "http" in plain:
        plain = _LINK.sub(_blank, plain)
    return plain


def _plain(text: str) -> str:
    """Return a text with plain quotes, dashes and spaces; most texts hold few of the signs that are replaced."""
    for sign, plain in _PLAIN.items():
        if sign in text:
            text = text.replace(sign, plain)
    return text


def unmask(text: str) -> str:
    """Return masked text as it reads: repeated signs and spaces single.

    Args:
        text: a stretch of a masked text.
    """
    for sign in _REPEATED:
        if sign * 2 in text:
            text = re.sub(re.escape(sign) + "{2,}", sign, text)
    return " ".join(text.split()).replace(" 's", "'s")


def _blank(match: re.Match[str]) -> str:
    """Return a replacement of equal length that keeps what a reader sees."""
    if match["entity"]:
        entity = match[0]
        sign = _plain(html.unescape(entity))
        sign = sign if len(sign) == 1 and sign.isprintable() else " "
        return sign * len(entity) if sign in _REPEATED else sign.rjust(len(entity))
    for name in ("anchor", "text"):
        if match[name] is not None:
            before = match.start(name) - match.start()
            return (" " * before + match[name]).ljust(len(match[0]))
    return " " * len(match[0])
