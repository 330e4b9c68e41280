"""What is recorded after each way an attempt can end."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.alerts.retry import ATTEMPT_CAP, UNKNOWN_CAP, decide, wait_after
from bot.model.alert import Lease, Letter, LetterState, OnUnknown
from bot.model.attempt import Attempt, Outcome
from bot.model.message import Message

NOW = datetime(2025, 2, 26, 12, tzinfo=UTC)


def lease(*, chat: int = 5, attempts: int = 0, unknowns: int = 0, on_unknown: OnUnknown = OnUnknown.RESEND) -> Lease:
    letter = Letter(key="k", chat=chat, message=Message(text="x"), created=NOW, on_unknown=on_unknown)
    return Lease(id=1, token=1, letter=letter, attempts=attempts, unknowns=unknowns)


@pytest.mark.parametrize(
    ("outcome", "state", "counts", "unknown", "deactivate"),
    [
        (Outcome.SENT, LetterState.SENT, True, False, False),
        (Outcome.NOT_SENT, LetterState.PENDING, True, False, False),
        (Outcome.UNKNOWN, LetterState.PENDING, True, True, False),
        (Outcome.FLOOD, LetterState.PENDING, False, False, False),
        (Outcome.MARKUP, LetterState.DEAD, True, False, False),
        (Outcome.TOPIC, LetterState.DEAD, True, False, False),
        (Outcome.REFUSED, LetterState.DEAD, True, False, False),
        (Outcome.SHUT_OUT, LetterState.DEAD, True, False, True),
        (Outcome.MIGRATED, LetterState.PENDING, False, False, False),
        (Outcome.TOKEN, LetterState.PENDING, False, False, False),
    ],
)
def test_each_outcome_has_its_decision(
    outcome: Outcome, state: LetterState, *, counts: bool, unknown: bool, deactivate: bool
) -> None:
    settled = decide(lease(), Attempt(outcome, "words"), NOW, 0)
    assert (settled.state, settled.counts, settled.unknown, settled.deactivate) == (state, counts, unknown, deactivate)


def test_a_flood_wait_holds_everybody_for_the_time_named() -> None:
    settled = decide(lease(), Attempt(Outcome.FLOOD, retry_after=timedelta(seconds=35)), NOW, 0)
    assert settled.hold_until == settled.next_at == NOW + timedelta(seconds=35)


def test_a_migrated_chat_goes_on_under_its_new_id_at_once() -> None:
    settled = decide(lease(), Attempt(Outcome.MIGRATED, moved_to=-100), NOW, 0)
    assert (settled.moved_to, settled.next_at) == (-100, NOW)


def test_unknown_outcomes_are_tried_again_up_to_the_cap_and_then_parked() -> None:
    states = [
        decide(lease(attempts=n, unknowns=n), Attempt(Outcome.UNKNOWN), NOW, 0).state for n in range(UNKNOWN_CAP + 1)
    ]
    assert states == [LetterState.PENDING] * UNKNOWN_CAP + [LetterState.UNKNOWN]


def test_a_letter_that_must_not_come_twice_is_parked_at_the_first_doubt() -> None:
    assert decide(lease(on_unknown=OnUnknown.DROP), Attempt(Outcome.UNKNOWN), NOW, 0).state is LetterState.UNKNOWN


def test_a_letter_that_never_leaves_is_given_up_after_about_a_day() -> None:
    waited = sum((wait_after(n, 0) for n in range(ATTEMPT_CAP)), timedelta())
    assert timedelta(hours=12) < waited < timedelta(days=2)
    assert decide(lease(attempts=ATTEMPT_CAP), Attempt(Outcome.NOT_SENT), NOW, 0).state is LetterState.DEAD


@pytest.mark.parametrize(("chat", "seconds"), [(5, 1.05), (-100, 3.1)])
def test_a_chat_rests_after_a_letter_and_a_group_rests_longer(chat: int, seconds: float) -> None:
    assert decide(lease(chat=chat), Attempt(Outcome.SENT), NOW, 0).next_at == NOW + timedelta(seconds=seconds)


@given(st.sampled_from(Outcome), st.integers(0, 100), st.integers(0, 10), st.floats(0, 1))
def test_nothing_is_ever_due_in_the_past_or_much_later_than_half_an_hour(
    outcome: Outcome, attempts: int, unknowns: int, jitter: float
) -> None:
    settled = decide(lease(attempts=attempts, unknowns=unknowns), Attempt(outcome), NOW, jitter)
    assert settled.next_at is None or NOW <= settled.next_at <= NOW + timedelta(minutes=37)
