"""Telegram: the only package that imports the telegram library."""

import os

# The library gives waits as timedelta only where this is set, and warns at each use where it is not.
os.environ.setdefault("PTB_TIMEDELTA", "true")
