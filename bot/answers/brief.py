"""Placeholder."""
from bot.answers.asked import Asked, Facts, Wanted
from bot.answers.nothing import nothing
from bot.model.answer import Answer


def plan(asked: Asked) -> Wanted:
    """Nothing yet."""
    return Wanted(newest=True)


def compose(asked: Asked, facts: Facts) -> Answer:
    """Nothing yet."""
    return nothing(asked, facts)
