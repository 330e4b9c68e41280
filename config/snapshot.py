"""The catalogue's Lexicon kept in the user's cache folder, so that a start reads it instead of working it out."""

import hashlib
import marshal
import os
import sys
from contextlib import suppress
from importlib.resources import files
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

from bot.lexicon.lexicon import Lexicon, build_lexicon
from bot.lexicon.packed import pack, unpack
from config.catalogue import COLUMNS, catalogue_version, instrument_of, read_rows

_FORMAT = "3"
_DIGEST = 64
_BETWEEN = "\x1f"


def catalogue_lexicon(own: Path | None = None, folder: Path | None = None) -> Lexicon:
    """Return the Lexicon of the catalogue that comes with the program.

    It is taken from the cache where that is whole and of this very catalogue and these very rules; otherwise it is
    built and put there, if the folder can be written.

    Args:
        own: a folder of an operator's own files, read after the package's.
        folder: the cache folder; default the user's.

    Raises:
        CatalogueError: a row of an operator's own file is wrong.
    """
    digest = _digest(own)
    kept = (folder or user_cache_path("newstape")) / f"lexicon-{digest[:16]}.marshal"
    found = _read(kept)
    if found is None:
        rows = read_rows(own)
        lexicon = build_lexicon(map(instrument_of, rows))
        cells = {row["id"]: _BETWEEN.join(row[column] for column in COLUMNS) for row in rows}
        found = {
            "lexicon": pack(lexicon),
            "rows": [cells[slug] for slug in lexicon.instruments],
        }
        _write(kept, found)
    return unpack(
        found["lexicon"],
        found["rows"],
        lambda cells: instrument_of(dict(zip(COLUMNS, cells.split(_BETWEEN), strict=True))),
    )


def _digest(own: Path | None) -> str:
    """Return what tells one catalogue, under one set of rules, from another."""
    digest = hashlib.sha256((_FORMAT + str(sys.implementation.cache_tag) + catalogue_version(own)).encode())
    rules = files("bot") / "lexicon"
    for entry in sorted(rules.iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(".py"):
            digest.update(entry.read_bytes())
    return digest.hexdigest()


def _read(kept: Path) -> dict[str, Any] | None:
    """Return the values kept in a file whose first line is their checksum, None where it is missing or damaged."""
    try:
        content = kept.read_bytes()
    except OSError:
        return None
    body = content[_DIGEST + 1 :]
    if content[:_DIGEST] != hashlib.sha256(body).hexdigest().encode():
        return None
    values: dict[str, Any] = marshal.loads(body)  # noqa: S302 - our own file, its checksum verified; twice as fast as JSON
    return values


def _write(kept: Path, values: dict[str, Any]) -> None:
    """Keep values in a file, whole or not at all; files of older catalogues go."""
    body = marshal.dumps(values)
    fresh = kept.with_suffix(f".{os.getpid()}")
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
        for old in kept.parent.glob("lexicon-*.*"):
            if old != fresh:
                old.unlink(missing_ok=True)
        fresh.replace(kept)
    except OSError:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
