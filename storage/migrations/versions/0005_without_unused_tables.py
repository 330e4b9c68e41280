"""Trading days are data of the program, and an update that comes twice does no harm: their tables are let go."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Drop the tables, which nothing reads."""
    op.drop_index(op.f("ix_seen_update_at"), table_name="seen_update")
    op.drop_table("seen_update")
    op.drop_table("trading_session")


def downgrade() -> None:
    """Make them again, empty."""
    op.create_table(
        "trading_session",
        sa.Column("venue", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("opens", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closes", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("venue", "day", name=op.f("pk_trading_session")),
    )
    op.create_table(
        "seen_update",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seen_update")),
    )
    op.create_index(op.f("ix_seen_update_at"), "seen_update", ["at"], unique=False)
