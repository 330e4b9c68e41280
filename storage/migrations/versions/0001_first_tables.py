"""The first tables, and the full-text indexes of each database."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0001"
down_revision: str | None = None
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


_INDEXES = ("article_terms", "quote_terms")


def upgrade() -> None:
    """Make all tables."""
    op.create_table(
        "article",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("recency", sa.BigInteger(), nullable=False),
        sa.Column("text_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("headline", sa.String(), nullable=True),
        sa.Column("tag", sa.String(), nullable=True),
        sa.Column("credit", sa.String(), nullable=True),
        sa.Column("source", sa.String(), nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("received", sa.DateTime(timezone=True), nullable=False),
        sa.Column("published", sa.DateTime(timezone=True), nullable=True),
        sa.Column("precision", sa.String(), nullable=True),
        sa.Column("year_inferred", sa.Boolean(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("authors", sa.Text(), nullable=False),
        sa.Column("editors", sa.Text(), nullable=False),
        sa.Column("topics", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article")),
        sa.UniqueConstraint("recency", name=op.f("uq_article_recency")),
        sa.UniqueConstraint("text_hash", name=op.f("uq_article_text_hash")),
    )
    op.create_table(
        "coverage",
        sa.Column("instrument", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.Column("moves", sa.Integer(), nullable=False),
        sa.Column("quotes", sa.Integer(), nullable=False),
        sa.Column("first", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("instrument", "source", name=op.f("pk_coverage")),
    )
    op.create_table(
        "instrument",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("parent", sa.String(), nullable=True),
        sa.Column("prior", sa.Double(), nullable=False),
        sa.Column("provenance", sa.String(), nullable=True),
        sa.Column("verified", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_instrument")),
    )
    op.create_table(
        "setting",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_setting")),
    )
    op.create_table(
        "speaker",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("quotes", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_speaker")),
    )
    op.create_table(
        "trading_session",
        sa.Column("venue", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("opens", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closes", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("venue", "day", name=op.f("pk_trading_session")),
    )
    op.create_table(
        "article_instrument",
        sa.Column("instrument", sa.String(), nullable=False),
        sa.Column("recency", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["recency"], ["article.recency"], name=op.f("fk_article_instrument_recency_article")),
        sa.PrimaryKeyConstraint("instrument", "recency", name=op.f("pk_article_instrument")),
    )
    op.create_index(op.f("ix_article_instrument_recency"), "article_instrument", ["recency"], unique=False)
    op.create_table(
        "finding",
        sa.Column("article_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("message", sa.String(), nullable=False),
        sa.Column("span", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_finding_article_id_article")),
        sa.PrimaryKeyConstraint("article_id", "place", name=op.f("pk_finding")),
    )
    op.create_table(
        "listing",
        sa.Column("instrument", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("ric", sa.String(), nullable=True),
        sa.Column("symbol", sa.String(), nullable=True),
        sa.Column("venue", sa.String(), nullable=True),
        sa.Column("currency", sa.String(), nullable=True),
        sa.Column("codes", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["instrument"], ["instrument.id"], name=op.f("fk_listing_instrument_instrument")),
        sa.PrimaryKeyConstraint("instrument", "origin", "place", name=op.f("pk_listing")),
    )
    op.create_table(
        "move",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("article_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("instrument", sa.String(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("phase_rank", sa.Integer(), nullable=False),
        sa.Column("percent_order", sa.Double(), nullable=True),
        sa.Column("mention", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("direction", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("phase", sa.String(), nullable=True),
        sa.Column("session", sa.Date(), nullable=True),
        sa.Column("percent", sa.Text(), nullable=True),
        sa.Column("points", sa.Text(), nullable=True),
        sa.Column("level", sa.Text(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("in_table", sa.Boolean(), nullable=False),
        sa.Column("span", sa.Text(), nullable=False),
        sa.Column("mention_span", sa.Text(), nullable=True),
        sa.Column("percent_span", sa.Text(), nullable=True),
        sa.Column("points_span", sa.Text(), nullable=True),
        sa.Column("level_span", sa.Text(), nullable=True),
        sa.Column("cause_span", sa.Text(), nullable=True),
        sa.Column("cause", sa.String(), nullable=True),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_move_article_id_article")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_move")),
    )
    op.create_index(op.f("ix_move_article_id"), "move", ["article_id"], unique=False)
    op.create_index("ix_move_latest", "move", ["instrument", "day", "phase_rank", "id"], unique=False)
    op.create_index("ix_move_movers", "move", ["day", "percent_order"], unique=False)
    op.create_table(
        "name",
        sa.Column("instrument", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("provenance", sa.String(), nullable=True),
        sa.Column("rejected", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["instrument"], ["instrument.id"], name=op.f("fk_name_instrument_instrument")),
        sa.PrimaryKeyConstraint("instrument", "text", "language", "kind", name=op.f("pk_name")),
    )
    op.create_index("ix_name_origin", "name", ["origin", "instrument"], unique=False)
    op.create_table(
        "quote",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("article_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("speaker", sa.String(), nullable=True),
        sa.Column("role", sa.String(), nullable=True),
        sa.Column("organization", sa.String(), nullable=True),
        sa.Column("direct", sa.Boolean(), nullable=False),
        sa.Column("spans", sa.Text(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_quote_article_id_article")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quote")),
    )
    op.create_index(op.f("ix_quote_article_id"), "quote", ["article_id"], unique=False)
    op.create_table(
        "quote_instrument",
        sa.Column("instrument", sa.String(), nullable=False),
        sa.Column("quote_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["quote_id"], ["quote.id"], name=op.f("fk_quote_instrument_quote_id_quote")),
        sa.PrimaryKeyConstraint("instrument", "quote_id", name=op.f("pk_quote_instrument")),
    )
    op.create_index(op.f("ix_quote_instrument_quote_id"), "quote_instrument", ["quote_id"], unique=False)
    for name in _INDEXES:
        _make_index(name)


def _make_index(name: str) -> None:
    """Make a full-text index without positions."""
    if op.get_bind().dialect.name == "sqlite":
        options = "content='', detail=none, columnsize=0, tokenize='ascii'"
        op.execute(f"CREATE VIRTUAL TABLE {name} USING fts5(terms, {options})")
        return
    op.execute(f"CREATE TABLE {name} (rowid BIGINT CONSTRAINT pk_{name} PRIMARY KEY, terms TSVECTOR NOT NULL)")
    op.execute(f"CREATE INDEX ix_{name}_terms ON {name} USING gin (terms)")


def downgrade() -> None:
    """Drop all tables."""
    for name in _INDEXES:
        op.drop_table(name)
    op.drop_index(op.f("ix_quote_instrument_quote_id"), table_name="quote_instrument")
    op.drop_table("quote_instrument")
    op.drop_index(op.f("ix_quote_article_id"), table_name="quote")
    op.drop_table("quote")
    op.drop_index("ix_name_origin", table_name="name")
    op.drop_table("name")
    op.drop_index("ix_move_movers", table_name="move")
    op.drop_index("ix_move_latest", table_name="move")
    op.drop_index(op.f("ix_move_article_id"), table_name="move")
    op.drop_table("move")
    op.drop_table("listing")
    op.drop_table("finding")
    op.drop_index(op.f("ix_article_instrument_recency"), table_name="article_instrument")
    op.drop_table("article_instrument")
    op.drop_table("trading_session")
    op.drop_table("speaker")
    op.drop_table("setting")
    op.drop_table("instrument")
    op.drop_table("coverage")
    op.drop_table("article")
