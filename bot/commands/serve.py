"""`newstape serve`: the same answers in Telegram, and alerts, until it is stopped."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import cache, partial
from zoneinfo import ZoneInfo

from bot import app
from bot.answers.alert import Further, alert
from bot.answers.excerpts import spent_by, trim
from bot.chat.answering import Answering
from bot.chat.desk import Desk
from bot.chat.redaction import log_to_console
from bot.chat.serve import Alerts, Connection, serve_until_stopped
from bot.errors import SettingsError
from bot.flows.fan_out import Told
from bot.flows.reply import Reply
from bot.model.instrument import Instrument, InstrumentId
from bot.model.question import ChatRef
from bot.model.stored import StoredMove
from bot.ports import Store
from bot.render.telegram import telegram_message
from bot.render.voice import LOCALES
from config.settings import Settings


def serve() -> None:
    """Answer in Telegram and send alerts, until stopped by Ctrl-C or SIGTERM.

    Needs NEWSTAPE_TELEGRAM_TOKEN. One process serves one bot on one database.

    Example: NEWSTAPE_TELEGRAM_TOKEN=123:abc newstape serve

    Raises:
        SettingsError: no token is set.
    """
    settings = app.settings()
    if settings.telegram_token is None:
        raise SettingsError("NEWSTAPE_TELEGRAM_TOKEN is not set: get a token from @BotFather in Telegram")
    token = settings.telegram_token.get_secret_value()
    log_to_console(settings.log_level, token)
    with app.store() as store, store.single_instance():
        with store.delivery() as delivery:
            delivery.reclaim(app.CLOCK.now())
        named = app.knowledge(store)
        flow = app.reply(store, named=named)
        desk = Desk(
            replies=Answering(flow, app.voice, store, app.CLOCK, settings.timezone),
            resolver=named,
            instruments=named,
            refresh=partial(named.refresh, _MISSPELT),
            voice=cache(lambda language: app.voice(language, settings.timezone)),
            store=store,
            clock=app.CLOCK,
        )
        warm(flow, desk)
        connection = Connection(token, settings.telegram_base_url, settings.telegram_poll_seconds)
        serve_until_stopped(connection, desk, alerts_of(named, store, settings))


def warm(flow: Reply, desk: Desk) -> None:
    """Answer a misspelt name once in every language, so that nobody's first question waits.

    Args:
        flow: answers.
        desk: has the voices and the resolver of commands.
    """
    desk.resolver.resolve(_MISSPELT)
    for language in LOCALES:
        answer = flow.answer(_MISSPELT, ChatRef(key="", language=language), keeps=False)
        telegram_message(answer, desk.voice(language))


_MISSPELT = "hang sneg tehc indx"


def alerts_of(named: Mapping[InstrumentId, Instrument], store: Store, settings: Settings) -> Alerts:
    """Return how alerts are told in Telegram.

    Args:
        named: the instruments by id.
        store: tells what there is to ask further.
        settings: the zone of chats that chose none, the bounds of excerpts, and how long a match may wait.
    """
    limits = app.limits(settings)

    def render(moves: Sequence[StoredMove], language: str | None, own: str | None) -> Told:
        spoken, shown = language or _UNTOLD, own or settings.timezone
        further = _further(store, moves[0])
        now = app.CLOCK.now()
        told = trim(alert(moves, named, now, language=spoken, zone=shown, further=further), limits, {})
        message = telegram_message(told, app.voice(spoken, shown))
        return Told(message, now.astimezone(ZoneInfo(shown)).date(), spent_by(told))

    return Alerts(render, timedelta(hours=settings.alert_max_age_hours))


def _further(store: Store, lead: StoredMove) -> Further:
    """Return what the store has on the instrument that an alert leads with."""
    with store.reading() as reading:
        coverage = reading.coverage(lead.move.instrument)
    return Further(moves=coverage.moves, quotes=coverage.quotes)


_UNTOLD = "en"
"""The language of alerts in a chat that chose none."""
