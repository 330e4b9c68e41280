"""My list: each watched instrument in one line, the unreported ones in a last line."""

from bot.answers import several
from bot.answers.asked import Asked, Facts, Wanted
from bot.answers.told import found
from bot.lexicon.messages import N_
from bot.model.answer import Answer, AnswerStatus, Note, Part, Tone


def plan(asked: Asked) -> Wanted:
    """Say what to read: the reports of each."""
    return several.plan(asked)


def compose(asked: Asked, facts: Facts) -> Answer:
    """Return the board of the list."""
    if asked.instruments:
        return several.compose(asked, facts, N_("My list"))
    parts: list[Part] = [
        Note(N_("Your list is empty."), tone=Tone.HEAD),
        Note(N_("Fill it with names or codes: /my 700, 9988, NVDA")),
    ]
    return found(asked, parts, status=AnswerStatus.NOTHING)
