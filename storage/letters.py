"""Letters as rows: a message is kept as JSON of its own fields, so that a new field needs no migration."""

import json
from base64 import b64decode, b64encode
from dataclasses import asdict, fields
from typing import Any

from bot.model.alert import Letter, LetterState, OnUnknown
from bot.model.message import Button, Message
from storage.rows import AnyRow
from storage.tables.outbox import LetterRow

LETTER = (
    LetterRow.id,
    LetterRow.key,
    LetterRow.chat,
    LetterRow.topic,
    LetterRow.kind,
    LetterRow.article_id,
    LetterRow.created,
    LetterRow.expires,
    LetterRow.on_unknown,
    LetterRow.state,
    LetterRow.attempts,
    LetterRow.unknowns,
    LetterRow.message,
)


def letter_row(letter: Letter) -> dict[str, Any]:
    """Return the columns of a letter that waits."""
    return {
        "key": letter.key,
        "chat": letter.chat,
        "topic": letter.topic,
        "kind": letter.kind,
        "article_id": letter.article,
        "created": letter.created,
        "expires": letter.expires,
        "on_unknown": letter.on_unknown,
        "state": LetterState.PENDING,
        "attempts": 0,
        "unknowns": 0,
        "message": message_json(letter.message),
    }


def letter_of(row: AnyRow) -> Letter:
    """Return the letter of a row."""
    return Letter(
        key=row.key,
        chat=row.chat,
        message=message_of(row.message),
        created=row.created,
        topic=row.topic,
        kind=row.kind,
        article=row.article_id,
        expires=row.expires,
        on_unknown=OnUnknown(row.on_unknown),
    )


def message_json(message: Message) -> str:
    """Write a message as JSON, its picture in base 64."""
    values = asdict(message)
    if message.photo is not None:
        values["photo"] = b64encode(message.photo).decode()
    return json.dumps(values, ensure_ascii=False)


def message_of(text: str) -> Message:
    """Read a message, passing over fields that this program does not know."""
    known = {field.name for field in fields(Message)}
    values = {name: value for name, value in json.loads(text).items() if name in known}
    values["buttons"] = tuple(tuple(Button(**button) for button in row) for row in values.get("buttons", ()))
    if values.get("photo") is not None:
        values["photo"] = b64decode(values["photo"])
    return Message(**values)
