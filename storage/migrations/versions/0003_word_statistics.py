"""Let PostgreSQL know how rare a word is, so that it looks rare ones up and walks common ones newest first."""

from collections.abc import Sequence

from alembic import op

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

_INDEXES = ("article_terms", "quote_terms")


def upgrade() -> None:
    """Keep the frequencies of ten thousand words instead of a thousand."""
    _set_statistics(1000)


def downgrade() -> None:
    """Keep as many as the server does by default."""
    _set_statistics(-1)


def _set_statistics(target: int) -> None:
    """Set the statistics target of the words."""
    if op.get_bind().dialect.name == "postgresql":
        for name in _INDEXES:
            op.execute(f"ALTER TABLE {name} ALTER COLUMN terms SET STATISTICS {target}")
