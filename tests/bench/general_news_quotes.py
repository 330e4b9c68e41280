"""Measure the quote finder on general news with annotated quotations.

Use: `python -m tests.bench.general_news_quotes FILE.jsonl.gz [--errors N]`, where each line holds an article:
`{"id", "text", "quotes": [{"text", "kind": "direct|mixed", "spans": [[start, end]], "speaker", "speaker_resolved"}]}`.
A direct quotation counts as found when what was found covers 80 % of it; its speaker is right when the last word of the
name agrees with the annotated mention or, where that is a pronoun, with the resolved name.
"""

import argparse
import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

from bot.lexicon.lexicon import build_lexicon
from bot.model.quote import Quote
from bot.parsing.layout import read_layout
from bot.parsing.quotes.find import find_quotes

_WORD = re.compile(r"[\w'’-]+")
_MARKED = re.compile(r"(?:[\"“”]|'').*(?:[\"“”]|'')", re.DOTALL)
_FEWEST_WORDS = 4
_COVERED = 0.8
_PRONOUNS = frozenset(("he", "she", "they", "i", "it", "we", "who"))


def main() -> None:
    """Print recall, precision, the speakers' accuracy and the speed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("file", type=Path)
    options.add_argument("--errors", type=int, default=0)
    chosen = options.parse_args()
    lexicon = build_lexicon(())
    count: Counter[str] = Counter()
    errors: list[str] = []
    seconds = 0.0
    for article in _articles(chosen.file):
        started = perf_counter()
        quotes = find_quotes(article["text"], read_layout(article["text"]), lexicon)
        seconds += perf_counter() - started
        _compare(article, [quote for quote in quotes if quote.direct], count, errors)
    sys.stdout.write("\n".join(errors[: chosen.errors]) + "\n" + _report(count, seconds))


def _articles(file: Path) -> Iterator[dict[str, Any]]:
    """Yield the articles of a file, annotated spans narrowed to what stands between their quotation marks."""
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for article in map(json.loads, lines):
            for quote in article["quotes"]:
                quote["spans"] = [_between_marks(article["text"], *span) for span in quote["spans"]]
            yield article


def _between_marks(text: str, start: int, end: int) -> list[int]:
    """Return the span from its first to its last quotation mark, the whole span where it has none."""
    match = _MARKED.search(text, start, end)
    return [match.start(), match.end()] if match else [start, end]


def _report(count: Counter[str], seconds: float) -> str:
    """Return the figures in words."""

    def share(part: str, whole: str) -> str:
        return f"{count[part] / max(1, count[whole]):.3f} of {count[whole]}"

    return (
        f"direct recall {share('found', 'direct')}\n"
        f"parts within an annotation {share('annotated', 'parts')}\n"
        f"speaker, named beside the quote {share('named right', 'named')}\n"
        f"speaker, by pronoun {share('pronoun right', 'pronoun')}\n"
        f"{seconds:.1f} s\n"
    )


def _compare(article: dict[str, Any], quotes: list[Quote], count: Counter[str], errors: list[str]) -> None:
    """Count what was found of one article."""
    spans = [(span.start, span.end) for quote in quotes for span in quote.spans]
    marked = [tuple(span) for quote in article["quotes"] for span in quote["spans"]]
    count["parts"] += len(spans)
    for start, end in spans:
        inside = any(low < end and start < high for low, high in marked)
        count["annotated"] += inside
        if not inside and "''" not in article["text"]:
            errors.append(f"extra   {article['id']}: {article['text'][max(0, start - 60) : end + 60]!r}")
    for gold in article["quotes"]:
        if gold["kind"] == "direct" and len(_WORD.findall(gold["text"])) >= _FEWEST_WORDS:
            _compare_quote(article, gold, quotes, count, errors)


def _compare_quote(
    article: dict[str, Any], gold: dict[str, Any], quotes: list[Quote], count: Counter[str], errors: list[str]
) -> None:
    """Count one annotated quotation."""
    count["direct"] += 1
    start, end = gold["spans"][0][0], gold["spans"][-1][1]
    best = max(quotes, key=lambda quote: _overlap(quote, gold), default=None)
    length = sum(high - low for low, high in gold["spans"])
    if best is None or sum(_overlap(quote, gold) for quote in quotes) < _COVERED * length:
        errors.append(f"missed  {article['id']}: {article['text'][max(0, start - 60) : end + 60]!r}")
        return
    count["found"] += 1
    mention = gold["speaker"]
    pronoun = mention.lower() in _PRONOUNS
    wanted = _WORD.findall(gold["speaker_resolved"] if pronoun else mention)
    if not wanted or (not pronoun and not mention[0].isupper()) or mention.startswith("The "):
        return
    kind = "pronoun" if pronoun else "named"
    right = _WORD.findall(best.speaker or best.organization or "-")[-1:]
    count[kind] += 1
    count[f"{kind} right"] += bool(right) and right[0] in wanted
    if not right or right[0] not in wanted:
        around = article["text"][max(0, start - 200) : end + 90]
        errors.append(f"{kind:8}{article['id']}: {mention} = {' '.join(wanted)}, got {best.speaker}: {around!r}")


def _overlap(quote: Quote, gold: dict[str, Any]) -> int:
    """Return how many characters of an annotated quotation a quote covers."""
    return sum(
        max(0, min(span.end, high) - max(span.start, low)) for span in quote.spans for low, high in gold["spans"]
    )


if __name__ == "__main__":
    main()
