"""The settings: read once from the environment and an optional `.env`, prefix `NEWSTAPE_`.

Plain values and small readers: a library of models would take a sixth of the time that a question takes to be answered.
"""

import math
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, NamedTuple, get_type_hints
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from platformdirs import user_config_path, user_data_path

from bot.errors import SettingsError

PREFIX = "NEWSTAPE_"
_ENV_FILE = Path(".env")
_LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")


class Secret:
    """A value that is never shown: neither printed, nor logged, nor in an error."""

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """Return the value itself."""
        return self._value

    def __repr__(self) -> str:
        """Show that something is there, and no more."""
        return "Secret(...)"


class Setting(NamedTuple):
    """How a setting is read from its text (a ValueError says what was expected), and what it is for."""

    read: Callable[[str], Any]
    description: str


def _number(least: float, most: float = math.inf) -> Callable[[str], float]:
    """Return the reader of a number between two, both included."""

    def read(text: str) -> float:
        try:
            value = float(text)
        except ValueError:
            value = math.nan
        if not least <= value <= most or value == math.inf:
            raise ValueError(f"a number is expected, {_bounds(least, most)}")
        return value

    return read


def _whole(least: int, most: float = math.inf) -> Callable[[str], int]:
    """Return the reader of a whole number between two, both included."""

    def read(text: str) -> int:
        if not text.strip().isdecimal() or not least <= int(text) <= most:
            raise ValueError(f"a whole number is expected, {_bounds(least, most)}")
        return int(text)

    return read


def _bounds(least: float, most: float) -> str:
    """Say between which numbers a value must be."""
    return f"{least:g} or more" if most == math.inf else f"from {least:g} to {most:g}"


def _user_ids(text: str) -> tuple[int, ...]:
    """Read `1,2`."""
    try:
        return tuple(int(part) for part in text.split(",") if part.strip())
    except ValueError:
        raise ValueError("user ids are whole numbers, separated by commas") from None


def _zone(text: str) -> str:
    """Read a zone that the time zone database has."""
    try:
        ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError("not a time zone name such as Asia/Hong_Kong") from None
    return text


def _log_level(text: str) -> str:
    """Read how much is logged."""
    if text not in _LOG_LEVELS:
        raise ValueError(f"one of {', '.join(_LOG_LEVELS)} is expected")
    return text


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting, with the default that suits a first run."""

    database_url: Annotated[
        str, Setting(str, "where articles are stored; default a SQLite file in the user's data folder")
    ] = ""
    config_dir: Annotated[Path, Setting(Path, "a folder whose files overlay the package's")] = field(
        default_factory=lambda: user_config_path("newstape")
    )
    telegram_token: Annotated[Secret | None, Setting(Secret, "the bot's token from BotFather")] = None
    telegram_base_url: Annotated[str, Setting(str, "a Bot API server of one's own, up to and with `/bot`")] = (
        "https://api.telegram.org/bot"
    )
    telegram_poll_seconds: Annotated[int, Setting(_whole(0, 50), "how long one poll for updates waits")] = 30
    admins: Annotated[
        tuple[int, ...], Setting(_user_ids, "Telegram user ids that may administer the bot, separated by commas")
    ] = ()
    timezone: Annotated[str, Setting(_zone, "the zone times are shown in")] = "UTC"
    alert_max_age_hours: Annotated[float, Setting(_number(0.01), "older articles alert nobody")] = 6.0
    resolve_threshold: Annotated[float, Setting(_number(0, 1), "the score from which a name is understood")] = 0.70
    resolve_tie_margin: Annotated[float, Setting(_number(0, 1), "nearer scores than this are a tie")] = 0.03
    excerpt_words_per_answer: Annotated[int, Setting(_whole(20), "words of one article in one answer")] = 90
    excerpt_words_per_day: Annotated[int, Setting(_whole(20), "words of one article for one chat and day")] = 150
    log_level: Annotated[str, Setting(_log_level, "how much is logged")] = "INFO"

    @property
    def url(self) -> str:
        """The database URL in force; makes the data folder where the default is used."""
        if self.database_url:
            return self.database_url
        folder = user_data_path("newstape", ensure_exists=True)
        return f"sqlite:///{folder / 'newstape.sqlite3'}"


SETTINGS: Mapping[str, Setting] = {
    name: hint.__metadata__[0] for name, hint in get_type_hints(Settings, include_extras=True).items()
}
"""Each setting by the name of its field."""


def load_settings() -> Settings:
    """Return the settings in force; the environment goes before `.env`.

    Raises:
        SettingsError: a name with our prefix is not a setting, or a value is impossible.
    """
    given = {name.upper(): text for name, text in (*_env_file().items(), *os.environ.items())}
    values = {
        name.removeprefix(PREFIX).lower(): _value(name, text) for name, text in given.items() if name.startswith(PREFIX)
    }
    return Settings(**values)


def setting_names() -> tuple[str, ...]:
    """Return the environment names of all settings."""
    return tuple(f"{PREFIX}{name.upper()}" for name in SETTINGS)


def _value(name: str, text: str) -> Any:  # noqa: ANN401 - each setting has its own kind of value
    """Return the value of one setting.

    Raises:
        SettingsError: it is no setting, or the text is none of its values.
    """
    setting = SETTINGS.get(name.removeprefix(PREFIX).lower())
    if setting is None:
        raise SettingsError(f"{name} is not a setting; `newstape doctor --settings` lists them all")
    try:
        return setting.read(text)
    except ValueError as error:
        raise SettingsError(f"{name}: {error}") from None


def _env_file() -> dict[str, str]:
    """Return the names and values of `.env` in the folder we run in, if there is one.

    Raises:
        SettingsError: it is not UTF-8 text, or may not be read.
    """
    if not _ENV_FILE.is_file():
        return {}
    from dotenv import dotenv_values  # noqa: PLC0415 - who has no such file must not pay for the import

    try:
        return {name: value or "" for name, value in dotenv_values(_ENV_FILE, encoding="utf-8").items()}
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{_ENV_FILE} cannot be read: {error}") from None
