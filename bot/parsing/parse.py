"""Document to article: the parsing steps in their order."""

from dataclasses import replace

from bot.lexicon.calendar import TradingCalendar
from bot.lexicon.lexicon import Lexicon
from bot.model.article import Article
from bot.model.document import Document
from bot.model.finding import Finding, FindingKind
from bot.parsing.causes import find_causes
from bot.parsing.debris import holds_article
from bot.parsing.header import read_header
from bot.parsing.layout import read_layout
from bot.parsing.moves.find import find_moves
from bot.parsing.quotes.find import find_quotes
from bot.parsing.sessions import date_sessions
from bot.parsing.tables import find_table_moves, mark_listed

LONGEST_TEXT = 500_000
"""The longest text that is read, in characters; a long report has 30,000."""
_NO_HOLIDAYS = TradingCalendar()
GRAMMARS = frozenset({"en"})
"""Languages whose moves and quotes are read; articles in others are stored and found by their words."""


def parse(document: Document, lexicon: Lexicon, calendar: TradingCalendar = _NO_HOLIDAYS) -> Article:
    """Return the article that `document` holds, with findings; never raises on any text.

    Args:
        document: the text and when it came.
        lexicon: the names and codes to recognise.
        calendar: the exchanges' holidays, to date the moves by; Monday to Friday where none are given.
    """
    text = document.text
    if len(text) > LONGEST_TEXT:
        message = f"the text has {len(text):,} characters; {LONGEST_TEXT:,} is the most that is read"
        return Article(findings=(Finding(FindingKind.TEXT_TOO_LONG, message),))
    layout = read_layout(text)
    article = read_header(document, layout)
    if not holds_article(text, layout):
        return _with_finding(article, FindingKind.NOT_AN_ARTICLE, "no article is in this text")
    if article.language not in GRAMMARS:
        message = f"figures and quotes are not read in this language ({article.language})"
        return _with_finding(article, FindingKind.LANGUAGE_WITHOUT_GRAMMAR, message)
    stated = mark_listed(text, layout, find_moves(text, layout, lexicon, article.published))
    moves = (*find_causes(text, layout, stated), *find_table_moves(text, layout, lexicon))
    article = replace(
        article,
        moves=tuple(sorted(moves, key=lambda move: move.span)),
        quotes=find_quotes(text, layout, lexicon),
    )
    return date_sessions(document, layout, article, lexicon, calendar)


def _with_finding(article: Article, kind: FindingKind, message: str) -> Article:
    """Return the article with one more finding."""
    return replace(article, findings=(*article.findings, Finding(kind, message)))
