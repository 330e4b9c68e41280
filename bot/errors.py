"""The exceptions of the program, one tree; problems in the data are findings or answers instead.

NewstapeError              every error of ours; `retry` says whether trying again can help
├── UsageError             the command was used wrongly: exit status 2
│   └── SettingsError      a setting is unknown or has an impossible value
├── DocumentRefused        a document cannot be read: empty, binary, not UTF-8, too large
├── CatalogueError         a row of an instrument file is wrong
├── StoreError             the database cannot do what was asked
│   ├── SchemaError        its schema is older or newer than this program
│   ├── StoreBusy          another process holds the lock (retry)
│   ├── StoreUnreachable   the database server does not answer (retry)
│   └── BackupError        a backup could not be written, verified or restored
└── TelegramError          the Bot API
    ├── TokenRefused       the token is wrong or revoked
    ├── SecondPoller       another process polls with the same token
    └── TelegramUnreachable  no network, or no answer (retry)
"""


class NewstapeError(Exception):
    """Something in the program failed.

    Attributes:
        retry: whether doing the same again can succeed.
    """

    retry: bool = False


class UsageError(NewstapeError):
    """The command was used wrongly; the message says what to do instead."""


class SettingsError(UsageError):
    """A setting is unknown or has an impossible value."""


class DocumentRefused(NewstapeError):
    """A document cannot be read.

    Attributes:
        name: the path or address it came under.
        reason: why, in a few words.
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class CatalogueError(NewstapeError):
    """A row of an instrument file is wrong; the message names file, line and column."""


class StoreError(NewstapeError):
    """The database cannot do what was asked."""


class SchemaError(StoreError):
    """The schema of the database is older or newer than this program."""


class StoreBusy(StoreError):
    """Another process holds the lock."""

    retry = True


class StoreUnreachable(StoreError):
    """The database server does not answer."""

    retry = True


class BackupError(StoreError):
    """A backup could not be written, verified or restored."""


class TelegramError(NewstapeError):
    """The Bot API refused or could not be used."""


class TokenRefused(TelegramError):
    """The token is wrong or revoked."""


class SecondPoller(TelegramError):
    """Another process polls with the same token."""


class TelegramUnreachable(TelegramError):
    """No network, or no answer."""

    retry = True
