"""HTML of a message read the way Telegram reads it.

Follows `parse_html` of tdlib's MessageEntity.cpp: the tags it knows, where it gives up and with which words, the four
named entities, and lengths in UTF-16 code units.
"""

import re
import sys
from dataclasses import dataclass, field

from tests.fakes.bot_api.refusal import Refusal, bad

_TAGS = {
    "a": "text_link",
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "u": "underline",
    "ins": "underline",
    "tg-spoiler": "spoiler",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
    "span": "spoiler",
    "pre": "pre",
    "code": "code",
    "blockquote": "blockquote",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-z]+);?")
_ATTRIBUTE = re.compile(r"\s*([^\s=>]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+)))?", re.ASCII)
_TAG_NAME = re.compile(r"[^\s>]*")
_TAG_END = re.compile(r"\s*>")
_TIME_FORMAT = re.compile(r"r|w?[dD]?[tT]?")
_ENTITY_LIMIT = 100


@dataclass
class Entity:
    """A formatted stretch, offset and length in UTF-16 code units."""

    type: str
    offset: int
    length: int
    extra: dict[str, str] = field(default_factory=dict)


def units(text: str) -> int:
    """Return the length of `text` in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def parse_html(text: str) -> tuple[str, list[Entity]]:
    """Return the plain text and its entities.

    Raises:
        Refusal: "can't parse entities", as the real server words it.
    """
    return _Reader(text).read()


class _Reader:
    """One pass over a message's HTML."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._plain: list[str] = []
        self._open: list[tuple[str, int, dict[str, str]]] = []
        self._entities: list[Entity] = []

    def read(self) -> tuple[str, list[Entity]]:
        """Read to the end."""
        at = 0
        while at < len(self._text):
            at = self._step(at)
        if self._open:
            raise self._refuse(f'Can\'t find end tag corresponding to start tag "{self._open[-1][0]}"')
        return "".join(self._plain), sorted(self._entities, key=lambda one: one.offset)[:_ENTITY_LIMIT]

    def _step(self, at: int) -> int:
        character = self._text[at]
        if character == "&" and (reference := _REFERENCE.match(self._text, at)):
            decoded = _decode(reference.group(1))
            self._plain.append(decoded or reference.group())
            return reference.end()
        if character != "<":
            self._plain.append(character)
            return at + 1
        return self._end(at) if self._text[at + 1 : at + 2] == "/" else self._start(at)

    def _start(self, at: int) -> int:
        name = _TAG_NAME.match(self._text, at + 1)
        if name is None or name.end() == len(self._text):
            raise self._refuse(f"Unclosed start tag at byte offset {self._bytes(at)}")
        tag = name.group().lower()
        if tag not in _TAGS:
            raise self._refuse(f'Unsupported start tag "{tag}" at byte offset {self._bytes(at)}')
        attributes, after = self._attributes(name.end(), at)
        self._check(tag, attributes, at)
        self._open.append((tag, units("".join(self._plain)), attributes))
        return after

    def _attributes(self, at: int, start: int) -> tuple[dict[str, str], int]:
        found: dict[str, str] = {}
        while not _TAG_END.match(self._text, at):
            one = _ATTRIBUTE.match(self._text, at)
            if one is None:
                raise self._refuse(f"Unclosed start tag at byte offset {self._bytes(start)}")
            found[one.group(1).lower()] = next((value for value in one.groups()[1:] if value is not None), "")
            at = one.end()
        return found, self._text.index(">", at) + 1

    def _check(self, tag: str, attributes: dict[str, str], at: int) -> None:
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise self._refuse(f'Tag "span" must have class "tg-spoiler" at byte offset {self._bytes(at)}')
        if tag == "tg-time":
            known = attributes.get("unix", "").isdigit() and _TIME_FORMAT.fullmatch(attributes.get("format", ""))
            if not known:
                raise self._refuse(f'Tag "tg-time" has a wrong time or format at byte offset {self._bytes(at)}')

    def _end(self, at: int) -> int:
        stop = self._text.find(">", at)
        if not self._open:
            raise self._refuse(f"Unexpected end tag at byte offset {self._bytes(at)}")
        if stop < 0:
            raise self._refuse(f"Unclosed end tag at byte offset {self._bytes(at)}")
        tag, offset, attributes = self._open.pop()
        found = self._text[at + 2 : stop].strip().lower()
        if found and found != tag:
            raise self._refuse(
                f'Unmatched end tag at byte offset {self._bytes(at)}, expected "</{tag}>", found "</{found}>"',
            )
        length = units("".join(self._plain)) - offset
        if length and not (tag == "a" and not attributes.get("href", "").startswith(("http", "tg:"))):
            kind = "expandable_blockquote" if tag == "blockquote" and "expandable" in attributes else _TAGS[tag]
            self._entities.append(Entity(kind, offset, length, attributes))
        return stop + 1

    def _bytes(self, at: int) -> int:
        return len(self._text[:at].encode())

    @staticmethod
    def _refuse(message: str) -> Refusal:
        return bad(f"can't parse entities: {message}")


def _decode(reference: str) -> str | None:
    if not reference.startswith("#"):
        return _NAMED.get(reference)
    digits, base = (reference[2:], 16) if reference.startswith("#x") else (reference[1:], 10)
    code = int(digits, base)
    return chr(code) if 0 < code <= sys.maxunicode else None
