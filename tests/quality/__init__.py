"""Quality floors: what the scorers of the shared material must measure, pinned in floors.toml.

`pytest tests/quality --shared=PATH` runs the program and the scorers as they are and compares; without the option the
tests are skipped and the summary says so. `--repin-floors` raises floors to what is measured; only `--lower-floors`
beside it lowers one.
"""
