"""Documents from files and folders: what may be read, decoded, within limits."""

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.errors import DocumentRefused, UsageError
from bot.model.document import Document

MAX_BYTES = 2_000_000
"""A wire report has some thousand characters; the longest live page seen had 200,000."""

MAX_FILES = 1_000_000
TEXT_SUFFIXES = frozenset({".txt", ".text"})


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A file met in a folder that does not claim to be wire copy."""

    path: Path


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read; `named` where the user named it, not a folder that holds it."""

    path: Path
    named: bool


def find_files(paths: Iterable[Path]) -> Iterator[Found | PassedOver]:
    """Yield the files below `paths` in order of path, text files to read and others to pass over.

    Args:
        paths: files, or folders to walk; links are not followed inside a folder.

    Raises:
        UsageError: a path does not exist, or a folder holds more than `MAX_FILES` files.
    """
    for path in paths:
        if not path.exists():
            raise UsageError(f"{path}: no such file or folder")
        if path.is_dir():
            yield from _walk(path)
        else:
            yield Found(path, named=True)


def _walk(folder: Path) -> Iterator[Found | PassedOver]:
    """Yield what a folder holds, hidden names left out."""
    seen = 0
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            seen += 1
            if seen > MAX_FILES:
                raise UsageError(f"{folder}: more than {MAX_FILES:,} files; name a smaller folder")
            path = Path(parent, name)
            if path.suffix.lower() in TEXT_SUFFIXES and not name.startswith("."):
                yield Found(path, named=False)
            else:
                yield PassedOver(path)


def read_document(path: Path, received: datetime, source: str | None = None) -> Document:
    """Return the document in a file.

    Args:
        path: a regular file of UTF-8 text.
        received: when it came, aware UTC.
        source: how it came.

    Raises:
        DocumentRefused: it is empty, binary, not UTF-8, too large, not a regular file or unreadable.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise DocumentRefused(str(path), "not a regular file")
        if status.st_size > MAX_BYTES:
            raise DocumentRefused(str(path), f"{status.st_size:,} bytes; the limit is {MAX_BYTES:,}")
        data = path.read_bytes()
    except OSError as error:
        raise DocumentRefused(str(path), error.strerror or "unreadable") from error
    return Document(name=str(path), text=decode(str(path), data), received=received, source=source)


def decode(name: str, data: bytes) -> str:
    """Return wire text decoded as UTF-8, line ends untouched, a byte order mark removed.

    Raises:
        DocumentRefused: the bytes are empty, binary or not UTF-8.
    """
    if not data.strip():
        raise DocumentRefused(name, "empty")
    if b"\0" in data:
        raise DocumentRefused(name, "binary, not text")
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise DocumentRefused(name, f"not UTF-8 at byte {error.start:,}") from error
