"""Let PostgreSQL's full-text indexes know the week of every text, so that common words are searched newest first."""

from collections.abc import Sequence

from alembic import op

revision: str = "0006"
down_revision: str | None = "0005"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

_BITS = {"article_terms": 24, "quote_terms": 36}
_WEEK = "'week_' || (rowid >> {bits}) / 10080"


def upgrade() -> None:
    """Add the weeks."""
    _rebuild("terms || array_to_tsvector(ARRAY[{week}])", -1)


def downgrade() -> None:
    """Take them out again."""
    _rebuild("ts_delete(terms, {week})", 1000)


def _rebuild(terms: str, statistics: int) -> None:
    """Make the tables anew with other terms, in order of time: to change every row in place would double them."""
    if op.get_bind().dialect.name != "postgresql":
        return
    for name, bits in _BITS.items():
        new = terms.format(week=_WEEK.format(bits=bits))
        rows = f"SELECT rowid, {new} AS terms FROM {name} ORDER BY rowid"  # noqa: S608 - names of ours
        op.execute(f"CREATE TABLE new_terms AS {rows}")
        op.drop_table(name)
        op.execute(f"ALTER TABLE new_terms RENAME TO {name}")
        op.execute(f"ALTER TABLE {name} ADD CONSTRAINT pk_{name} PRIMARY KEY (rowid)")
        op.execute(f"ALTER TABLE {name} ALTER COLUMN terms SET NOT NULL")
        op.execute(f"ALTER TABLE {name} ALTER COLUMN terms SET STATISTICS {statistics}")
        op.execute(f"CREATE INDEX ix_{name}_terms ON {name} USING gin (terms)")
