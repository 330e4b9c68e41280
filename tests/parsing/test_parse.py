"""Any text gives an article with findings."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.lexicon.lexicon import build_lexicon
from bot.model.article import Article
from bot.model.document import Document
from bot.model.finding import FindingKind
from bot.parsing.debris import is_article
from bot.parsing.parse import LONGEST_TEXT, parse

RECEIVED = datetime(2026, 3, 10, 12, tzinfo=UTC)
LEXICON = build_lexicon(())


def read(text: str) -> Article:
    return parse(Document(name="a.txt", text=text, received=RECEIVED), LEXICON)


def kinds(article: Article) -> list[FindingKind]:
    return [finding.kind for finding in article.findings]


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=400))
def test_any_text_gives_an_article_with_exact_spans(text: str) -> None:
    article = read(text)

    for move in article.moves:
        assert move.span.of(text) == move.evidence
    for span in article.body:
        assert 0 <= span.start < span.end <= len(text)


def test_text_past_the_limit_is_refused_with_a_finding() -> None:
    assert kinds(read("x" * (LONGEST_TEXT + 1))) == [FindingKind.TEXT_TOO_LONG]


def test_article_in_another_language_keeps_its_header_and_gives_no_moves() -> None:
    article = read(
        "恒生科技指数周三上涨\n\n2026年3月4日\n\n恒生科技指数周三上涨3.7%，阿里巴巴领涨，市场对人工智能的预期升温，成交活跃。\n"
    )

    assert article.language == "zh-Hans"
    assert article.published is not None
    assert FindingKind.LANGUAGE_WITHOUT_GRAMMAR in kinds(article)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oslo shares gain\n\nShares in Oslo rose 2% on Monday as oil climbed.\n", True),
        ("ACME 1,954 UP 20 points (close)\n2026-03-04\n\nACME 1,954 UP 20 points at the close\n", True),
        ("", False),
        ("\n \n", False),
        ('{"moves": [{"instrument": "Acme", "percent": 2}]}', False),
        ("id,publisher,date,kind\n1,Acme,2026-03-04,index\n2,Acme,2026-03-05,stock\n", False),
        ("import os\nimport re\n\ndef main():\n    return os.name\n", False),
        ("Menu\n\nHome\n\nSubscribe\n", False),
    ],
)
def test_articles_are_told_from_debris(text: str, *, expected: bool) -> None:
    assert is_article(text) is expected
