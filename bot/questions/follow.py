"""Follow-ups: a message that makes sense only with the question before it."""

from dataclasses import replace

from bot.model.question import Intent, Question, Scale, Scope

_ABOUT_INSTRUMENTS = frozenset(
    {
        Intent.WHY,
        Intent.QUOTES,
        Intent.NEWS,
        Intent.HISTORY,
        Intent.COVERAGE,
        Intent.AS_OF,
        Intent.CHECK,
        Intent.COMPARE,
    }
)


_OF_MARKETS = frozenset({Intent.MOVERS, Intent.BRIEF})


def follow(question: Question, before: Question | None) -> Question:
    """Return the question with what it leaves out taken from the one before, itself where it stands alone.

    Args:
        question: the message just understood.
        before: the last question of the chat that has not expired, its instruments known.
    """
    if before is None or not question.follows:
        return question
    if question.page or question.points:
        page = before.page + 1 if question.page else 0
        return replace(before, text=question.text, page=page, points=question.points or before.points)
    if question.intent in _OF_MARKETS:
        return _another_market(question, before)
    return _of_another(question, before) if question.subject else _of_the_same(question, before)


def _of_another(question: Question, before: Question) -> Question:
    """Read a follow-up that names something: "vs silver", "and tencent?", "and why did tencent rise"."""
    if question.intent is Intent.COMPARE and before.subject:
        return replace(question, subject=f"{before.subject}, {question.subject}", when=question.when or before.when)
    return _another_subject(question, before) if question.intent is Intent.MOVE else question


def _of_the_same(question: Question, before: Question) -> Question:
    """Read a follow-up that names nothing: "why?", "yesterday?"."""
    if question.intent in _ABOUT_INSTRUMENTS:
        return _another_intent(question, before)
    if question.when:
        return replace(before, text=question.text, when=question.when, page=0, intent=_timed(before.intent))
    return question


def _another_market(question: Question, before: Question) -> Question:
    """Read "and losers?", "in europe?": another side or part of the market, at the same time."""
    if before.intent not in _OF_MARKETS:
        return question
    scope = Scope(
        question.scope.kinds or before.scope.kinds,
        question.scope.countries or before.scope.countries,
        question.scope.words or before.scope.words,
        question.scope.called or before.scope.called,
        question.scope.group or before.scope.group,
    )
    sided = question.intent is Intent.MOVERS
    return replace(
        question,
        intent=Intent.MOVERS if sided else before.intent,
        direction=question.direction if sided else before.direction,
        subject=before.subject if not sided else question.subject,
        scope=scope,
        when=question.when or before.when,
    )


def _another_subject(question: Question, before: Question) -> Question:
    """Read "and tencent?": the same question of something else."""
    if before.intent in {Intent.SMALL_TALK, Intent.HELP, Intent.WATCHLIST, *_OF_MARKETS}:
        return question
    return replace(
        before,
        text=question.text,
        language=question.language,
        subject=question.subject,
        instruments=(),
        scope=question.scope if question.scope.countries else Scope(),
        topic=question.subject if before.topic else "",
        who=question.subject if before.who else None,
        unsure_who=bool(before.who),
        when=question.when or before.when,
        claim=None,
        intent=Intent.MOVE if before.intent in {Intent.CHECK, Intent.COMPARE} else before.intent,
        page=0,
        follows=True,
    )


def _another_intent(question: Question, before: Question) -> Question:
    """Read "why?": something else about the same."""
    when = question.when or before.when
    dated = when is not None and not when.live and when.scale is Scale.DAY
    return replace(
        question,
        intent=Intent.AS_OF if question.intent is Intent.WHY and dated else question.intent,
        subject=before.subject,
        instruments=before.instruments,
        topic=before.topic or before.subject,
        who=None,
        scope=before.scope,
        direction=question.direction or before.direction,
        when=when,
        follows=True,
    )


def _timed(intent: Intent) -> Intent:
    """Return the intent to keep when only the time changes."""
    return Intent.MOVE if intent in {Intent.SMALL_TALK, Intent.HELP, Intent.CHECK} else intent
