"""The SQL side of the ports: tables, sessions, one file per subject, migrations."""
