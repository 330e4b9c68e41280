"""Tables of questions with the answers that are right, and the comparison with what the reply flow says."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.flows.reply import Reply
from bot.model.answer import Answer
from bot.model.instrument import InstrumentId
from bot.model.question import ChatRef
from bot.model.stored import StoredMove
from bot.render.terminal import plain_text
from bot.render.voice import Voice
from config.translations import load_translations


@dataclass(frozen=True)
class Expected:
    """One row: what is asked, and what a right answer has.

    Attributes:
        outcome: the verdict of a check, the status of any other answer.
        instruments: RICs, of any line of the instrument.
        figures: `RIC:figure`, the first of them leading.
        speakers: all of them are quoted.
        source: how the name of an article begins that is cited.
        says: words that the answer has as plain text.
    """

    question: str
    intent: str
    outcome: str
    instruments: tuple[str, ...]
    figures: tuple[str, ...]
    speakers: tuple[str, ...]
    source: str
    says: tuple[str, ...] = ()


def read_table(path: Path) -> list[Expected]:
    """Return the rows of a table of questions, its cells separated by tabs, lists in them by commas."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Expected(
                question=row["question"],
                intent=row["intent"],
                outcome=row["outcome"],
                instruments=_listed(row["instruments"]),
                figures=_listed(row["figures"]),
                speakers=_listed(row["speakers"]),
                source=row["source"],
                says=tuple(part for part in (row.get("says") or "").split(" & ") if part),
            )
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        ]


def _listed(cell: str) -> tuple[str, ...]:
    """Split a cell that holds a list."""
    return tuple(part for part in cell.split(",") if part)


def wrong(reply: Reply, rows: Iterable[Expected]) -> list[str]:
    """Ask every question in a chat of its own; return what is wrong, one line for each wrong answer."""
    codes = {line.ric: one.id for one in reply.known.values() for line in reversed(one.listings) if line.ric}
    asked = ((row, last_answer(reply, row.question)) for row in rows)
    return [f"{row.question}: {fault}" for row, answer in asked if (fault := _fault(row, answer, codes))]


def last_answer(reply: Reply, question: str, language: str | None = None) -> Answer:
    """Return the answer to a question, or to the last of several that follow one on the other: "hsi > why?"."""
    chat = ChatRef(key=question, language=language)
    *before, last = question.split(" > ")
    for earlier in before:
        reply.answer(earlier, chat)
    return reply.answer(last, chat)


_ANY_ORDER = frozenset({"history", "brief"})
"""Answers whose first figure is not the answer."""


def _fault(row: Expected, answer: Answer, codes: Mapping[str, InstrumentId]) -> str | None:
    """Return the first thing that is wrong with an answer."""
    figures = [_figure(stored) for stored in answer.moves]
    wanted = [":".join((codes.get(code, code), figure)) for code, figure in (one.split(":") for one in row.figures)]
    named = {codes.get(code, code) for code in row.instruments}
    known = {str(one.id) for one in answer.instruments}
    speakers = {stored.quote.speaker or stored.quote.organization for stored in answer.quotes}
    leads = not row.figures or row.intent in _ANY_ORDER or figures[:1] == wanted[:1]
    cited = not row.source or any((one.name or "").startswith(row.source) for one in answer.articles)
    checks = (
        ("intent", answer.question.intent == row.intent, answer.question.intent),
        ("outcome", row.outcome in {answer.verdict or answer.status, answer.status}, answer.verdict or answer.status),
        ("instruments", named <= known, known),
        ("leading figure", leads, figures[:3]),
        ("figures", set(wanted) <= set(figures), figures),
        ("speakers", set(row.speakers) <= speakers, speakers),
        ("source", cited, [one.name for one in answer.articles]),
        ("words", not row.says or all(part in _told(answer) for part in row.says), row.says),
    )
    return next((f"{name} {found}" for name, right, found in checks if not right), None)


def _told(answer: Answer) -> str:
    """Return an answer as plain text, its lines joined."""
    language = answer.question.language
    text = plain_text(answer, Voice(language, "UTC", load_translations(language)))
    return " ".join(text.replace("│", " ").split())


def _figure(stored: StoredMove) -> str:
    """Return a move as the table writes it."""
    move = stored.move
    figure = move.percent if move.percent is not None else move.points
    return f"{move.instrument}:{figure.normalize():f}" if figure is not None else ""
