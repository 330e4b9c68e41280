"""The history of the schema; `alembic revision --autogenerate` writes the next step."""
