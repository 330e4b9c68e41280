"""The fake Bot API server refuses what the real one refuses; otherwise the conversations would prove nothing."""

import httpx
import pytest

from tests.fakes.bot_api import BotApi, Fault
from tests.fakes.bot_api.entities import parse_html, units
from tests.fakes.bot_api.refusal import Refusal, flood


@pytest.mark.parametrize(
    ("html", "plain", "kinds"),
    [
        ("<b>HSI</b> &lt;up&gt; &amp; away", "HSI <up> & away", ["bold"]),
        ("a & b &nbsp; &#65;", "a & b &nbsp; A", []),
        ("<blockquote expandable>“x”</blockquote>", "“x”", ["expandable_blockquote"]),
        ('<tg-time unix="1647531900" format="wDT">17 Mar</tg-time>', "17 Mar", ["date_time"]),
        ('<a href="https://x.test/1">x.test</a>', "x.test", ["text_link"]),
        ("<b><i>both</i></b>", "both", ["bold", "italic"]),
        ("<B>any case</b>", "any case", ["bold"]),
    ],
)
def test_html_is_read_as_telegram_reads_it(html: str, plain: str, kinds: list[str]) -> None:
    text, entities = parse_html(html)
    assert (text, sorted(one.type for one in entities)) == (plain, sorted(kinds))


@pytest.mark.parametrize(
    ("html", "complaint"),
    [
        ("1 < 2", 'Unsupported start tag ""'),
        ("<div>x</div>", 'Unsupported start tag "div" at byte offset 0'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("é</b>", "Unexpected end tag at byte offset 2"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler"'),
        ('<tg-time unix="x">y</tg-time>', 'Tag "tg-time" has a wrong time'),
    ],
)
def test_html_it_cannot_read_is_refused_in_telegrams_words(html: str, complaint: str) -> None:
    with pytest.raises(Refusal) as caught:
        parse_html(html)
    assert caught.value.description.startswith(f"Bad Request: can't parse entities: {complaint}")


def test_lengths_are_counted_in_utf_16() -> None:
    assert [units(text) for text in ("a", "恒", "😀")] == [1, 1, 2]


def _call(api: BotApi, method: str, **params: object) -> tuple[int, str]:
    answer = httpx.post(f"{api.url}{api.token}/{method}", data=params, timeout=5)
    return answer.status_code, str(answer.json().get("description", ""))


@pytest.mark.parametrize(
    ("method", "params", "complaint"),
    [
        ("sendMessage", {"chat_id": 5, "text": "x"}, "chat not found"),
        ("sendMessage", {"text": " "}, "message text is empty"),
        ("sendMessage", {"text": "😀" * 2049}, "message is too long"),
        ("sendMessage", {"text": "x", "message_thread_id": 9}, "message thread not found"),
        ("sendMessage", {"text": "x", "reply_parameters": '{"message_id": 99}'}, "message to be replied not found"),
        (
            "sendMessage",
            {
                "text": "x",
                "reply_markup": '{"inline_keyboard": [[{"text": "y", "callback_data": "' + "é" * 33 + '"}]]}',
            },
            "BUTTON_DATA_INVALID",
        ),
        ("editMessageText", {"text": "x", "message_id": 99}, "message to edit not found"),
        ("answerCallbackQuery", {"callback_query_id": "gone"}, "query is too old"),
        ("answerInlineQuery", {"inline_query_id": "gone", "results": "[]"}, "query is too old"),
        ("setMyCommands", {"commands": '[{"command": "Ask", "description": "x"}]'}, "BOT_COMMAND_INVALID"),
    ],
)
def test_wrong_calls_get_a_400(method: str, params: dict[str, object], complaint: str) -> None:
    with BotApi() as api:
        status, description = _call(api, method, **({"chat_id": api.private().id} | params))
    assert (status, complaint in description) == (400, True), description


def test_an_edit_that_changes_nothing_is_refused() -> None:
    with BotApi() as api:
        chat = api.private()
        _call(api, "sendMessage", chat_id=chat.id, text="<b>x</b>", parse_mode="HTML")
        same = {"chat_id": chat.id, "message_id": chat.reply().id, "text": "<i></i><b>x</b>", "parse_mode": "HTML"}
        assert "message is not modified" in _call(api, "editMessageText", **same)[1]


def test_a_wrong_token_is_unauthorized() -> None:
    with BotApi() as api:
        assert httpx.post(f"{api.url}1:other/getMe", timeout=5).status_code == 401


def test_faults_come_as_ordered_and_are_used_up() -> None:
    with BotApi() as api:
        chat = api.private()
        api.order(Fault("sendMessage", answer=flood(3)))
        api.order(Fault("sendMessage", delivered=True))
        assert _call(api, "sendMessage", chat_id=chat.id, text="x") == (429, "Too Many Requests: retry after 3")
        with pytest.raises(httpx.RemoteProtocolError):
            _call(api, "sendMessage", chat_id=chat.id, text="y")
        assert chat.reply().text == "y"


def test_a_second_poller_ends_the_first_poll() -> None:
    with BotApi() as api, httpx.Client(timeout=5) as client:
        chat = api.private()
        chat.say("hello")
        first = client.post(f"{api.url}{api.token}/getUpdates", data={"timeout": 0}).json()["result"]
        assert [one["message"]["text"] for one in first] == ["hello"]


def test_privacy_mode_hides_group_talk_that_is_not_for_the_bot() -> None:
    with BotApi() as api:
        group = api.group()
        for text in ("hello all", "/ask hsi", "/ask@other_bot hsi", "/ask@newstape_bot hsi"):
            group.say(text)
        assert [one["message"]["text"] for one in api.world.updates] == ["/ask@newstape_bot hsi"]  # type: ignore[index]  # the updates are plain JSON
