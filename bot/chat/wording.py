"""What the bot says about itself, in Telegram HTML."""

from typing import Final

from bot.model.message import Message

START: Final = (
    "I answer market questions from news articles I have read: the latest reported move, the sentence that proves it,"
    " who said what, and where it stood.\n\n"
    "Just type:\n"
    "• <code>how did hang seng tech do?</code>\n"
    "• <code>why did alibaba rise</code>\n"
    "• <code>what did Everbright say</code>\n\n"
    "/help shows more. No live prices, and not financial advice."
)

HELP: Final = (
    "<b>Ask</b> by name, code or nickname, typos welcome, in English or Chinese:\n"
    "<code>HSTECH</code>, <code>nikkei last week</code>, <code>恒生科技</code>\n\n"
    "<b>Watch</b>\n"
    "/watch <i>name</i> – one message per article that reports a move of it\n"
    "/watch @channel <i>name</i> – the same in a channel you run\n"
    "/watches – the list, /unwatch <i>name</i> – off it\n\n"
    "<b>Anywhere</b>: type my name and a question in any chat.\n"
    "/about says where the answers come from."
)

PRIVACY_ON: Final = (
    "\n\n<b>In this group</b> I see commands and replies to me, nothing else:"
    " write <code>/ask@{name} hang seng tech</code>, or answer one of my messages."
)

PRIVACY_OFF: Final = (
    "\n\n<b>In this group</b> I answer <code>/ask hang seng tech</code>, replies to my messages, and lines that"
    " name @{name}."
)

ABOUT: Final = (
    "Every figure here is a stretch of a stored article, every quote is word for word, and each names its outlet and"
    " its time. I write no text of my own about markets and I am no price feed: an older figure is never shown as"
    " today's.\n\nThis is not financial advice."
)

ASK_WHAT: Final = "Ask about what? For example <code>/ask hang seng tech</code>"
SLOW_DOWN: Final = "That is more than I can answer at once. Give me a minute, then ask again."
FAILED: Final = "Something went wrong on my side and I could not answer. It is noted; please try again."
ANSWERED_BELOW: Final = "The answer is below."
TAKEN_DOWN: Final = "The article behind this message was taken down, so its text is no longer shown."
PRESS_EXPIRED: Final = "This button is too old. Please ask again."
WATCH_WHAT: Final = "Watch what? For example <code>/watch hang seng tech</code>"
UNWATCH_WHAT: Final = "Which one? For example <code>/unwatch hang seng tech</code>; /watches shows the list."
ADMINS_ONLY: Final = (
    "Only administrators of this group can change what it watches. Ask one of them, or write to me in private."
)
NOT_YOUR_CHANNEL: Final = "You have to be an administrator of {channel} who may post, to choose what it gets."
NOT_IN_CHANNEL: Final = (
    "I cannot post in {channel}. Make me an administrator there with the right to post messages, then try again."
)
NO_SUCH_CHANNEL: Final = "I know no channel {channel}. Check the name, and that I am an administrator there."
NOTHING_WATCHED: Final = "Nothing is watched{place}. Start with <code>/watch hang seng tech</code>"


def help_for(*, group: bool, name: str, reads_all: bool) -> Message:
    """Return the help text for a private chat or a group.

    Args:
        group: whether it is read in a group.
        name: the bot's username.
        reads_all: whether privacy mode is off.
    """
    extra = (PRIVACY_OFF if reads_all else PRIVACY_ON).format(name=name) if group else ""
    return Message(text=HELP + extra)
