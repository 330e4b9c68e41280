"""What the store promises, on the fake, on SQLite and on PostgreSQL."""
