"""Files are read within limits, and what cannot be read says why."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.errors import DocumentRefused, UsageError
from bot.fetching.files import MAX_BYTES, Found, PassedOver, find_files, read_document

NOW = datetime(2026, 3, 6, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\n ", "empty"),
        (b"PK\x03\x04\x00\x00", "binary, not text"),
        ("Börse fällt".encode("latin-1"), "not UTF-8 at byte 1"),
        (b"a" * (MAX_BYTES + 1), "2,000,001 bytes; the limit is 2,000,000"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(data: bytes, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(data)

    with pytest.raises(DocumentRefused) as refusal:
        read_document(path, NOW)

    assert (refusal.value.name, refusal.value.reason) == (str(path), reason)


def test_text_keeps_its_line_ends_and_loses_its_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(b"\xef\xbb\xbfGold rose\r\n\r\nBody")

    assert read_document(path, NOW).text == "Gold rose\r\n\r\nBody"


def test_a_pipe_is_refused_instead_of_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")

    with pytest.raises(DocumentRefused, match="not a regular file"):
        read_document(tmp_path / "pipe.txt", NOW)


def test_a_folder_gives_its_texts_in_order_and_passes_over_the_rest(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "a.json", ".hidden.txt"):
        (tmp_path / name).write_text("x")

    found = list(find_files([tmp_path]))

    assert [entry.path.name for entry in found if isinstance(entry, Found)] == ["a.txt", "b.txt"]
    assert {entry.path.name for entry in found if isinstance(entry, PassedOver)} == {"a.json", ".hidden.txt"}


def test_a_file_named_by_the_user_is_read_whatever_its_suffix(tmp_path: Path) -> None:
    (tmp_path / "story.wire").write_text("x")

    assert list(find_files([tmp_path / "story.wire"])) == [Found(tmp_path / "story.wire", named=True)]


def test_a_path_that_does_not_exist_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file or folder"):
        list(find_files([tmp_path / "nowhere"]))
