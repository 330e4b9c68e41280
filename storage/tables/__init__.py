"""The tables, one file per subject; `all_tables` is the list that migrations are checked against."""
