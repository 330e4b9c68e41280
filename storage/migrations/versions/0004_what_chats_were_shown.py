"""The stretches of articles a chat was shown, and the messages posted through the bot where it is no member."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the change; counts without stretches were of no use and are let go."""
    op.drop_index(op.f("ix_excerpt_day"), table_name="excerpt")
    op.drop_table("excerpt")
    _create_excerpt(
        sa.Column("start", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("stop", sa.Integer(), autoincrement=False, nullable=False),
    )
    op.create_table(
        "card",
        sa.Column("article_id", _NUMBER, nullable=False),
        sa.Column("inline", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_card_article_id_article")),
        sa.PrimaryKeyConstraint("article_id", "inline", name=op.f("pk_card")),
    )
    op.create_index(op.f("ix_card_at"), "card", ["at"], unique=False)


def downgrade() -> None:
    """Undo it; what was shown is forgotten."""
    op.drop_index(op.f("ix_card_at"), table_name="card")
    op.drop_table("card")
    op.drop_index(op.f("ix_excerpt_day"), table_name="excerpt")
    op.drop_table("excerpt")
    _create_excerpt()


def _create_excerpt(*stretch: sa.Column[int]) -> None:
    """Create the table of what chats were shown."""
    key = ("chat", "day", "article_id", *(column.name for column in stretch))
    op.create_table(
        "excerpt",
        sa.Column("chat", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("article_id", _NUMBER, nullable=False),
        *stretch,
        sa.Column("words", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_excerpt_article_id_article")),
        sa.PrimaryKeyConstraint(*key, name=op.f("pk_excerpt")),
    )
    op.create_index(op.f("ix_excerpt_day"), "excerpt", ["day"], unique=False)
