"""Tables of questions with the answers that are right, and the comparison with what the reply flow says."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bot.flows.reply import Reply
from bot.model.answer import Answer
from bot.model.question import ChatRef
from bot.model.stored import StoredMove


@dataclass(frozen=True)
class Expected:
    """One row: what is asked, and what a right answer has.

    Attributes:
        outcome: the verdict of a check, the status of any other answer.
        figures: `instrument:figure`, the first of them leading.
        speakers: all of them are quoted.
        source: how the name of an article begins that is cited.
    """

    question: str
    intent: str
    outcome: str
    instruments: tuple[str, ...]
    figures: tuple[str, ...]
    speakers: tuple[str, ...]
    source: str


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
            )
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        ]


def _listed(cell: str) -> tuple[str, ...]:
    """Split a cell that holds a list."""
    return tuple(part for part in cell.split(",") if part)


def wrong(reply: Reply, rows: Iterable[Expected]) -> list[str]:
    """Ask every question in a chat of its own; return what is wrong, one line for each wrong answer."""
    asked = ((row, reply.answer(row.question, ChatRef(key=row.question))) for row in rows)
    return [f"{row.question}: {fault}" for row, answer in asked if (fault := _fault(row, answer))]


_BY_DAY = frozenset({"history"})
"""Answers that begin with the oldest day."""


def _fault(row: Expected, answer: Answer) -> str | None:
    """Return the first thing that is wrong with an answer."""
    figures = [_figure(stored) for stored in answer.moves]
    checks = (
        ("intent", answer.question.intent == row.intent, answer.question.intent),
        ("outcome", row.outcome in {answer.verdict or answer.status, answer.status}, answer.status),
        (
            "instruments",
            set(row.instruments) <= {one.id for one in answer.instruments},
            [one.id for one in answer.instruments],
        ),
        (
            "leading figure",
            row.intent in _BY_DAY or figures[:1] == list(row.figures[:1]) or not row.figures,
            figures[:3],
        ),
        ("figures", set(row.figures) <= set(figures), figures),
        ("speakers", set(row.speakers) <= {_speaker(answer, place) for place in range(len(answer.quotes))}, "quotes"),
        (
            "source",
            any((one.name or "").startswith(row.source) for one in answer.articles) or not row.source,
            "articles",
        ),
    )
    return next((f"{name} {found}" for name, right, found in checks if not right), None)


def _figure(stored: StoredMove) -> str:
    """Return a move as the table writes it."""
    move = stored.move
    return f"{move.instrument}:{move.percent if move.percent is not None else move.points}"


def _speaker(answer: Answer, place: int) -> str | None:
    """Return who is quoted."""
    quote = answer.quotes[place].quote
    return quote.speaker or quote.organization
