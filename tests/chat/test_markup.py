"""Whatever is asked, the answer is a message that Telegram takes: its markup, its length, its buttons."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.chat.shapes import plain_text
from bot.model.message import DATA_LIMIT, TEXT_LIMIT
from bot.model.question import ChatRef
from bot.render.telegram import telegram_message
from bot.render.voice import Voice
from tests.fakes.bot_api.entities import parse_html, units
from tests.flows.sample import sample_reply

HOSTILE = st.text(st.sampled_from(list("<>&\"'/=b i😀恒\u202e\u200b;#xhsi")), max_size=60) | st.text(max_size=60)
WORDS = st.sampled_from(["hstech", "why ", "is it true that ", "quotes ", "watch ", "alibaba vs ", "news about ", ""])


@settings(max_examples=60, deadline=None)
@given(WORDS, HOSTILE)
def test_an_answer_to_anything_can_be_sent(words: str, hostile: str) -> None:
    message = telegram_message(sample_reply().answer(words + hostile, ChatRef(key="x")), Voice())
    plain, _ = parse_html(message.text)
    assert plain.strip()
    assert units(plain) <= TEXT_LIMIT
    assert all(1 <= len((one.data or "").encode()) <= DATA_LIMIT for row in message.buttons for one in row)
    assert plain_text(message.text).strip() == plain.strip()


@given(st.text())
def test_plain_text_never_splits_a_character_and_fits(text: str) -> None:
    long = plain_text((text + "😀") * 3000)
    assert units(long) <= TEXT_LIMIT
    long.encode("utf-16-le")
