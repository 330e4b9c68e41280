"""Settings are read from the environment, and a misspelt one is refused."""

from pathlib import Path

import pytest

from bot.errors import SettingsError
from config.settings import load_settings


@pytest.fixture(autouse=True)
def _empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No `.env` of the developer's reaches these tests."""
    monkeypatch.chdir(tmp_path)


def test_a_misspelt_setting_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSTAPE_DATABASE_URI", "sqlite:///x")

    with pytest.raises(SettingsError, match="NEWSTAPE_DATABASE_URI is not a setting"):
        load_settings()


@pytest.mark.parametrize(
    ("name", "value", "complaint"),
    [
        ("NEWSTAPE_TIMEZONE", "Hongkong Time", "NEWSTAPE_TIMEZONE: not a time zone name"),
        ("NEWSTAPE_ADMINS", "12,boss", "NEWSTAPE_ADMINS"),
        ("NEWSTAPE_TELEGRAM_POLL_SECONDS", "600", "NEWSTAPE_TELEGRAM_POLL_SECONDS"),
    ],
)
def test_an_impossible_value_is_named(name: str, value: str, complaint: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(SettingsError, match=complaint):
        load_settings()


def test_administrators_are_given_as_a_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSTAPE_ADMINS", "12, 34")

    assert load_settings().admins == (12, 34)


def test_the_token_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSTAPE_TELEGRAM_TOKEN", "1:secret")

    assert "secret" not in repr(load_settings())


def test_a_misspelt_name_in_the_env_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("NEWSTAPE_TOKEN=1:secret\n")

    with pytest.raises(SettingsError):
        load_settings()
