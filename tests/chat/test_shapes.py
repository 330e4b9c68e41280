"""What is tried when the Bot API refuses the form of a message."""

import asyncio

import pytest
from telegram.error import BadRequest

from bot.chat.shapes import Shape, Shapes, is_plain
from bot.model.message import Message

TICKING = Message(text='<b>DAX</b> · <tg-time unix="1772715600" format="r">2 hours ago</tg-time>')
NO_TIMES = BadRequest('Can\'t parse entities: unsupported start tag "tg-time" at byte offset 14')
NO_HTML = BadRequest("Can't parse entities: unclosed start tag")


class Server:
    """Refuses as often as it is told to, and keeps what it got."""

    def __init__(self, *refusals: BadRequest) -> None:
        self.refusals = list(refusals)
        self.got: list[Message] = []

    async def take(self, shape: Shape, message: Message = TICKING) -> int:
        """Take a message in a shape."""
        self.got.append(shape(message))
        if self.refusals:
            raise self.refusals.pop(0)
        return len(self.got)


def test_a_message_that_passes_is_sent_once_as_it_is() -> None:
    server = Server()
    assert asyncio.run(Shapes().until_one_passes(server.take)) == 1
    assert server.got == [TICKING]


def test_a_server_that_knows_no_ticking_times_gets_words_and_keeps_the_rest() -> None:
    server, shapes = Server(NO_TIMES), Shapes()
    assert asyncio.run(shapes.until_one_passes(server.take)) == 2
    assert asyncio.run(shapes.until_one_passes(server.take)) == 3
    assert {one.text for one in server.got[1:]} == {"<b>DAX</b> · 2 hours ago"}


def test_markup_that_is_refused_in_every_form_is_sent_as_plain_text() -> None:
    server = Server(NO_TIMES, NO_HTML)
    asyncio.run(Shapes().until_one_passes(server.take))
    assert (server.got[-1].text, is_plain(server.got[-1])) == ("DAX · 2 hours ago", True)


def test_what_is_refused_for_another_reason_is_not_tried_again() -> None:
    server = Server(BadRequest("Chat not found"))
    with pytest.raises(BadRequest, match="Chat not found"):
        asyncio.run(Shapes().until_one_passes(server.take))
    assert len(server.got) == 1


def test_a_caption_too_long_as_plain_text_loses_its_picture() -> None:
    server = Server(BadRequest("message caption is too long"))
    asyncio.run(Shapes().until_one_passes(lambda shape: server.take(shape, Message(text="x" * 2000, photo=b"png"))))
    assert [one.photo for one in server.got] == [b"png", None]
