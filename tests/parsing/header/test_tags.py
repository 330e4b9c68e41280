"""Desk tags are split off headlines."""

import pytest

from bot.parsing.header.tags import split_tag


@pytest.mark.parametrize(
    ("line", "tag", "headline"),
    [
        ("UPDATE 1-Acme falls", "UPDATE 1", "Acme falls"),
        ("RPT-UPDATE 2-Acme falls", "RPT-UPDATE 2", "Acme falls"),
        ("CORRECTED-Acme falls", "CORRECTED", "Acme falls"),
        ("REFILE-WRAPUP 3-Acme falls", "REFILE-WRAPUP 3", "Acme falls"),
        ("BREAKINGVIEWS-Acme's deal is thin", "BREAKINGVIEWS", "Acme's deal is thin"),
        ("GLOBAL MARKETS-Shares climb", "GLOBAL MARKETS", "Shares climb"),
        ("COMMENT-U.S. recap: Krone up", "COMMENT", "U.S. recap: Krone up"),
        ("(LEAD) Oslo shares up", "LEAD", "Oslo shares up"),
        ("Oil up 2% - traders", None, "Oil up 2% - traders"),
        ("S&P 500 flat; bonds up", None, "S&P 500 flat; bonds up"),
        ("HK-listed Acme jumps", None, "HK-listed Acme jumps"),
    ],
)
def test_tags_are_split_off(line: str, tag: str | None, headline: str) -> None:
    assert split_tag(line) == (tag, headline)
