"""Tell articles from what else lies in a folder: manifests, label files, tables of data, empty pages."""

import re

from bot.model.layout import BlockKind, Layout
from bot.parsing.layout import read_layout

_DATA = re.compile(r"\s*(?:[{\[]\s*[\"{\[\]}]|<\?xml|<!DOCTYPE|<html|%PDF|---\s*\n\w+:)", re.IGNORECASE)
_CODE = re.compile(r"^(?:import |from \w+ import|#!|def |class |package |#include|<\?php)", re.MULTILINE)
_CODE_WORDS = ("import ", "#!", "def ", "class ", "package ", "#include", "<?php")
"""Words without which no line can be one of a program."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LEAST_WORDS = 6
"""A sentence of an article has at least so many words, or three times as many Chinese or Japanese characters."""
_FLASH_WORDS = 3
_HEAD = 4000
_LEAST_COLUMNS = 3
_LEAST_ROWS = 3


def is_article(text: str) -> bool:
    """Tell whether a text is an article: prose with at least one sentence, not data, code or an empty page.

    Args:
        text: a document's text.
    """
    return holds_article(text, read_layout(text))


def holds_article(text: str, layout: Layout) -> bool:
    """Tell the same of a text whose layout is known."""
    head = text[:_HEAD]
    if "\x00" in head or _DATA.match(head) or _is_table(head) or _is_code(head):
        return False
    return any(
        _speaks(sentence.span.of(text), headed=layout.headline is not None)
        for block in layout.blocks
        if block.kind is not BlockKind.HEADING
        for sentence in block.sentences
    )


def _is_code(head: str) -> bool:
    """Tell whether more than one line begins as a program's does."""
    return any(map(head.__contains__, _CODE_WORDS)) and len(_CODE.findall(head)) > 1


def _speaks(sentence: str, *, headed: bool) -> bool:
    """Tell whether a sentence has enough words; fewer do below a headline, as in a flash."""
    least = _FLASH_WORDS if headed else _LEAST_WORDS
    return len(_WORD.findall(sentence)) >= least or len(_WIDE.findall(sentence)) >= 3 * _LEAST_WORDS // 2


def _is_table(head: str) -> bool:
    """Tell whether the lines are rows of a file of comma- or tab-separated values."""
    rows = [line for line in head.splitlines()[:12] if line.strip()]
    if len(rows) < _LEAST_ROWS:
        return False
    for mark in (",", "\t", ";"):
        columns = {row.count(mark) for row in rows[: _LEAST_ROWS + 2]}
        if min(columns) >= _LEAST_COLUMNS - 1 and len(columns) == 1 and not any(f"{mark} " in row for row in rows[:1]):
            return True
    return False
