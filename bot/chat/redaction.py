"""Logging on the console: one line for each event, and the token in none of them.

httpx writes whole request addresses, token included, at INFO; exceptions carry them too. So its loggers stay at
WARNING, and a filter on the handler rewrites every record, its arguments and its exception.
"""

import logging
import re
import sys
import traceback
from typing import TextIO

_SHAPE = re.compile(r"\b\d{3,}:[A-Za-z0-9_-]{10,}")
_HIDDEN = "[token]"
_QUIET = ("httpx", "httpcore", "asyncio", "alembic")


class Redactor(logging.Filter):
    """Takes a secret, and everything shaped like a bot token, out of each record."""

    def __init__(self, secret: str | None) -> None:
        super().__init__()
        self._secret = secret

    def clean(self, text: str) -> str:
        """Return `text` without the secret."""
        return _SHAPE.sub(_HIDDEN, text.replace(self._secret, _HIDDEN) if self._secret else text)

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite a record in place; always let it pass."""
        record.msg, record.args = self.clean(record.getMessage()), None
        if record.exc_info and record.exc_info[0] is not None:
            kind, error, trace = record.exc_info
            record.exc_text = self.clean("".join(traceback.format_exception(kind, error, trace)).rstrip())
        if record.stack_info:
            record.stack_info = self.clean(record.stack_info)
        return True


class OneLine(logging.Formatter):
    """Time, level and message on one line; an exception is its last line unless traces are wanted."""

    def __init__(self, *, traces: bool) -> None:
        super().__init__("%(asctime)s %(levelname)s %(message)s", "%Y-%m-%d %H:%M:%S")
        self._traces = traces

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        if self._traces or not record.exc_text:
            return super().format(record)
        last = record.exc_text.splitlines()[-1]
        kept, record.exc_info, record.exc_text = (record.exc_info, record.exc_text), None, None
        line = f"{super().format(record)}: {last}"
        record.exc_info, record.exc_text = kept
        return line


def log_to_console(level: str, secret: str | None, stream: TextIO = sys.stderr) -> Redactor:
    """Send every logger's records to `stream`, redacted.

    Args:
        level: DEBUG, INFO, WARNING or ERROR; traces are shown at DEBUG only.
        secret: the token.
        stream: where to write.

    Returns:
        The redactor, for text that is printed without logging.
    """
    redactor = Redactor(secret)
    handler = logging.StreamHandler(stream)
    handler.addFilter(redactor)
    handler.setFormatter(OneLine(traces=level == "DEBUG"))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    if level != "DEBUG":
        logging.getLogger("telegram").setLevel(logging.CRITICAL)
    return redactor
