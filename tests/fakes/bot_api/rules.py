"""What the Bot API accepts of a message, a keyboard, an inline result and a command list."""

import json
import re
from typing import cast

from tests.fakes.bot_api.entities import parse_html, units
from tests.fakes.bot_api.refusal import Json, bad

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
DATA_LIMIT = 64
BUTTON_LIMIT = 100
ROW_LIMIT = 8
RESULT_LIMIT = 50
COMMAND_LIMIT = 100
CALLBACK_TEXT_LIMIT = 200
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_WEB = re.compile(r"(https?|tg)://\S+\.?\S*")


def text_of(params: Json, name: str = "text", limit: int = TEXT_LIMIT) -> Json:
    """Return `text` and `entities` as they will stand in the message.

    Raises:
        Refusal: it is empty, too long, or its HTML cannot be read.
    """
    raw = str(params.get(name, ""))
    mode = str(params.get("parse_mode", "")).lower()
    if mode not in {"", "html"}:
        raise bad("unsupported parse_mode")
    plain, entities = parse_html(raw) if mode == "html" else (raw, [])
    if not plain.strip():
        raise bad("message text is empty")
    if units(plain.strip()) > limit:
        raise bad("message is too long" if name == "text" else "message caption is too long")
    shown = [{"type": one.type, "offset": one.offset, "length": one.length} | _link(one.extra) for one in entities]
    return {name: plain.strip()} | ({"entities" if name == "text" else "caption_entities": shown} if shown else {})


def _link(extra: dict[str, str]) -> Json:
    return {"url": extra["href"]} if "href" in extra else {}


def keyboard_of(params: Json) -> Json | None:
    """Return the inline keyboard, or None where there is none.

    Raises:
        Refusal: too many buttons, a button without text or effect, data out of 1 to 64 bytes.
    """
    raw = params.get("reply_markup")
    if not raw:
        return None
    markup = cast("Json", json.loads(raw) if isinstance(raw, str) else raw)
    rows = cast("list[list[Json]]", markup.get("inline_keyboard", []))
    if sum(len(row) for row in rows) > BUTTON_LIMIT:
        raise bad("reply markup is too long")
    for button in (button for row in rows for button in row[:ROW_LIMIT]):
        _check_button(button)
    return markup if rows else None


def _check_button(button: Json) -> None:
    if not str(button.get("text", "")).strip():
        raise bad("can't parse inline keyboard button: Text must be non-empty")
    if "callback_data" in button:
        if not 1 <= len(str(button["callback_data"]).encode()) <= DATA_LIMIT:
            raise bad("BUTTON_DATA_INVALID")
    elif "url" in button:
        if not _WEB.fullmatch(str(button["url"])):
            raise bad(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
    elif "switch_inline_query" not in button and "switch_inline_query_current_chat" not in button:
        raise bad("Text buttons are unallowed in the inline keyboard")


def results_of(params: Json, name: str = "results") -> list[Json]:
    """Return the inline results.

    Raises:
        Refusal: more than 50, an id twice or out of 1 to 64 bytes, a content that could not be sent.
    """
    raw = params.get(name, "[]")
    parsed = json.loads(raw) if isinstance(raw, str) else raw
    results = cast("list[Json]", parsed if isinstance(parsed, list) else [parsed])
    if len(results) > RESULT_LIMIT:
        raise bad("RESULTS_TOO_MUCH")
    ids = [str(one.get("id", "")) for one in results]
    if len(set(ids)) != len(ids):
        raise bad("RESULT_ID_DUPLICATE")
    for one in results:
        if not 1 <= len(str(one.get("id", "")).encode()) <= DATA_LIMIT:
            raise bad("RESULT_ID_INVALID")
        if not str(one.get("title", "")).strip():
            raise bad("ARTICLE_TITLE_EMPTY")
        content = cast("Json", one.get("input_message_content", {}))
        text_of({"text": content.get("message_text", ""), "parse_mode": content.get("parse_mode", "")})
        keyboard_of(one)
    return results


def card_of(result: Json) -> Json:
    """Return the message that a chosen inline result becomes."""
    content = cast("Json", result.get("input_message_content", {}))
    text = text_of({"text": content.get("message_text", ""), "parse_mode": content.get("parse_mode", "")})
    return text | {"reply_markup": keyboard_of(result)}


def check_commands(params: Json) -> None:
    """Refuse a command list with a name or a description that the real server would not take."""
    raw = params.get("commands", "[]")
    commands = cast("list[Json]", json.loads(raw) if isinstance(raw, str) else raw)
    if len(commands) > COMMAND_LIMIT:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for one in commands:
        if not _COMMAND.fullmatch(str(one.get("command", ""))):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(str(one.get("description", ""))) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
