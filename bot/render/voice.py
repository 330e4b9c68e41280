"""A voice: the language, the zone and the words in which an answer is told."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from gettext import NullTranslations
from types import MappingProxyType
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_datetime, format_timedelta, get_timezone_location
from babel.numbers import format_decimal

from bot.lexicon.messages import N_
from bot.lexicon.sides import moved_name
from bot.model.answer import Age, Days, NoteValue, Territory
from bot.model.instrument import Instrument, Kind, NameKind
from bot.model.move import Move, Period, Phase

LOCALES = MappingProxyType({"en": "en_GB", "zh-Hans": "zh_Hans_CN", "zh-Hant": "zh_Hant_HK"})
"""The Babel locale of each language that answers are given in."""

_DAY = MappingProxyType({"en": "EEE d MMM", "zh-Hans": "M月d日EEE", "zh-Hant": "M月d日EEE"})
_DAY_AND_YEAR = MappingProxyType({"en": "EEE d MMM y", "zh-Hans": "y年M月d日EEE", "zh-Hant": "y年M月d日EEE"})
_SHORT_DAY = MappingProxyType({"en": "d MMM", "zh-Hans": "M月d日", "zh-Hant": "M月d日"})
_SHORT_DAY_AND_YEAR = MappingProxyType({"en": "d MMM yy", "zh-Hans": "yy年M月d日", "zh-Hant": "yy年M月d日"})
_MOMENT = MappingProxyType({"en": "d MMM y HH:mm z", "zh-Hans": "y年M月d日 HH:mm z", "zh-Hant": "y年M月d日 HH:mm z"})
_PHASES = {
    Phase.OPEN: N_("Open"),
    Phase.MIDDAY: N_("Midday"),
    Phase.INTRADAY: N_("Intraday"),
    Phase.CLOSE: N_("Close"),
    Phase.FUTURES: N_("Futures"),
    Phase.AFTERHOURS: N_("After hours"),
}
_PERIODS = {
    Period.WEEK: N_("Week"),
    Period.MONTH: N_("Month"),
    Period.QUARTER: N_("Quarter"),
    Period.YEAR: N_("Year"),
    Period.OTHER: N_("Longer period"),
}
_TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")
"""What a sentence ends in after a name such as "Tesla Inc."."""
_PLACES: dict[str, dict[str, str]] = {
    "HK": {"en": "Hong Kong", "zh-Hans": "香港", "zh-Hant": "香港"},
    "CN": {"en": "Mainland China", "zh-Hans": "内地", "zh-Hant": "內地"},
    "TW": {"en": "Taiwan", "zh-Hans": "台湾", "zh-Hant": "台灣"},
    "US": {"en": "Wall Street", "zh-Hans": "美股", "zh-Hant": "美股"},
    "GB": {"en": "London", "zh-Hans": "伦敦", "zh-Hant": "倫敦"},
    "AE": {"en": "The UAE", "zh-Hans": "阿联酋", "zh-Hant": "阿聯酋"},
}
"""Places whose official names nobody uses of their exchanges."""
_KINDS = {
    Kind.INDEX: N_("index"),
    Kind.SECTOR: N_("sector index"),
    Kind.STOCK: N_("stock"),
    Kind.PAIR: N_("currency pair"),
    Kind.COMMODITY: N_("commodity"),
    Kind.BOND: N_("bond"),
    Kind.RATE: N_("interest rate"),
    Kind.CRYPTO: N_("cryptocurrency"),
    Kind.ETF: N_("ETF"),
    Kind.FUND: N_("fund"),
    Kind.FUTURE: N_("future"),
}
_USUAL_PLACES = 4
"""Zeros at the end are kept up to here, as in 3.70."""


def _places(value: Decimal) -> int:
    """Return the number of decimals."""
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


_TOO_LONG = 22
_IN_A_ROW = 18
_COMMAS = MappingProxyType({"en": ", ", "zh-Hans": "、", "zh-Hant": "、"})
"""What stands between names."""


@dataclass(frozen=True, slots=True)
class Voice:
    """How to say things in one language to one chat.

    Attributes:
        language: en, zh-Hans or zh-Hant.
        zone: IANA name of the zone times are shown in.
        catalogue: the gettext messages of the language; English needs none.
    """

    language: str = "en"
    zone: str = "UTC"
    catalogue: NullTranslations = field(default_factory=NullTranslations)

    @property
    def locale(self) -> str:
        """The Babel locale."""
        return LOCALES[self.language]

    @property
    def colon(self) -> str:
        """The colon of the language with the blank after it."""
        return ": " if self.language == "en" else "："

    def say(self, message: str, /, **values: str) -> str:
        """Return a message of the catalogues with its values filled in."""
        return _TWO_STOPS.sub(".", self.catalogue.gettext(message).format(**values))

    def value(self, value: NoteValue, now: datetime) -> str:
        """Return what stands in a note as words."""
        match value:
            case Age():
                said = self.age(value)
            case Instrument():
                said = self.name(value)
            case tuple():
                said = _COMMAS[self.language].join(self.name(one, _IN_A_ROW) for one in value)
            case Territory():
                said = self.territory(value.code)
            case Days():
                ends = dict.fromkeys((value.first, value.last))
                said = " – ".join(self.short_day(day, now) for day in ends)
            case datetime():
                said = self.moment(value)
            case date():
                said = self.day(value, now)
            case str():
                said = value
            case _:
                said = self.number(Decimal(value))
        return said

    def territory(self, code: str) -> str:
        """Return what a place with an exchange is called in talk of its markets."""
        usual = _PLACES.get(code, {}).get(self.language)
        return usual or str(Locale.parse(self.locale).territories.get(code, code))

    def number(self, value: Decimal) -> str:
        """Return a number with the decimals it was printed with."""
        places = max(_places(value.normalize()), min(_places(value), _USUAL_PLACES))
        return str(format_decimal(value, "#,##0" + ("." + "0" * places if places else ""), locale=self.locale))

    def day(self, day: date, now: datetime) -> str:
        """Return a day with its weekday, with its year unless that is this year."""
        pattern = (_DAY if day.year == now.year else _DAY_AND_YEAR)[self.language]
        return format_date(day, pattern, locale=self.locale)

    def short_day(self, day: date, now: datetime) -> str:
        """Return a day for the row of a table, with its year unless that is this year."""
        pattern = (_SHORT_DAY if day.year == now.year else _SHORT_DAY_AND_YEAR)[self.language]
        return format_date(day, pattern, locale=self.locale)

    def moment(self, at: datetime) -> str:
        """Return a time in the chat's zone."""
        return format_datetime(at, _MOMENT[self.language], tzinfo=ZoneInfo(self.zone), locale=self.locale)

    def city(self, zone: str) -> str:
        """Return what the city that stands for a zone is called."""
        return str(get_timezone_location(zone, locale=self.locale, return_city=True))

    def age(self, age: Age) -> str:
        """Return how long ago, in the largest unit of which there are two."""
        if age.undated:
            return self.say(N_("undated"))
        if age.minutes is not None and age.minutes <= 1:
            return self.say(N_("just now"))
        if age.minutes is not None:
            return self._ago(timedelta(minutes=age.minutes))
        if age.days == 0:
            return self.say(N_("today"))
        if age.days == 1:
            return self.say(N_("yesterday"))
        return self._ago(timedelta(days=age.days))

    def _ago(self, past: timedelta) -> str:
        """Return a stretch of time as "3 days ago"."""
        return format_timedelta(-past, add_direction=True, threshold=2, locale=self.locale)

    def phase(self, phase: Phase | None, period: Period) -> str | None:
        """Return the part of the day, or the longer period, that a move is about."""
        if period in _PERIODS:
            return self.say(_PERIODS[period])
        return self.say(_PHASES[phase]) if phase else None

    def kind(self, kind: Kind) -> str:
        """Return what sort of thing an instrument is."""
        return self.say(_KINDS[kind])

    def moved(self, move: Move, instrument: Instrument | None, room: int = _TOO_LONG) -> str:
        """Return the name of what moved: a pair's currency as the article wrote it, else the instrument's own."""
        called = moved_name(move, instrument, self.language)
        if called or instrument is None:
            return called or move.mention
        return self.name(instrument, room)

    def name(self, instrument: Instrument, room: int = _TOO_LONG) -> str:
        """Return an instrument's name in this language, a shorter one where the official is too long for its place."""
        if self.language != "en":
            own = [name.text for name in instrument.names if name.language == self.language]
            other = [name.text for name in instrument.names if name.language.startswith("zh")]
            if own or other:
                return (own or other)[0]
        if len(instrument.name) <= room:
            return instrument.name
        short = [
            name.text
            for name in instrument.names
            if name.language == "en" and name.kind is not NameKind.NICKNAME and len(name.text) <= room
        ]
        return max(short, key=len, default=instrument.name)
