"""The decision after an attempt to send: a pure table.

sent                          done
network failed before         again, waiting longer each time; cannot make a duplicate
flood wait                    again after the time named, everybody waits, costs no attempt
markup refused                again at once without markup, once
topic closed or gone          again at once outside the topic, once
refused                       dead
blocked, removed, not found   dead, and the chat rests
migrated                      again at once under the new id
token revoked                 stays as it is; the sender stops
nobody knows                  again up to the cap, or parked as unknown
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from bot.model.alert import Lease, LetterState, OnUnknown, Settlement
from bot.model.attempt import Attempt, Outcome

UNKNOWN_CAP: Final = 3
"""How often a letter may end with nobody knowing whether it arrived before it is parked: at most 1 + cap copies."""

ATTEMPT_CAP: Final = 40
"""Failed attempts before a letter that provably never left is given up: about a day with the waits below."""

PRIVATE_GAP: Final = timedelta(seconds=1.05)
GROUP_GAP: Final = timedelta(seconds=3.1)
"""Between two letters to one chat: Telegram allows one a second, and 20 a minute in groups."""

_FIRST_WAIT: Final = timedelta(seconds=2)
_LONGEST_WAIT: Final = timedelta(minutes=30)
_TOKEN_WAIT: Final = timedelta(minutes=1)


def decide(lease: Lease, attempt: Attempt, now: datetime, jitter: float) -> Settlement:
    """Return what is to be recorded of an attempt.

    Args:
        lease: the letter and its history before this attempt.
        attempt: how it ended.
        now: aware UTC.
        jitter: from 0 to 1, spreads the waits of many letters.
    """
    return _DECISIONS[attempt.outcome](lease, attempt, now, jitter)


def wait_after(failures: int, jitter: float) -> timedelta:
    """Return how long to wait after so many failures in a row: doubling from 2 s to 30 min, 20 % spread."""
    doubled = min(_FIRST_WAIT * 2.0 ** min(failures, 12), _LONGEST_WAIT)
    return doubled * (1 + 0.2 * jitter)


def _sent(lease: Lease, attempt: Attempt, now: datetime, _: float) -> Settlement:
    gap = PRIVATE_GAP if lease.letter.chat > 0 else GROUP_GAP
    return Settlement(state=LetterState.SENT, next_at=now + gap, message_id=attempt.message_id)


def _not_sent(lease: Lease, attempt: Attempt, now: datetime, jitter: float) -> Settlement:
    if lease.attempts >= ATTEMPT_CAP:
        return _dead(lease, attempt, now, jitter)
    next_at = now + wait_after(lease.attempts, jitter)
    return Settlement(state=LetterState.PENDING, next_at=next_at, reason=attempt.reason)


def _unknown(lease: Lease, attempt: Attempt, now: datetime, jitter: float) -> Settlement:
    if lease.letter.on_unknown is OnUnknown.DROP or lease.unknowns + 1 > UNKNOWN_CAP:
        return Settlement(state=LetterState.UNKNOWN, reason=attempt.reason, unknown=True)
    next_at = now + wait_after(lease.unknowns, jitter)
    return Settlement(state=LetterState.PENDING, next_at=next_at, reason=attempt.reason, unknown=True)


def _flood(_: Lease, attempt: Attempt, now: datetime, jitter: float) -> Settlement:
    until = now + (attempt.retry_after or _FIRST_WAIT) + timedelta(seconds=0.5 * jitter)
    return Settlement(state=LetterState.PENDING, next_at=until, hold_until=until, reason=attempt.reason, counts=False)


def _dead(_: Lease, attempt: Attempt, __: datetime, ___: float) -> Settlement:
    return Settlement(state=LetterState.DEAD, reason=attempt.reason)


def _shut_out(_: Lease, attempt: Attempt, __: datetime, ___: float) -> Settlement:
    return Settlement(state=LetterState.DEAD, reason=attempt.reason, deactivate=True)


def _migrated(_: Lease, attempt: Attempt, now: datetime, __: float) -> Settlement:
    return Settlement(
        state=LetterState.PENDING, next_at=now, reason=attempt.reason, moved_to=attempt.moved_to, counts=False
    )


def _token(_: Lease, attempt: Attempt, now: datetime, __: float) -> Settlement:
    until = now + _TOKEN_WAIT
    return Settlement(state=LetterState.PENDING, next_at=until, hold_until=until, reason=attempt.reason, counts=False)


_DECISIONS: Final[dict[Outcome, Callable[[Lease, Attempt, datetime, float], Settlement]]] = {
    Outcome.SENT: _sent,
    Outcome.NOT_SENT: _not_sent,
    Outcome.UNKNOWN: _unknown,
    Outcome.FLOOD: _flood,
    Outcome.MARKUP: _dead,
    Outcome.TOPIC: _dead,
    Outcome.REFUSED: _dead,
    Outcome.SHUT_OUT: _shut_out,
    Outcome.MIGRATED: _migrated,
    Outcome.TOKEN: _token,
}
