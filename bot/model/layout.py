"""The layout of a document: its blocks and their sentences, before anything is read from them."""

from dataclasses import dataclass
from enum import StrEnum

from bot.model.span import Span


class BlockKind(StrEnum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    TABLE = "table"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence (or bullet) and its trimmed span."""

    span: Span


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a bullet, a table row or a heading of the body, with its sentences in order; a heading has none."""

    kind: BlockKind
    span: Span
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The document cut into header lines, body blocks and furniture.

    Attributes:
        headline: the line that is the headline, if one was recognised.
        header: the lines between headline and body (agency, date, byline).
        dated: those of them that say when the article was published: a date's own line, a page's field.
        blocks: the body in order of the text; the dateline stays inside the first block.
        footer: credits, disclaimers, contact lines, related links.
    """

    headline: Span | None
    header: tuple[Span, ...]
    dated: tuple[Span, ...]
    blocks: tuple[Block, ...]
    footer: tuple[Span, ...]
