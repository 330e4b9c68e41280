"""Moves in tables and in run-in lists of closing figures, all marked `in_table`.

`columns` tells from a header what each column holds, `rows` reads tables, `runs` the lists that lost their line breaks,
`listed` marks the sentences below "For the week:". A new column title is a word in `columns`.
"""

from bot.parsing.tables.find import find_table_moves
from bot.parsing.tables.listed import mark_listed

__all__ = ["find_table_moves", "mark_listed"]
