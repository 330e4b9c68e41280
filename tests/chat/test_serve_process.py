"""How `newstape serve` begins, waits and ends: one clear line, no trace, no token."""

import signal
import threading
from pathlib import Path

from tests.chat.serving import newstape, serving, started
from tests.fakes.bot_api import BotApi, Fault
from tests.fakes.bot_api.refusal import SECOND_POLLER, Refusal

WRONG = "123456:AAwrong-token_of-someone-else"


def test_without_a_token_it_says_where_to_get_one(demo: Path) -> None:
    done = newstape(demo, "serve")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "@BotFather" in done.stderr


def test_a_wrong_token_ends_it_with_one_line(store: Path) -> None:
    with BotApi() as api:
        own = {"NEWSTAPE_TELEGRAM_TOKEN": WRONG, "NEWSTAPE_TELEGRAM_BASE_URL": api.url}
        done = newstape(store, "serve", **own)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert done.stderr.startswith("newstape: Telegram refuses the token")


def test_a_token_revoked_while_serving_ends_it_with_one_line(store: Path) -> None:
    with BotApi() as api, serving(api, store) as process:
        api.world.token = "1:revoked"  # noqa: S105 - a made-up token
        assert process.running.wait(20) == 1
    assert "Telegram refuses the token" in process.output.splitlines()[-1]
    assert "Traceback" not in process.output


def test_a_second_poller_ends_the_one_that_came_later(store: Path) -> None:
    with BotApi() as api:
        api.order(Fault("getUpdates", times=99, answer=SECOND_POLLER))
        with serving(api, store) as process:
            assert process.running.wait(20) == 1
    assert "another process polls with this token" in process.output.splitlines()[-1]
    assert "Traceback" not in process.output


def test_two_on_one_database_the_second_refuses_to_start(api: BotApi, served: Path) -> None:
    own = {"NEWSTAPE_TELEGRAM_TOKEN": api.token, "NEWSTAPE_TELEGRAM_BASE_URL": api.url}
    second = newstape(served, "serve", **own)
    assert (second.returncode, second.stderr.count("\n")) == (1, 1)
    assert "newstape serve" in second.stderr


def test_no_network_is_waited_for_with_one_line_and_works_again(store: Path) -> None:
    with BotApi() as api:
        api.order(Fault("getMe"))
        own = {"NEWSTAPE_TELEGRAM_TOKEN": api.token, "NEWSTAPE_TELEGRAM_BASE_URL": api.url}
        with started(store, "serve", **own) as process:
            process.wait_for("serving @newstape_bot")
            lines = process.output.splitlines()
            assert process.end() == 0
    assert len([line for line in lines if "cannot reach the Bot API" in line and "waiting" in line]) == 1
    assert any("works again" in line for line in lines)


def test_ctrl_c_before_there_is_a_network_ends_it_at_once(store: Path) -> None:
    own = {"NEWSTAPE_TELEGRAM_TOKEN": WRONG, "NEWSTAPE_TELEGRAM_BASE_URL": "http://127.0.0.1:9/bot"}
    with started(store, "serve", **own) as process:
        process.wait_for("cannot reach the Bot API at http://127.0.0.1:9")
        assert process.end(signal.SIGINT) == 0
        assert "Traceback" not in process.output
        assert "wrong-token" not in process.output


def test_sigterm_finishes_the_answer_under_way(store: Path) -> None:
    with BotApi() as api, serving(api, store) as process:
        alice, gate = api.private(), threading.Event()
        api.order(Fault("sendMessage", alice.id, hold=gate))
        alice.say("HSTECH")
        api.wait(lambda: api.world.faults.ordered[0].times == 0 or None, "the answer to be under way")
        process.running.send_signal(signal.SIGTERM)
        process.wait_for("stopping")
        gate.set()
        assert process.running.wait(20) == 0
        assert alice.reply().text.startswith("Hang Seng Tech")


def test_what_was_fetched_before_the_end_does_not_come_again(store: Path) -> None:
    with BotApi() as api:
        alice = api.private()
        with serving(api, store) as process:
            alice.ask("/about")
            assert process.end() == 0
        with serving(api, store):
            alice.ask("/help")
        assert len(alice.heard()) == 2


def test_at_debug_level_the_token_is_in_no_line(store: Path) -> None:
    with BotApi() as api, serving(api, store, NEWSTAPE_LOG_LEVEL="DEBUG") as process:
        alice = api.private()
        api.order(Fault("sendMessage", alice.id, answer=Refusal(502, "Bad Gateway")))
        alice.ask("HSTECH")
        assert process.end() == 0
        assert "DEBUG" in process.output
        assert api.token not in process.output
        assert api.token.partition(":")[2] not in process.output


def test_health_tells_whether_serve_has_ever_been_alive(demo: Path) -> None:
    assert newstape(demo, "health").returncode == 1


def test_health_tells_that_serve_is_alive(api: BotApi, served: Path) -> None:
    api.private().ask("/about")
    done = newstape(served, "health")
    assert (done.returncode, done.stdout[:22]) == (0, "serve reached Telegram")
