"""A Bot API server on loopback that validates like the real one, for driving the whole program without a token."""

from tests.fakes.bot_api.faults import Fault
from tests.fakes.bot_api.script import BotApi, ChatScript

__all__ = ["BotApi", "ChatScript", "Fault"]
