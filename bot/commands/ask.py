"""`newstape ask`: one question, one answer."""

from datetime import UTC, datetime
from typing import Annotated

import typer

from bot import app
from bot.commands.printing import print_answer
from bot.errors import UsageError
from bot.model.question import ChatRef
from bot.ports import Clock


class FixedClock:
    """A clock that stands at one moment; the port `Clock`."""

    def __init__(self, at: datetime) -> None:
        self._at = at

    def now(self) -> datetime:
        """Return the moment."""
        return self._at


def ask(
    words: Annotated[list[str], typer.Argument(help="The question, quoted or not.", show_default=False)],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object, with every span.")] = False,
    now: Annotated[str | None, typer.Option(help="The time to answer as of, ISO 8601; default now.")] = None,
    language: Annotated[str | None, typer.Option(help="en, zh-Hans or zh-Hant; default the question's.")] = None,
) -> None:
    """Answer a question from the stored articles."""
    settings = app.settings()
    chat = ChatRef(key="terminal", language=known_language(language), zone=settings.timezone)
    with app.store() as store:
        reply = app.reply(store, clock_at(now))
        answer = reply.answer(" ".join(words), chat)
    voice = app.voice(answer.question.language, settings.timezone)
    if as_json:
        from bot.render.answer_contract import answer_json  # noqa: PLC0415 - a plain answer must not pay for pydantic
        from bot.render.terminal import plain_text  # noqa: PLC0415 - as above

        typer.echo(answer_json(answer, plain_text(answer, voice), reply.known).model_dump_json())
    else:
        print_answer(answer, voice)


def known_language(language: str | None) -> str | None:
    """Return a language that answers are given in.

    Raises:
        UsageError: it is none of them.
    """
    if language not in {None, "en", "zh-Hans", "zh-Hant"}:
        raise UsageError(f"--language {language}: choose en, zh-Hans or zh-Hant")
    return language


def clock_at(now: str | None) -> Clock:
    """Return the clock to answer by: the machine's, or one that stands at the given time.

    Raises:
        UsageError: it is no time.
    """
    if now is None:
        return app.CLOCK
    try:
        at = datetime.fromisoformat(now)
    except ValueError:
        raise UsageError(f"--now {now}: write it as 2025-02-26 or 2025-02-26T09:30+00:00") from None
    return FixedClock(at if at.tzinfo else at.replace(tzinfo=UTC))
