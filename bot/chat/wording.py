"""What the bot says about itself, in Telegram HTML; messages of the catalogues, translated where they are sent."""

from typing import Final

from bot.lexicon.messages import N_

START: Final = N_(
    "I answer market questions from news articles I have read: the latest reported move, the sentence that proves it,"
    " who said what, and where it stood.\n\n"
    "Just type:\n"
    "• <code>how did hang seng tech do?</code>\n"
    "• <code>why did alibaba rise</code>\n"
    "• <code>what did Everbright say</code>\n\n"
    "/help shows more. No live prices, and not financial advice."
)
HELP: Final = N_(
    "<b>Ask</b> by name, code or nickname, typos welcome, in English or Chinese:\n"
    "<code>HSTECH</code>, <code>nikkei last week</code>, <code>恒生科技</code>\n\n"
    "<b>Watch</b>\n"
    "/watch <i>name</i> – one message per article that reports a move of it\n"
    "/watch @channel <i>name</i> – the same in a channel you run\n"
    "/watches – the list, /unwatch <i>name</i> – off it\n"
    "/my – the latest of each\n\n"
    "<b>This chat</b>: /language, /timezone\n\n"
    "<b>Anywhere</b>: type my name and a question in any chat.\n"
    "/about says where the answers come from."
)
PRIVACY_ON: Final = N_(
    "<b>In this group</b> I see commands and replies to me, nothing else:"
    " write <code>/ask@{bot} hang seng tech</code>, or answer one of my messages."
)
PRIVACY_OFF: Final = N_(
    "<b>In this group</b> I answer <code>/ask hang seng tech</code>, replies to my messages,"
    " and lines that name @{bot}."
)
ABOUT: Final = N_(
    "Every figure here is a stretch of a stored article, every quote is word for word, and each names its outlet and"
    " its time. I write no text of my own about markets and I am no price feed: an older figure is never shown as"
    " today's.\n\nThis is not financial advice."
)
ASK_WHAT: Final = N_("Ask about what? For example <code>/ask hang seng tech</code>")
SLOW_DOWN: Final = N_("That is more than I can answer at once. Give me a minute, then ask again.")
FAILED: Final = N_("Something went wrong on my side and I could not answer. It is noted; please try again.")
ANSWERED_BELOW: Final = N_("The answer is below.")
TAKEN_DOWN: Final = N_("The article behind this message was taken down, so its text is no longer shown.")
PRESS_EXPIRED: Final = N_("This button is too old. Please ask again.")
ASK_IN_PRIVATE: Final = N_("Ask me in private")

WATCHING: Final = N_(
    "Watching {names}{place}. Each article that reports a move gives one message. /watches shows the list."
)
WATCH_THESE: Final = N_("Watch these")
NO_LONGER: Final = N_("No longer watching {names}{place}.")
WAS_NOT: Final = N_("{names} was not watched{place}. /watches shows the list.")
WATCHED: Final = N_("Watched{place}")
AND_MORE: Final = N_("and {count} more")
NOTHING_WATCHED: Final = N_("Nothing is watched{place}. Start with <code>/watch hang seng tech</code>")
LIST_FULL: Final = N_("{count} instruments are watched here already; /unwatch some first.")
IN_CHANNEL: Final = N_(" in {channel}")
WATCH_WHAT: Final = N_("Watch what? For example <code>/watch hang seng tech</code>")
UNWATCH_WHAT: Final = N_("Which one? For example <code>/unwatch hang seng tech</code>; /watches shows the list.")
WHICH_ONE: Final = N_("Which one do you mean?")
UNKNOWN_NAME: Final = N_("I know nothing called “{name}”. Try its code, or its full name.")
LANGUAGE_NOW: Final = N_(
    "Language{place}: {language}.\nI answer a question in its own language; this one is for alerts, and for what leaves"
    " it open, such as <code>HSTECH</code>."
)
LANGUAGE_SET: Final = N_(
    "Alerts{place}, and answers to questions that leave it open, now come in {language}. A question in another language"
    " is still answered in its own."
)
LANGUAGE_AUTOMATIC: Final = N_("Each question{place} is answered in its own language again.")
AUTOMATIC: Final = N_("Automatic")
UNKNOWN_LANGUAGE: Final = N_("I do not speak “{name}”: choose en, zh-Hans, zh-Hant or auto.")
ZONE_NOW: Final = N_(
    "Times{place} are of {zone}, where it is {time}.\nChoose another, or send a city: <code>/timezone Mumbai</code>"
)
ZONE_SET: Final = N_("Times{place} are now of {zone}, where it is {time}.")
UNKNOWN_ZONE: Final = N_(
    "I know no time zone called “{name}”. Send a city or a zone: <code>/timezone Hong Kong</code>,"
    " <code>/timezone America/New_York</code>"
)
ADMINS_ONLY: Final = N_(
    "Only administrators of this group can change what it gets. Ask one of them, or write to me in private."
)
NOT_YOUR_CHANNEL: Final = N_("You have to be an administrator of {channel} who may post, to choose what it gets.")
NOT_IN_CHANNEL: Final = N_(
    "I cannot post in {channel}. Make me an administrator there with the right to post messages, then try again."
)
NO_SUCH_CHANNEL: Final = N_("I know no channel {channel}. Check the name, and that I am an administrator there.")
