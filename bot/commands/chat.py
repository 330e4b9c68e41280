"""`newstape chat`: the same answers as in Telegram, in a terminal, with follow-ups."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Annotated

import typer

from bot import app
from bot.commands.ask import clock_at, known_language
from bot.commands.printing import print_answer
from bot.flows.reply import Reply
from bot.model.answer import Answer, Suggestion
from bot.model.instrument import InstrumentId
from bot.model.question import ChatRef, Intent
from bot.ports import Store

LIST_KEY = "list:terminal"
"""Under which the store keeps the terminal's own list of instruments."""
_LEAVING = frozenset({"exit", "quit", ":q", "/quit", "/exit", "退出"})


def chat(
    *,
    now: Annotated[str | None, typer.Option(help="The time to answer as of, ISO 8601; default now.")] = None,
    language: Annotated[str | None, typer.Option(help="en, zh-Hans or zh-Hant; default each question's.")] = None,
) -> None:
    """Talk about the stored articles; an empty line or Ctrl-D ends it."""
    zone = app.settings().timezone
    with app.store() as store:
        reply = app.reply(store, clock_at(now))
        Talk(store, reply, ChatRef(key="terminal", language=known_language(language), zone=zone)).run()


@dataclass
class Talk:
    """One conversation; `next` are the questions that a number stands for."""

    store: Store
    reply: Reply
    chat: ChatRef
    next: tuple[Suggestion, ...] = ()

    def run(self) -> None:
        """Answer line after line until the end of input."""
        for line in _lines():
            self.answer(line)

    def answer(self, line: str) -> Answer:
        """Answer one line, a number standing for the question that was offered under it."""
        asked = self._chosen(line)
        answer = self.reply.answer(asked, replace(self.chat, watched=_listed(self.store)))
        _keep_list(self.store, answer)
        voice = app.voice(answer.question.language, self.chat.zone)
        print_answer(answer, voice)
        self.next = answer.suggestions
        offered = [f"[{place}] {voice.say(one.label)}" for place, one in enumerate(self.next, 1)]
        if offered and sys.stdout.isatty():
            sys.stdout.write("  ".join(offered) + "\n")
        return answer

    def _chosen(self, line: str) -> str:
        """Return the question a line asks."""
        if line.isdecimal() and 1 <= int(line) <= len(self.next):
            return self.next[int(line) - 1].asks
        return line


def _lines() -> Iterator[str]:
    """Yield what is typed, or the lines of what is piped in."""
    if not sys.stdin.isatty():
        yield from filter(None, (line.strip() for line in sys.stdin))
        return
    while True:
        try:
            line = input("> ").strip()
        except (EOFError, KeyboardInterrupt):
            sys.stdout.write("\n")
            return
        if not line or line.lower() in _LEAVING:
            return
        yield line


def _listed(store: Store) -> tuple[InstrumentId, ...]:
    """Return the terminal's list."""
    with store.reading() as reading:
        kept = reading.setting(LIST_KEY) or ""
    return tuple(InstrumentId(one) for one in kept.split() if one)


def _keep_list(store: Store, answer: Answer) -> None:
    """Keep the instruments that were named for the list."""
    if answer.question.intent is not Intent.WATCHLIST or not answer.instruments:
        return
    listed = dict.fromkeys((*_listed(store), *(instrument.id for instrument in answer.instruments)))
    with store.writing() as writing:
        writing.put_setting(LIST_KEY, " ".join(listed))
