"""The settings: read once from the environment and an optional `.env`, prefix `NEWSTAPE_`."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from platformdirs import user_config_path, user_data_path
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.errors import SettingsError

PREFIX = "NEWSTAPE_"


class Settings(BaseSettings):
    """Every setting, with the default that suits a first run."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=".env", env_file_encoding="utf-8", extra="forbid", frozen=True
    )

    database_url: str = Field(
        default="", description="where articles are stored; default a SQLite file in the user's data folder"
    )
    config_dir: Path = Field(
        default_factory=lambda: user_config_path("newstape"), description="a folder whose files overlay the package's"
    )
    telegram_token: SecretStr | None = Field(default=None, description="the bot's token from BotFather")
    telegram_base_url: str = Field(
        default="https://api.telegram.org/bot", description="a Bot API server of one's own, up to and with `/bot`"
    )
    telegram_poll_seconds: int = Field(default=30, ge=0, le=50, description="how long one poll for updates waits")
    admins: Annotated[tuple[int, ...], NoDecode] = Field(
        default=(), description="Telegram user ids that may administer the bot, separated by commas"
    )
    timezone: str = Field(default="UTC", description="the zone times are shown in")
    alert_max_age_hours: float = Field(default=6.0, gt=0, description="older articles alert nobody")
    resolve_threshold: float = Field(default=0.70, ge=0, le=1, description="the score from which a name is understood")
    resolve_tie_margin: float = Field(default=0.03, ge=0, le=1, description="nearer scores than this are a tie")
    excerpt_words_per_answer: int = Field(default=90, ge=20, description="words of one article in one answer")
    excerpt_words_per_day: int = Field(default=150, ge=20, description="words of one article for one chat and day")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(default="INFO", description="how much is logged")

    @field_validator("admins", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        """Accept `1,2` as well as a sequence."""
        return tuple(part for part in value.split(",") if part.strip()) if isinstance(value, str) else value

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        """Refuse a zone that the time zone database does not have."""
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError("not a time zone name such as Asia/Hong_Kong") from error
        return value

    @property
    def url(self) -> str:
        """The database URL in force; makes the data folder where the default is used."""
        if self.database_url:
            return self.database_url
        folder = user_data_path("newstape", ensure_exists=True)
        return f"sqlite:///{folder / 'newstape.sqlite3'}"


def load_settings() -> Settings:
    """Return the settings in force.

    Raises:
        SettingsError: a name with our prefix is not a setting, or a value is impossible.
    """
    _refuse_unknown(os.environ)
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        name = str(first["loc"][0]).upper().removeprefix(PREFIX) if first["loc"] else ""
        raise SettingsError(f"{PREFIX}{name}: {first['msg'].removeprefix('Value error, ')}") from None


def setting_names() -> tuple[str, ...]:
    """Return the environment names of all settings."""
    return tuple(f"{PREFIX}{name.upper()}" for name in Settings.model_fields)


def _refuse_unknown(environment: Mapping[str, str]) -> None:
    """Raise for a name with our prefix that is no setting; pydantic-settings ignores such names silently."""
    known = setting_names()
    for name in environment:
        if name.upper().startswith(PREFIX) and name.upper() not in known:
            raise SettingsError(f"{name} is not a setting; `newstape doctor --settings` lists them all")
